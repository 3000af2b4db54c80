"""The dictionary of claimlint: frozen values and their algebra, standard library only. Read this first."""
