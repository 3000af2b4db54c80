"""An HTML file as a draft: its prose in place, offsets into the file itself.

Evidence is read by ``claimlint.reading.html``, which takes the article out of a page; a draft is all of it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape

from claimlint.model.document import Document, Metadata, Reference, Role
from claimlint.model.span import Span
from claimlint.reading.canvas import FRONT_MATTER, MARKUP, NAVIGATION, PROSE, REFERENCE_LIST, Canvas, trimmed
from claimlint.reading.citations import Link
from claimlint.reading.dateline import dateline
from claimlint.reading.formulas import paint_formulas
from claimlint.reading.headings import paint_heading_numbers, with_captions_and_summaries, with_title
from claimlint.reading.outline import Outline, assemble
from claimlint.reading.page_metadata import authors, published
from claimlint.reading.pieces import Piece
from claimlint.reading.raw_html import WITHIN_TAG, block_tags, entities, html_links, html_pieces
from claimlint.reading.references import looks_like_reference, merged, reference, split_off_references

_HEAD = re.compile(r"<head\b[^>]{0,500}>", re.I)
_HEAD_END = re.compile(r"</head\s*>|(?=<body\b)", re.I)
_TITLE = re.compile(rf"<title\b{WITHIN_TAG}>((?:(?!<title\b).)*?)</title\s*>", re.I | re.DOTALL)
_META = re.compile(rf"<meta\b{WITHIN_TAG}>", re.I)
_ATTRIBUTE = re.compile(r"""(?<![\w:-])([\w:-]++)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_FRAMES = frozenset(("nav", "form", "button", "menu", "dialog"))
_NUMBER = re.compile(r"[0-9]{1,9}")
_BACK_LINK = re.compile(r"[\s\u21a9\ufe0e\u2191^*]+")


def read_html_draft(text: str, path: str) -> Document:
    """The document of a draft in HTML: all its prose but navigation and forms, offsets into ``text``."""
    canvas = Canvas(text, MARKUP)
    pieces = html_pieces(canvas, Span(0, len(text)), Role.BODY)
    canvas.respell(entities(text))
    links = list(html_links(canvas, Span(0, len(text))))
    pieces = _without_frame(canvas, pieces)
    pieces, metadata = _with_head(canvas, pieces)
    pieces, references, links = _with_notes(canvas, pieces, links)
    pieces = with_captions_and_summaries(canvas, with_title(pieces))
    paint_heading_numbers(canvas, pieces)
    paint_formulas(canvas)
    return assemble(path, canvas, Outline(pieces, links, references, _dated(canvas, pieces, metadata)))


