"""Raw HTML in a Markdown file: what of it is prose, and its blocks, tables and links."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import groupby

from claimlint.model.document import Role
from claimlint.model.span import Span
from claimlint.reading.canvas import CODE, COMMENT, MARKUP, PROSE, STRUCK_OUT, Canvas, trimmed
from claimlint.reading.citations import Link
from claimlint.reading.pieces import Piece

HIDDEN = {"script": CODE, "style": CODE, "code": CODE, "pre": CODE, "svg": CODE, "math": CODE, "template": CODE}
HIDDEN |= {"del": STRUCK_OUT, "s": STRUCK_OUT}
RAW = "script|style|textarea|template|svg|math|select|noscript|iframe|object|canvas|audio|video"
WITHIN_TAG = r"(?:[^<>\"']|\"[^\"]*\"|'[^']*')*"
_TOKEN = re.compile(
    rf"(?P<raw><(?P<raw_tag>{RAW})\b{WITHIN_TAG}>(?P<within>.*?)(?:</(?P=raw_tag)\s*>|\Z))"
    r"|(?P<comment><!--.*?(?:-->|\Z))|(?P<other><[!?][^>]*>?)"
    rf"|<(?P<close>/?)(?P<tag>[A-Za-z][\w:-]*+)(?P<rest>{WITHIN_TAG})>",
    re.DOTALL | re.IGNORECASE,
)
_INLINE = frozenset(
    "a abbr b bdi bdo br cite data dfn em font i img input ins kbd label mark q samp small span strong sub sup time u "
    "var wbr".split()
)
_VOID = frozenset(("hr", "col", "source", "track"))
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)
_HEADING = re.compile(r"h[1-6]")
_ROLES = {"li": Role.LIST_ITEM, "blockquote": Role.QUOTATION, "figcaption": Role.CAPTION, "caption": Role.CAPTION}
_CELLS = frozenset(("td", "th"))


_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});", re.I)
_NO_WIDTH = "\u00ad\u200b\u200c\u200d\u2060"


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag: its name in lower case ("" for a comment or the like), whether it ends an element, and its target."""

    name: str
    closes: bool
    alone: bool
    target: str


@dataclass(frozen=True, slots=True)
class _Stretch:
    """Prose between block tags: the block that it stands in, the numbers of table and row so far, its place."""

    block: str
    table: int
    row: int
    span: Span


def entities(text: str) -> Iterator[tuple[int, int, str]]:
    """What the entities of a text stand for, for ``Canvas.respell``; white space of any kind and what has no width are
    a space."""
    for found in _ENTITY.finditer(text):
        words = unescape(found[0])
        if words != found[0] and len(words) == 1:
            yield found.start(), found.end(), " " if words.isspace() or words in _NO_WIDTH else words


def read_tag(token: str) -> Tag:
    """The tag that ``token`` is."""
    found = _TOKEN.match(token)
    return _tag(found) if found else Tag("", False, False, "")


def html_pieces(canvas: Canvas, span: Span, role: Role) -> list[Piece]:
    """The pieces of a block of raw HTML, which is painted; ``role`` is theirs unless their tags say otherwise."""
    stretches = list(_stretches(canvas, span))
    pieces: list[Piece] = []
    for (is_cell, _), group in groupby(stretches, key=lambda s: (s.block in _CELLS, s.table)):
        if is_cell:
            pieces.append(_table(list(group)))
        else:
            pieces += (_piece(s, role) for s in group)
    return pieces


def html_links(canvas: Canvas, span: Span) -> Iterator[Link]:
    """The links in a block of raw HTML."""
    begun: tuple[str, Span] | None = None
    for token in _TOKEN.finditer(canvas.text, span.start, span.end):
        tag, place = _tag(token), Span(token.start(), token.end())
        if tag.name == "a" and tag.closes and begun:
            target, start = begun
            yield Link(start.cover(place), Span(start.end, place.start), target, inline=True)
        if tag.name == "a":
            begun = (tag.target, place) if tag.target else None


def block_tags(text: str) -> Iterator[tuple[Tag, str, Span]]:
    """The tags of blocks in an HTML text, in order, each with its attributes as written and its place."""
    for token in _TOKEN.finditer(text):
        tag = _tag(token)
        if tag.name and tag.name not in _INLINE:
            yield tag, token["rest"] or "", Span(token.start(), token.end())


