"""Markdown into a Document: pulldown-cmark's events with their places tell what each character is."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

from claimlint.model.document import Document, Metadata, Reference, Role
from claimlint.model.span import Span
from claimlint.reading.canvas import (
    ADDRESS,
    ALT_TEXT,
    CODE,
    COMMENT,
    FRONT_MATTER,
    MARKUP,
    PROSE,
    REFERENCE_LIST,
    STRUCK_OUT,
    Canvas,
    trimmed,
)
from claimlint.reading.citations import Link, is_numeric
from claimlint.reading.dateline import dateline
from claimlint.reading.dialects import Veil, veiled, veils
from claimlint.reading.formulas import paint_formulas
from claimlint.reading.front_matter import FRONT_MATTER_BLOCK, FrontMatter, read_front_matter
from claimlint.reading.headings import paint_heading_numbers, with_captions_and_summaries, with_title
from claimlint.reading.outline import Outline, assemble
from claimlint.reading.pieces import Piece
from claimlint.reading.raw_html import HIDDEN, after_tag, entities, html_links, html_pieces, read_tag
from claimlint.reading.references import looks_like_reference, merged, reference, split_off_references

_INSIDE = re.compile(b"[\x80-\xbf]")  # bytes that begin no character
_INLINE = frozenset(("Emphasis", "Strong", "Strikethrough", "Link", "Image", "Superscript", "Subscript"))
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
_LONE_RETURN = re.compile(r"\r(?!\n)")
_PANDOC_LINE = re.compile(r"^[ \t>]*(?::{3,}.*|\[![A-Z]+\][ \t]*)\r?$", re.M)
_FOOTNOTE_LABEL = re.compile(r"\[\^[^\]]*\]:")


def read_markdown(text: str, path: str) -> Document:
    """The document of a Markdown file: CommonMark with tables, footnotes, task lists, YAML front matter and Pandoc's
    citations, and what the dialect adds to it that ``path`` names by its suffix. ``text`` has no byte order mark."""
    walk = _Walk(text, path)
    walk.run()
    canvas, pieces = walk.canvas, walk.pieces
    canvas.respell(entities(text))
    notes = [_footnote(canvas, n) for n in walk.footnotes]
    pieces = _footnotes_apart(canvas, walk.footnotes, pieces)
    pieces, entries = split_off_references(canvas, pieces)
    references = merged([*entries, *notes, *walk.definitions])
    pieces = with_captions_and_summaries(canvas, with_title(pieces))
    paint_heading_numbers(canvas, pieces)
    paint_formulas(canvas)
    links = [k for k in walk.links if canvas.kind(k.span.start) != REFERENCE_LIST]
    return assemble(path, canvas, Outline(pieces, links, references, _metadata(canvas, pieces, walk.front)))


@dataclass(slots=True)
class _Footnote:
    label: str
    span: Span


@dataclass(slots=True)
class _Open:
    """A container or inline element that has begun."""

    name: str
    detail: object
    span: Span


class _Walk:
    """One pass over the events of a text: paints its canvas, collects pieces, links, footnotes and definitions."""

    def __init__(self, text: str, path: str) -> None:
        self.canvas = Canvas(text, MARKUP)
        self._path = path
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.footnotes: list[_Footnote] = []
        self.definitions: list[Reference] = []
        self.front = FrontMatter()
        self._open: list[_Open] = []
        self._run: Span | None = None  # the inline run under way
        self._rows: list[list[Span]] | None = None  # of the table under way
        self._hidden = ""  # an inline tag whose content is not prose, such as <script>
        self._anchor: tuple[str, Span] | None = None

    def run(self) -> None:
        """Walk through the whole text."""
        start = self._front_matter()
        hidden = veils(self.canvas.text, self._path, start)
        events, definitions, offset = _parse(self.canvas.text, start, hidden)
        for kind, value, start, end in _with_whole_texts(events):
            span = Span(offset(start), offset(end))
            if kind == "Start":
                self._begin(*_tag(value), span)
            elif kind == "End":
                self._end(_tag(value)[0], span)
            else:
                self._leaf(kind, value, span)
        self._flush()
        self._define(definitions, offset)
        for veil in hidden:
            self.canvas.paint(veil.span.start, veil.span.end, veil.kind)
        for found in _PANDOC_LINE.finditer(self.canvas.text):
            self.canvas.repaint(found.start(), found.end(), PROSE, MARKUP)

    def _begin(self, name: str, detail: object, span: Span) -> None:
        if name in _INLINE:
            self._extend(span)
        else:
            self._flush()
        self._open.append(_Open(name, detail, span))
        if name == "Table":
            self._rows = []
        elif name in ("TableHead", "TableRow") and self._rows is not None:
            self._rows.append([])
        elif name == "FootnoteDefinition":
            self.footnotes.append(_Footnote(str(detail), span))
            label = _FOOTNOTE_LABEL.match(self.canvas.text, span.start)
            if label:
                self.canvas.paint(span.start, label.end(), REFERENCE_LIST)

    def _end(self, name: str, span: Span) -> None:
        if name not in _INLINE:
            self._flush()
        opened = self._open.pop()
        if name == "Link":
            self._link(opened.detail, span)
        elif name == "Strikethrough":
            self._strike(span)
        elif name == "Image":
            self._image(span)
        elif name == "CodeBlock":
            self.canvas.repaint(span.start, span.end, MARKUP, CODE)
        elif name == "HtmlBlock":
            self._html_block(span)
        elif name == "Table":
            self._end_table(span)

    def _leaf(self, kind: str, value: object, span: Span) -> None:
        if kind == "Text":
            self._text(span)
        elif kind == "Code":
            self.canvas.paint(span.start, span.end, CODE)
            self._extend(span)
        elif kind == "InlineHtml":
            self._inline_html(span)
        elif kind == "FootnoteReference":
            self._extend(span)
        elif kind == "Rule":
            self._flush()

    def _text(self, span: Span) -> None:
        names = {o.name for o in self._open}
        if "CodeBlock" in names:
            self.canvas.paint(span.start, span.end, CODE)
        elif "HtmlBlock" not in names:
            self.canvas.paint(span.start, span.end, HIDDEN.get(self._hidden, PROSE))
            self._extend(span)

    def _inline_html(self, span: Span) -> None:
        token = span.of(self.canvas.text)
        self.canvas.paint(span.start, span.end, COMMENT if token.startswith("<!--") else MARKUP)
        self._extend(span)
        tag = read_tag(token)
        self._hidden = after_tag(self._hidden, tag)
        if tag.name == "a" and tag.closes and self._anchor:
            target, start = self._anchor
            self.links.append(Link(start.cover(span), Span(start.end, span.start), target, inline=True))
        if tag.name == "a":
            self._anchor = (tag.target, span) if tag.target else None

    def _extend(self, span: Span) -> None:
        self._run = self._run.cover(span) if self._run else span

    def _flush(self) -> None:
        """End the inline run under way: it becomes a piece, or a cell of the table."""
        run, self._run, self._hidden = self._run, None, ""
        if run is None:
            return
        if self._rows is not None:
            self._rows[-1].append(run)
            return
        role, level = self._role()
        self.pieces.append(Piece(role, run, level))

    def _role(self) -> tuple[Role, int]:
        names = [o.name for o in self._open]
        if "FootnoteDefinition" in names:
            return Role.FOOTNOTE, 0
        if "Heading" in names:
            detail = self._open[names.index("Heading")].detail
            return Role.HEADING, int(detail["level"][1])
        if "BlockQuote" in names:
            return Role.QUOTATION, 0
        return (Role.LIST_ITEM if "Item" in names else Role.BODY), 0

    def _link(self, detail: dict, span: Span) -> None:
        self._extend(span)
        kind, target = detail["link_type"], detail["dest_url"]
        if kind in ("Autolink", "Email"):
            self.canvas.paint(span.start, span.end, ADDRESS)
            self.links += [Link(span, span, target, inline=True)] * (kind == "Autolink")
            return
        words = _words(self.canvas, span)
        inline = kind == "Inline"
        if inline or not is_numeric(words.of(self.canvas.text)):
            self.canvas.paint(words.end, span.end, ADDRESS)
        self.links.append(Link(span, words, target, inline))

    def _strike(self, span: Span) -> None:
        """``~~struck~~`` is no longer said; ``~90% of a~`` is no strike at all but two signs for "about"."""
        self._extend(span)
        if self.canvas.text.startswith("~~", span.start):
            self.canvas.repaint(span.start, span.end, PROSE, STRUCK_OUT)
        else:
            self.canvas.paint(span.start, span.start + 1, PROSE)
            self.canvas.paint(span.end - 1, span.end, PROSE)

    def _image(self, span: Span) -> None:
        self._extend(span)
        words = _words(self.canvas, span)
        self.canvas.paint(words.end, span.end, ADDRESS)
        self.canvas.paint(words.start, words.end, ALT_TEXT)

    def _html_block(self, span: Span) -> None:
        role, _ = self._role()
        self.pieces += html_pieces(self.canvas, span, role)
        self.links += html_links(self.canvas, span)

    def _front_matter(self) -> int:
        """Read the front matter, if there is any; the offset of its end."""
        found = FRONT_MATTER_BLOCK.match(self.canvas.text)
        if not found:
            return 0
        self.canvas.paint(0, found.end(), FRONT_MATTER)
        self.front = read_front_matter(self.canvas.text, *found.span("values"))
        places = ((self.front.title, Role.TITLE), (self.front.abstract, Role.ABSTRACT))
        for place, role in sorted((p, r) for p, r in places if p):
            self.canvas.paint(place.start, place.end, PROSE)
            self.pieces.append(Piece(role, place, int(role is Role.TITLE)))
        return found.end()

    def _end_table(self, span: Span) -> None:
        rows, self._rows = self._rows or [], None
        place = trimmed(self.canvas.text, span.start, span.end) or span
        self.pieces.append(Piece(Role.TABLE, place, 0, tuple(map(tuple, rows))))

    def _define(self, definitions: dict, offset: Callable[[int], int]) -> None:
        for label, found in definitions.items():
            span = Span(offset(found["span"]["start"]), offset(found["span"]["end"]))
            self.canvas.paint(span.start, span.end, REFERENCE_LIST)
            self.definitions.append(reference(label, f"[]({found['dest']})", found["title"] or "", span))


def _parse(text: str, start: int, hidden: list[Veil]) -> tuple[list, dict, Callable[[int], int]]:
    """Events and link definitions from an offset on, and what makes code points of their byte offsets. What is
    ``hidden`` is a word to the parser.

    The parser's own front matter is left off: it takes any lines between two rules for it, anywhere in a file.
    """
    import pyromark
    from pyromark import Options

    options = (
        Options.ENABLE_TABLES
        | Options.ENABLE_FOOTNOTES
        | Options.ENABLE_TASKLISTS
        | Options.ENABLE_STRIKETHROUGH
        | Options.ENABLE_HEADING_ATTRIBUTES
    )
    front = len(text[:start].encode("utf-8", "surrogatepass"))
    body = _LONE_RETURN.sub(
        "\n", _LONE_SURROGATE.sub("\ufffd", _from(start, text, hidden))
    )  # as many bytes, and read rightly
    body = " " * (front - 1) + "\n" * bool(front) + body
    definitions = pyromark.reference_definitions(body, options=options)
    return pyromark.events_with_range(body, options=options), definitions, _code_points(text)


def _code_points(text: str) -> Callable[[int], int]:
    """From an offset into the UTF-8 bytes of a text to that of the character there."""
    inside = [found.start() for found in _INSIDE.finditer(text.encode("utf-8", "surrogatepass"))]
    return lambda offset: offset - bisect_left(inside, offset)


def _with_whole_texts(events: Iterable[tuple[Any, dict[str, int]]]) -> Iterator[tuple[str, object, int, int]]:
    """The kind, the value, the start and the end of each event. The parser parts a text at every bracket: pieces of
    one that follow each other without a gap are put together."""
    start = end = -1  # of the text under way
    for event, place in events:
        is_text = type(event) is dict and "Text" in event
        if end >= 0 and not (is_text and place["start"] == end):
            yield "Text", None, start, end
            end = -1
        if is_text:
            start, end = start if end >= 0 else place["start"], place["end"]
        else:
            ((kind, value),) = event.items() if type(event) is dict else ((event, None),)
            yield kind, value, place["start"], place["end"]
    if end >= 0:
        yield "Text", None, start, end


def _from(start: int, text: str, hidden: list[Veil]) -> str:
    return veiled(text[start:], [Veil(Span(v.span.start - start, v.span.end - start), v.kind) for v in hidden])


def _tag(value: object) -> tuple[str, object]:
    if isinstance(value, str):
        return value, None
    ((name, detail),) = value.items()
    return name, detail


def _words(canvas: Canvas, link: Span) -> Span:
    """The place of a link's or an image's words: from its first bracket to the last thing painted inside."""
    start = canvas.text.index("[", link.start) + 1
    depth, at = 1, start
    while depth and at < link.end:
        char = canvas.text[at]
        if char == "\\":
            at += 1
        elif canvas.kind(at) not in (CODE, COMMENT):
            depth += (char == "[") - (char == "]")
        at += 1
    return Span(start, max(start, min(at, link.end) - 1))


def _footnote(canvas: Canvas, note: _Footnote) -> Reference:
    label = _FOOTNOTE_LABEL.match(canvas.text, note.span.start)
    span = trimmed(canvas.text, label.end() if label else note.span.start, note.span.end)
    span = span or Span(note.span.end, note.span.end)
    shown = canvas.words(span.start, span.end, (PROSE, CODE))
    return reference(note.label, span.of(canvas.text), shown, span)


def _footnotes_apart(canvas: Canvas, notes: Sequence[_Footnote], pieces: Sequence[Piece]) -> list[Piece]:
    """The pieces of footnotes that are nothing but references given that role."""
    starts = [note.span.start for note in notes]
    apart = [looks_like_reference(_FOOTNOTE_LABEL.sub("", n.span.of(canvas.text), count=1)) for n in notes]
    return [
        piece._replace(role=Role.REFERENCES)
        if piece.role is Role.FOOTNOTE and apart[bisect_right(starts, piece.span.start) - 1]
        else piece
        for piece in pieces
    ]


def _metadata(canvas: Canvas, pieces: Sequence[Piece], front: FrontMatter) -> Metadata:
    title = next((canvas.words(p.span.start, p.span.end, (PROSE,)) for p in pieces if p.role is Role.TITLE), "")
    lines = [p.span.of(canvas.text) for p in pieces if p.role not in (Role.REFERENCES, Role.TABLE)]
    return replace(
        front.metadata,
        title=front.metadata.title or title,
        published=front.metadata.published or dateline(lines),
    )
