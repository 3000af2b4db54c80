"""How far a statement reaches: places, groups, times, settings."""
