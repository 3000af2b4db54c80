"""The command ``claimlint``: one module a command, and what they share."""
