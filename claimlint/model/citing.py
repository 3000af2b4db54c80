"""What the citations of a draft lead to and stand for: for those who ask whether they were understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimlint.model.document import Style
from claimlint.model.report import Resolution
from claimlint.model.span import Span


@dataclass(frozen=True, slots=True)
class Marker:
    """A citation: its place and style, what each key leads to, and the sentences that it governs, strongly (they rest
    on it) and weakly (they are only held against it for what clashes).

    ``sure``: "high" where each key has an entry or is itself an address, "medium" where a file of the key's name was
    found without an entry, "low" where a key leads to nothing.
    """

    span: Span
    style: Style
    resolutions: tuple[Resolution, ...]
    strong: tuple[Span, ...]
    weak: tuple[Span, ...]
    sure: str


@dataclass(frozen=True, slots=True)
class CitedDraft:
    """The citations of the draft ``path``, whose whole ``text`` it is; ``problems`` are faults met on the way."""

    path: str
    text: str = field(repr=False)
    markers: tuple[Marker, ...]
    problems: tuple[str, ...] = ()
