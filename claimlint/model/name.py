"""Proper names."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from claimlint.model.span import Span


class NameKind(StrEnum):
    """What a name names."""

    PERSON = "person"
    PLACE = "place"  # with nationalities and demonyms
    ORGANISATION = "organisation"
    WORK = "work"  # products, events, laws, works of art
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Name:
    """A proper name as written, without article and possessive ending."""

    text: str
    kind: NameKind
    span: Span = field(compare=False)