def _tag(found: re.Match[str]) -> Tag:
    name = (found["tag"] or found["raw_tag"] or "").lower()
    target = _HREF.search(found["rest"]) if name == "a" and not found["close"] else None
    return Tag(
        name,
        closes=bool(found["close"]),
        alone=found[0].endswith("/>") or name in _VOID,
        target=next((g for g in target.groups() if g), "") if target else "",
    )


def _stretches(canvas: Canvas, span: Span) -> Iterator[_Stretch]:
    """Paint a block of raw HTML and give its prose, stretch by stretch."""
    blocks = _Blocks()
    hidden, begun, at, table, row = "", span.start, span.start, 0, 0
    for token in _TOKEN.finditer(canvas.text, span.start, span.end):
        canvas.paint(at, token.start(), HIDDEN.get(hidden, PROSE))
        canvas.paint(token.start(), token.end(), COMMENT if token["comment"] else MARKUP)
        at = token.end()
        if token["raw"]:
            canvas.paint(*token.span("within"), CODE)
            continue
        tag = _tag(token)
        if tag.name in HIDDEN:
            hidden = after_tag(hidden, tag)
        elif tag.name and tag.name not in _INLINE:
            if place := _prose_in(canvas, begun, token.start()):
                yield _Stretch(blocks.telling, table, row, place)
            begun = token.end()
            blocks.open_or_close(tag)
            table += tag.name == "table"
            row += tag.name == "tr"
    canvas.paint(at, span.end, HIDDEN.get(hidden, PROSE))
    if place := _prose_in(canvas, begun, span.end):
        yield _Stretch(blocks.telling, table, row, place)


def after_tag(hidden: str, tag: Tag) -> str:
    """The element whose content is not prose ("" for none) after a tag, given the one before it."""
    if tag.alone or tag.name not in HIDDEN:
        return hidden
    if tag.closes:
        return "" if tag.name == hidden else hidden
    return hidden or tag.name


# Elements that end without a tag where such a one begins (HTML, optional tags); a paragraph ends at any block.
_ENDED_BY = {"li": ("li",), "dt": ("dt", "dd"), "dd": ("dt", "dd"), "td": ("td", "th", "tr"), "th": ("td", "th", "tr")}
_ENDED_BY |= {"tr": ("tr",)}


class _Blocks:
    """The blocks that are open in each other. Each tag is taken up in a step, however deep they are."""

    def __init__(self) -> None:
        self._open: list[tuple[str, str]] = []  # each with the innermost so far that tells a role
        self._times: Counter[str] = Counter()

    @property
    def telling(self) -> str:
        """The innermost block that tells a role, "" if none does."""
        return self._open[-1][1] if self._open else ""

    def open_or_close(self, tag: Tag) -> None:
        """Take up the tag of a block."""
        if tag.closes and self._times[tag.name]:
            while self._close() != tag.name:
                pass
        elif not tag.closes and not tag.alone:
            while self._open and self._is_ended_by(tag.name):
                self._close()
            tells = tag.name in _ROLES or tag.name in _CELLS or _HEADING.fullmatch(tag.name)
            self._open.append((tag.name, tag.name if tells else self.telling))
            self._times[tag.name] += 1

    def _is_ended_by(self, name: str) -> bool:
        innermost = self._open[-1][0]
        return innermost == "p" or name in _ENDED_BY.get(innermost, ())

    def _close(self) -> str:
        name, _ = self._open.pop()
        self._times[name] -= 1
        return name


def _prose_in(canvas: Canvas, start: int, end: int) -> Span | None:
    """From the first prose between two offsets to the last, or None."""
    places = [p for k, a, b in canvas.runs(start, end) if k == PROSE and (p := trimmed(canvas.text, a, b))]
    return places[0].cover(places[-1]) if places else None


def _piece(stretch: _Stretch, role: Role) -> Piece:
    if _HEADING.fullmatch(stretch.block):
        return Piece(Role.HEADING, stretch.span, int(stretch.block[1]))
    return Piece(_ROLES.get(stretch.block, role), stretch.span)


def _table(cells: list[_Stretch]) -> Piece:
    rows = tuple(tuple(s.span for s in group) for _, group in groupby(cells, key=lambda s: s.row))
    return Piece(Role.TABLE, cells[0].span.cover(cells[-1].span), 0, rows)
