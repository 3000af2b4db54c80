"""What claimlint knows: rule pages and cue files, read from ``rules/`` into validated values. Knows no rule by name."""
