"""Every citation of a draft with what it leads to and what it governs."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from claimlint.grounding.governing import bindings
from claimlint.grounding.ground import Grounded
from claimlint.model.citing import CitedDraft, Marker
from claimlint.model.document import Citation, Document, Style
from claimlint.model.report import Resolution
from claimlint.model.span import Span


def overview(draft: Document, grounded: Mapping[str, Grounded], problems: Sequence[str] = ()) -> CitedDraft:
    """The citations of ``draft``, in order; ``grounded`` says where their keys lead."""
    governed: dict[tuple[int, bool], list[Span]] = defaultdict(list)
    for number, bound in bindings(draft).items():
        for citation in bound.citations:
            governed[citation, bound.strong].append(draft.sentences[number].span)
    markers = tuple(
        _marker(citation, grounded, tuple(sorted(governed[n, True])), tuple(sorted(governed[n, False])))
        for n, citation in enumerate(draft.citations)
    )
    return CitedDraft(draft.path, draft.text, markers, tuple(problems))


def _marker(
    citation: Citation, grounded: Mapping[str, Grounded], strong: tuple[Span, ...], weak: tuple[Span, ...]
) -> Marker:
    led = [grounded[key] for key in citation.keys]
    resolutions = tuple(Resolution(g.key, g.path, g.reason) for g in led)
    return Marker(citation.span, citation.style, resolutions, strong, weak, _sure(citation, led))


def _sure(citation: Citation, led: Sequence[Grounded]) -> str:
    if not all(g.listed for g in led):
        return "low"
    return "high" if citation.style is Style.LINK or all(g.entered for g in led) else "medium"
