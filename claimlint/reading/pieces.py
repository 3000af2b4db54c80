"""A block to be, as the readers of the formats hand it over."""

from __future__ import annotations

from typing import NamedTuple

from claimlint.model.document import Role
from claimlint.model.span import Span


class Piece(NamedTuple):
    """A stretch with one role; ``level`` is a heading's depth, ``rows`` the places of a table's cells, head first. A
    tuple, as a long file has ten thousands."""

    role: Role
    span: Span
    level: int = 0
    rows: tuple[tuple[Span, ...], ...] = ()
