"""A report -> text, one renderer a format. Imports the model only."""
