"""Names, dates and details: what a statement adds or omits."""
