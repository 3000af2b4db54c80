"""JSON of others: parsed within bounds, every fault of it of one kind."""

from __future__ import annotations

import json
import re
from typing import Any

_DEEPEST = 200  # lists and objects within one another: the parser takes a step on Python's stack for each
_BRACKET = re.compile(r"\"(?:[^\"\\]|\\.)*+\"?|(?P<opens>[\[{])|(?P<closes>[\]}])", re.DOTALL)


def parsed_json(text: str) -> Any:
    """The value that ``text`` writes. Raises JSONDecodeError for what is no JSON, nests over 200 deep, or has a number
    of more digits than Python reads."""
    _check_depth(text)
    try:
        return json.loads(text)
    except json.JSONDecodeError:
        raise
    except ValueError as error:
        raise json.JSONDecodeError(str(error), text, 0) from error


def _check_depth(text: str) -> None:
    depth = 0
    for found in _BRACKET.finditer(text):
        depth += bool(found["opens"]) - bool(found["closes"])
        if depth > _DEEPEST:
            raise json.JSONDecodeError(f"nests over {_DEEPEST} deep", text, found.start())
