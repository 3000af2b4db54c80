"""Citation markers, read from the source of a file: numbers, footnotes, links, Pandoc keys, authors and years."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from claimlint.model.document import Citation, Reference, Style
from claimlint.model.span import Span
from claimlint.reading.addresses import is_local, is_web
from claimlint.reading.authors import author_year_citations
from claimlint.reading.canvas import ALT_TEXT, CITATION, MARKUP, PROSE, Canvas

_NUMBERS = re.compile(  # "[3]-based" is none
    r"\[(?P<keys>\d{1,3}(?:\s*[,;–—-]\s*\d{1,3}){0,40})"
    r"(?:[,:]\s*(?:pp?\.|ch\.|para\.?|sec\.?|section|table|§)\s*[^\[\]]{1,40})?\\?\](?!-\w)"
)
_FOOTNOTE = re.compile(r"\[\^([^\]\s]{1,80})\]")
_BRACKETED_KEYS = re.compile(r"\[(?:[^\[\]@]{0,200}[\s;(-])?@[^\[\]]{1,1000}\]|\[-?@[^\[\]]{1,1000}\]")
_KEY = re.compile(r"(?<![\w.@/])-?@(?:\{([^{}\s]{1,200})\}|(\w[\w:.#$%&+?<>~/-]*))")
_LOCATOR = re.compile(r"\s*\[(?:pp?\.|ch\.|see|sec\.)[^\[\]]{1,60}\]")
_INTERVAL = re.compile(r"(?:\bintervals?|\branges?|\bCI|\bIQR|∈|=)[ \t(:,]{0,3}\Z")
_LABEL = re.compile(r"\[([^\W\d_][^\[\]\s,;]{1,39}(?:[,;]\s*[^\W\d_][^\[\]\s,;]{1,39}){0,9})\]")
_RAISED = re.compile(
    r"(?:<sup>|(?<!\d)\^)\s*(\d{1,3}(?:\s*[,–-]\s*\d{1,3}){0,20})\s*(?:</sup>|\^)"
    r"|(?<=[^\s\d])([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}(?:[,⁻][⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}){0,20})"
)
_FROM_RAISED = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_RAISES = "<^⁰¹²³⁴⁵⁶⁷⁸⁹"  # what a raised number begins with: to look for it first is much faster
_RAISING = re.compile(f"[{_RAISES}]")
_UNIT = re.compile(r"(?<!\w)(?:[kcmdµ]?m|ft|in|mi|s|x|R|r)\Z")
_RANGE = re.compile(r"(\d+)\s*[–—-]\s*(\d+)")
_LONGEST_RANGE = 50
_NUMERIC = re.compile(r"[\[\s]*\d{1,3}(?:\s*[,;–—-]\s*\d{1,3})*[\]\s]*")
_VISIBLE = (PROSE, MARKUP)
_TAG = re.compile(r"<[^<>]*>")


@dataclass(frozen=True, slots=True)
class Link:
    """A link of Markdown: its whole span, that of its words, its target, and whether the target stands beside it
    (``[words](target)``) or in a definition elsewhere (``[words][label]``)."""

    span: Span
    words: Span
    target: str
    inline: bool


def is_numeric(words: str) -> bool:
    """Whether a link's words are no words but numbers of references: ``1``, ``[2, 3]``."""
    return _NUMERIC.fullmatch(words) is not None


def find_citations(
    canvas: Canvas, links: Sequence[Link], references: Mapping[str, Reference], *, has_bibliography: bool
) -> tuple[Citation, ...]:
    """All citations of a file in order. Markers are painted, so that they are no prose; a link's words stay prose,
    and so do the authors in "Smith (2021)"."""
    found = list(_links(canvas, links))
    found += _anchors(canvas, links, references)
    visible = canvas.shown(_VISIBLE)
    found += _numbers(canvas, visible, references)
    found += _raised(canvas, references)
    found += _labels(canvas, visible, references)
    found += _footnotes(canvas, visible)
    found += _keys(canvas, visible, has_bibliography)
    for span, marker, keys in author_year_citations(canvas.shown((PROSE,)), references, has_bibliography):
        canvas.paint(marker.start, marker.end, CITATION)
        found.append(Citation(span, Style.AUTHOR_YEAR, keys))
    found.sort(key=lambda c: c.span)
    _paint_between(canvas, found)
    return tuple(found)


def _paint_between(canvas: Canvas, found: Sequence[Citation]) -> None:
    """Paint what stands between markers that follow each other, as in "[5], [6]": a comma there is no prose."""
    for first, second in pairwise(found):
        between = canvas.text[first.span.end : second.span.start]
        if between and first.style is second.style is Style.NUMBER and not between.strip(" ,;"):
            canvas.repaint(first.span.end, second.span.start, PROSE, MARKUP)


def _links(canvas: Canvas, links: Sequence[Link]) -> Iterator[Citation]:
    for link in links:
        numeric = is_numeric(link.words.of(canvas.text))
        if (numeric and not link.inline) or not _leads_to_text(canvas, link):
            continue
        if numeric:
            canvas.paint(link.span.start, link.span.end, CITATION)
        yield Citation(link.span, Style.LINK, (link.target,))


