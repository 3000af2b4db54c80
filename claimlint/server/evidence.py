"""From a claim or a citation to its evidence, and from a passage to the claims that rest on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from lsprotocol import types

from claimlint.model.finding import Mark
from claimlint.model.report import DraftReport, Support
from claimlint.model.span import Span
from claimlint.server.diagnostics import View
from claimlint.server.positions import range_of
from claimlint.server.session import Checked


def definitions(checked: Checked, at: int, view: View) -> list[types.LocationLink]:
    """Where the evidence of what stands at the offset ``at`` is.

    On the words of a finding, the words that decide it; on a citation, the passage of its source that answers the
    sentence best, its entry if the source is not at hand; elsewhere in a sentence, such a passage of each source.
    """
    report = checked.report
    marks = [m for f in report.findings if f.span.start <= at <= f.span.end for m in f.evidence if m.quote]
    keys = _keys_at(checked, at)
    if marks and not keys:
        return [link for mark in marks for link in _to_mark(mark, report, view)]
    supports = [s for s in report.support if s.claim.start <= at <= s.claim.end and (not keys or s.key in keys)]
    found = [link for support in supports for link in _to_passage(support, report, view)]
    return found or [link for key in keys for link in _to_entry(key, checked, view)]


def references(drafts: Iterable[Checked], path: str, at: int, view: View) -> list[types.Location]:
    """The sentences of ``drafts`` that rest on the passage at offset ``at`` of the source ``path``: those which it
    answers best, and those of the findings that it decides."""
    return [
        types.Location(view.address(checked.report.path), range_of(span, checked.report.text, view.unit))
        for checked in drafts
        for span in sorted(set(_resting(checked.report, path, at)))
    ]


def citing(drafts: Iterable[Checked], checked: Checked, at: int, view: View) -> list[types.Location]:
    """For an offset of the draft itself, the sentences of ``drafts`` that rest on the passage that ``definitions``
    leads to from there: the claim's own among them."""
    keys = _keys_at(checked, at)
    mine = [s for s in checked.report.support if s.claim.start <= at <= s.claim.end and (not keys or s.key in keys)]
    drafts = list(drafts)
    found = [place for s in mine for place in references(drafts, s.path, s.passage.start, view)]
    return list({(p.uri, p.range.start.line, p.range.start.character): p for p in found}.values())


def links(checked: Checked, view: View) -> list[types.DocumentLink]:
    """A link on each citation that leads to a file."""
    if not checked.exact:
        return []
    grounded = checked.case.grounded
    return [
        types.DocumentLink(
            range_of(citation.span, checked.report.text, view.unit),
            target=Path(path).absolute().as_uri(),
            tooltip=f"Open {Path(path).name}" if view.tooltips else None,
        )
        for citation in checked.case.draft.citations
        if (path := next((grounded[key].path for key in citation.keys if grounded[key].path), None))
    ]


def _keys_at(checked: Checked, at: int) -> tuple[str, ...]:
    """The keys of the citation at an offset, none if the draft has changed since it was read as a whole."""
    if not checked.exact:
        return ()
    return next((c.keys for c in checked.case.draft.citations if c.span.start <= at < c.span.end), ())


def _resting(report: DraftReport, path: str, at: int) -> Iterator[Span]:
    paths = {known for known in report.texts if is_same(known, path)}
    yield from (s.claim for s in report.support if s.path in paths and s.passage.start <= at <= s.passage.end)
    for finding in report.findings:
        for mark in finding.evidence:
            if mark.quote and mark.path in paths and mark.sentence_span.start <= at <= mark.sentence_span.end:
                yield finding.sentence_span


def is_same(path: str, other: str) -> bool:
    """Whether two paths lead to one file."""
    return Path(path).resolve() == Path(other).resolve()


def _to_mark(mark: Mark, report: DraftReport, view: View) -> Iterator[types.LocationLink]:
    place, around = view.place(mark, report), view.place_in(report, mark.path, mark.sentence_span)
    if place is not None and around is not None:
        yield types.LocationLink(place.uri, around.range, place.range)


def _to_passage(support: Support, report: DraftReport, view: View) -> Iterator[types.LocationLink]:
    place = view.place_in(report, support.path, support.passage)
    if place is not None:
        yield types.LocationLink(place.uri, place.range, place.range)


def _to_entry(key: str, checked: Checked, view: View) -> Iterator[types.LocationLink]:
    """The entry of the draft's own list, for a source that cannot be shown, or the file if it can be."""
    report = checked.report
    grounded, entry = checked.case.grounded.get(key), checked.case.draft.references.get(key)
    place = None
    if grounded is not None and grounded.path is not None:
        place = view.place_in(report, grounded.path, Span(0, 0))
    if place is None and entry is not None and entry.span is not None:
        place = view.place_in(report, report.path, entry.span)
    if place is not None:
        yield types.LocationLink(place.uri, place.range, place.range)