def _without_frame(canvas: Canvas, pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces without those of navigation and forms, which are painted as such."""
    frames = list(_frames(canvas.text))
    for frame in frames:
        canvas.repaint(frame.start, frame.end, PROSE, NAVIGATION)
    starts = [frame.start for frame in frames]
    before = [bisect_right(starts, piece.span.start) - 1 for piece in pieces]
    return [p for p, n in zip(pieces, before, strict=True) if n < 0 or not frames[n].contains(p.span)]


def _frames(text: str) -> Iterator[Span]:
    """Navigation and forms, the outermost of each, in order. One that is never closed is none."""
    depth: Counter[str] = Counter()
    outer, start = "", 0
    for tag, _, span in block_tags(text):
        if tag.name not in _FRAMES or tag.alone or (outer and tag.name != outer):
            continue
        if not outer and not tag.closes:
            outer, start = tag.name, span.start
        depth[outer] += -1 if tag.closes else 1
        if outer and not depth[outer]:
            yield Span(start, span.end)
            outer = ""


def _with_head(canvas: Canvas, pieces: Sequence[Piece]) -> tuple[list[Piece], Metadata]:
    """The pieces without those of the page's head, and what it says of the page. Its title is a piece only if no
    heading of the page is one."""
    span = _head(canvas.text)
    if span is None:
        return list(pieces), Metadata()
    canvas.repaint(span.start, span.end, PROSE, FRONT_MATTER)
    body = [piece for piece in pieces if not span.contains(piece.span)]
    title = _TITLE.search(canvas.text, span.start, span.end)
    place = trimmed(canvas.text, *title.span(1)) if title else None
    if place and not any(piece.role is Role.HEADING and piece.level == 1 for piece in body):
        canvas.repaint(place.start, place.end, FRONT_MATTER, PROSE)
        body = sorted([*body, Piece(Role.TITLE, place, 1)], key=lambda piece: piece.span)
    return body, _metadata(span.of(canvas.text), " ".join(unescape(place.of(canvas.text)).split()) if place else "")


def _head(text: str) -> Span | None:
    """The head of a page; None if it has none or an unclosed one."""
    begins = _HEAD.search(text)
    ends = _HEAD_END.search(text, begins.end()) if begins else None
    return Span(begins.start(), ends.end()) if begins and ends else None


def _metadata(head: str, title: str) -> Metadata:
    named = {}
    for element in _META.finditer(head):
        values = {name.lower(): unescape(a or b or c) for name, a, b, c in _ATTRIBUTE.findall(element[0])}
        if "content" in values and (name := values.get("property") or values.get("name") or values.get("itemprop")):
            named.setdefault(name.lower(), values["content"])
    return Metadata(title=title, published=published(named), authors=authors(named))


def _dated(canvas: Canvas, pieces: Sequence[Piece], metadata: Metadata) -> Metadata:
    title = next((canvas.words(p.span.start, p.span.end, (PROSE,)) for p in pieces if p.role is Role.TITLE), "")
    lines = [p.span.of(canvas.text) for p in pieces if p.role not in (Role.REFERENCES, Role.TABLE)]
    return replace(metadata, title=metadata.title or title, published=metadata.published or dateline(lines))


def _with_notes(
    canvas: Canvas, pieces: Sequence[Piece], links: Sequence[Link]
) -> tuple[list[Piece], dict[str, Reference], list[Link]]:
    """The pieces with reference lists and notes told apart, the entries of both, and the links but those back."""
    wanted = {link.target[1:] for link in links if link.target.startswith("#")}
    ids, view = _listed(canvas.text)
    ends = list(ids)
    pieces, entries = split_off_references(canvas.beneath(view), pieces)
    notes = []
    for number, piece in enumerate(pieces):
        name = ids.get(_first_at(ends, pieces, number), "")
        if name in wanted and piece.role in (Role.LIST_ITEM, Role.BODY, Role.FOOTNOTE, Role.REFERENCES):
            notes.append(_note(canvas, name, piece))
            pieces[number] = _as_note(canvas, piece)
    for link in links:
        if link.target.startswith("#") and _BACK_LINK.fullmatch(unescape(link.words.of(canvas.text))):
            canvas.repaint(link.words.start, link.words.end, PROSE, MARKUP)
    unread = (NAVIGATION, REFERENCE_LIST, FRONT_MATTER)
    return pieces, merged([*entries, *notes]), [k for k in links if _kind(canvas, k) not in unread]


def _kind(canvas: Canvas, link: Link) -> str:
    """The kind of a link's words."""
    return canvas.kind(min(link.words.start, len(canvas.text) - 1))


def _first_at(ends: Sequence[int], pieces: Sequence[Piece], number: int) -> int:
    """The end of the tag with an id (of all that there are, in order) behind which the piece is the first, else -1."""
    at = bisect_left(ends, pieces[number].span.start + 1) - 1
    before = pieces[number - 1].span.end if number else 0
    return ends[at] if at >= 0 and ends[at] >= before else -1


def _note(canvas: Canvas, name: str, piece: Piece) -> Reference:
    shown = canvas.words(piece.span.start, piece.span.end, (PROSE,))
    return reference(name, piece.span.of(canvas.text), shown or piece.span.of(canvas.text), piece.span)


def _as_note(canvas: Canvas, piece: Piece) -> Piece:
    if piece.role is Role.REFERENCES or not looks_like_reference(piece.span.of(canvas.text)):
        return piece._replace(role=Role.FOOTNOTE) if piece.role is not Role.REFERENCES else piece
    canvas.paint(piece.span.start, piece.span.end, REFERENCE_LIST)
    return piece._replace(role=Role.REFERENCES)


def _listed(text: str) -> tuple[dict[int, str], str]:
    """The ids of blocks by the ends of their tags; and the text with a line end for each block tag, those of numbered
    items with their numbers, as a list in a text file would have them."""
    ids: dict[int, str] = {}
    counts: list[int | None] = []  # of the items of each open list, None for one without numbers
    parts, at = [], 0
    for tag, attributes, span in block_tags(text):
        label = ""
        values = {name.lower(): a or b or c for name, a, b, c in _ATTRIBUTE.findall(attributes)}
        if tag.name in ("ol", "ul"):
            if not tag.closes:
                counts.append(_first_number(values) if tag.name == "ol" else None)
            elif counts:
                counts.pop()
        elif tag.name == "li" and not tag.closes and counts and counts[-1] is not None:
            label, counts[-1] = f"{counts[-1]}. ", counts[-1] + 1
        if "id" in values and not tag.closes:
            ids[span.end] = values["id"]
        label = label if len(label) <= len(span) else ""
        parts += [text[at : span.start], "\n" * (len(span) - len(label)) + label]
        at = span.end
    return ids, "".join([*parts, text[at:]])


def _first_number(values: dict[str, str]) -> int:
    start = values.get("start", "")
    return int(start) if _NUMBER.fullmatch(start) else 1
