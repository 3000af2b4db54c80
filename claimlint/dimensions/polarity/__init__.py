"""What is denied or excepted, and opposites put in one another's place."""
