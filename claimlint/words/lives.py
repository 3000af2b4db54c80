"""How texts tell when somebody was born, and how long anybody lives."""

import re

OLDEST = 122  # years that anybody is known to have lived
# A word for birth, from which no full stop parts the date behind it.
BORN = re.compile(r"\b(?:born|birth|b\.)(?!\w)[^.;]*$", re.IGNORECASE)