def _anchors(canvas: Canvas, links: Sequence[Link], references: Mapping[str, Reference]) -> Iterator[Citation]:
    """Numbers of the reference list that are linked to their entries: ``[1](#ref1)``."""
    for link in links:
        words = link.words.of(canvas.text)
        if link.target.startswith("#") and link.target[1:] in references and is_numeric(_TAG.sub("", words)):
            yield _marker(canvas, link.span.start, link.span.end, Style.FOOTNOTE, (link.target[1:],))
        elif link.target.startswith("#") and is_numeric(words):
            keys = tuple(dict.fromkeys(_expand(words.strip(" []"))))
            if all(key in references for key in keys):
                yield _marker(canvas, link.span.start, link.span.end, Style.NUMBER, keys)


def _leads_to_text(canvas: Canvas, link: Link) -> bool:
    """Whether a link leads out of the page and is no picture to be clicked on."""
    kinds = {kind for kind, _, _ in canvas.runs(link.words.start, link.words.end)}
    return ALT_TEXT not in kinds and (is_web(link.target) or is_local(link.target))


def _numbers(canvas: Canvas, visible: str, references: Mapping[str, Reference]) -> Iterator[Citation]:
    for found in _bracketed(_NUMBERS, visible):
        keys = tuple(dict.fromkeys(_expand(found["keys"])))
        known = all(key in references for key in keys)
        if not known and ("0" in keys or _INTERVAL.search(visible, max(0, found.start() - 20), found.start())):
            continue
        yield _marker(canvas, found.start(), found.end(), Style.NUMBER, keys)


def _raised(canvas: Canvas, references: Mapping[str, Reference]) -> Iterator[Citation]:
    """Raised numbers that a reference list knows, save those of square and cubic units."""
    for found in _raised_numbers(canvas.text):
        keys = tuple(dict.fromkeys(_expand((found[1] or found[2]).translate(_FROM_RAISED))))
        power = _UNIT.search(canvas.text, max(0, found.start() - 4), found.start())
        kinds = {kind for kind, _, _ in canvas.runs(found.start(), found.end())}
        if not power and all(key in references for key in keys) and kinds <= set(_VISIBLE):
            yield _marker(canvas, found.start(), found.end(), Style.NUMBER, keys)


def _raised_numbers(text: str) -> Iterator[re.Match[str]]:
    end = 0
    if not any(sign in text for sign in _RAISES):
        return
    for sign in _RAISING.finditer(text):
        if sign.start() >= end and (found := _RAISED.match(text, sign.start())):
            yield found
            end = found.end()


def _labels(canvas: Canvas, visible: str, references: Mapping[str, Reference]) -> Iterator[Citation]:
    for found in _bracketed(_LABEL, visible):
        keys = tuple(re.split(r"[,;]\s*", found[1]))
        if all(key in references for key in keys):
            yield _marker(canvas, found.start(), found.end(), Style.KEY, keys)


def _bracketed(marker: re.Pattern[str], visible: str) -> Iterable[re.Match[str]]:
    """The markers of a form that opens with a square bracket. Many files have none: to look for it first is faster."""
    return marker.finditer(visible) if "[" in visible else ()


def _expand(numbers: str) -> Iterator[str]:
    if numbers.isdecimal():
        yield str(int(numbers))
        return
    for part in re.split(r"[,;]", numbers):
        between = _RANGE.search(part)
        if between and 0 < int(between[2]) - int(between[1]) <= _LONGEST_RANGE:
            yield from map(str, range(int(between[1]), int(between[2]) + 1))
        else:
            yield from (str(int(n)) for n in re.findall(r"\d+", part))


def _footnotes(canvas: Canvas, visible: str) -> Iterator[Citation]:
    for found in _bracketed(_FOOTNOTE, visible):
        yield _marker(canvas, found.start(), found.end(), Style.FOOTNOTE, (found[1],))


def _keys(canvas: Canvas, visible: str, has_bibliography: bool) -> Iterator[Citation]:
    ends = []
    for found in _bracketed(_BRACKETED_KEYS, visible):
        if keys := tuple(_clean(k) for k in _KEY.finditer(found[0])):
            ends.append((found.start(), found.end()))
            yield _marker(canvas, found.start(), found.end(), Style.KEY, keys)
    if not ends and not has_bibliography:  # "@name" alone may be somebody's handle
        return
    for found in _KEY.finditer(visible):
        key = _clean(found)
        if canvas.kind(found.start()) == CITATION or not key:
            continue
        end = found.end() if found[1] else found.start() + found[0].index("@") + 1 + len(key)
        locator = _LOCATOR.match(visible, end)
        yield _marker(canvas, found.start(), locator.end() if locator else end, Style.KEY, (key,))


def _clean(found: re.Match[str]) -> str:
    return found[1] or found[2].rstrip(":.#$%&+?<>~/-")


def _marker(canvas: Canvas, start: int, end: int, style: Style, keys: tuple[str, ...]) -> Citation:
    canvas.paint(start, end, CITATION)
    return Citation(Span(start, end), style, keys)
