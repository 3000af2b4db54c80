"""Reference lists: where they lie in a file, their entries, and what an entry leads to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from claimlint.model.document import Reference, Role
from claimlint.model.span import Span
from claimlint.reading.addresses import addresses_in, files_in
from claimlint.reading.authors import author_of
from claimlint.reading.canvas import PROSE, REFERENCE_LIST, Canvas
from claimlint.reading.pieces import Piece

_ALWAYS = frozenset(("references", "bibliography", "works cited", "reference list", "list of references"))
_IF_LIKE_ONE = frozenset(("sources", "literature", "literature cited", "further reading", "source list"))
_IF_NUMBERED = frozenset(("notes", "endnotes", "footnotes"))
_NAMES = _ALWAYS | _IF_LIKE_ONE | _IF_NUMBERED
_NOT_CITED = frozenset(("further reading",))
_NUMBERING = re.compile(r"^(?:\d+(?:\.\d+)*|[IVX]+)[.)]?\s+")
_ENTRY_START = re.compile(
    r"^[ \t>]*(?:[-*+•–][ \t]+)?(?:\\?\[\^?(?P<bracketed>[^\]\s\\]{1,40})\\?\]:?|(?P<numbered>\d{1,3})[.)])[ \t]+", re.M
)
_BULLET = re.compile(r"^[ \t>]*[-*+•–][ \t]+")
_TITLES = re.compile(r"[\"“][^\"”]{1,300}[\"”]|\*[^*\n]{1,300}\*|(?<!\w)_[^_\n]{1,300}_(?!\w)")
_TELLING = re.compile(  # words that say something of something, as the titles of works apart seldom do; May is a month
    r"\b(?:is|are|was|were|has|have|had|been|be|do|does|did|which|this|these|those|we|it|they|he|she|not|see|because"
    r"|but|can|could|may|might|will|would|should|if|so)\b|n['’]t\b"
)
_AUTHOR_AND_YEAR = re.compile(r"[^(]{1,120}\(\d{4}[a-z]?\)")
_YEAR = re.compile(r"\b(?:1[6-9]|20)\d\d[a-z]?\b")
_WORK = re.compile(
    r"[\"“*_]|\(\d{4}[a-z]?\)|\bpp?\. ?\d|\bno\. ?\d|\bvol\. ?\d|\b\d+\s*\(\d+\)|\bibid\b|\bISBN\b|\bet al\b", re.I
)
_REPEATED = re.compile(r"\s*[*_]?(?:ibid|op\. cit|loc\. cit)\b", re.I)
_SHORT = 20  # characters besides the address that a bare address may have about it ("Source: ...")


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of a reference list: its number or label ("" if it has none), its source text and its place."""

    label: str
    source: str
    span: Span


def looks_like_reference(source: str) -> bool:
    """Whether a text is mainly a reference to a work or an address and tells nothing itself."""
    leads = bool(addresses_in(source) or files_in(source))
    told = _TITLES.sub(" ", re.sub(r"\[[^\]]*\]\([^)]*\)|https?://\S+|<[^>]*>", " ", source))
    if (leads and len(told.strip()) <= _SHORT) or _REPEATED.match(source):
        return True
    if _begins_with_author(source):
        return True
    return not _TELLING.search(told) and (leads or bool(_YEAR.search(source) and _WORK.search(source)))


def _begins_with_author(source: str) -> bool:
    """Whether a text begins like "Smith, J. and Lee, K. (2021)"."""
    found = _AUTHOR_AND_YEAR.match(source.strip())
    return found is not None and author_of(source) is not None and not _TELLING.search(found[0])


def reference(key: str, source: str, shown: str, span: Span) -> Reference:
    """A reference from an entry's source text; ``shown`` is the same without markup."""
    return Reference(key, shown, span, addresses_in(source), files_in(source))


def merged(references: Iterable[Reference]) -> dict[str, Reference]:
    """By key; of entries with one key (a list entry and a link definition) the first, with all their targets."""
    by_key: dict[str, Reference] = {}
    for entry in references:
        first = by_key.get(entry.key)
        by_key[entry.key] = entry if first is None else _joined(first, entry)
    return by_key


def _joined(first: Reference, second: Reference) -> Reference:
    return replace(
        first,
        text=first.text or second.text,
        addresses=tuple(dict.fromkeys(first.addresses + second.addresses)),
        files=tuple(dict.fromkeys(first.files + second.files)),
    )


@dataclass(frozen=True, slots=True)
class _List:
    """A reference list: a range of pieces; whether its entries may be cited; whether notes may stand among them."""

    first: int
    end: int
    cited: bool = True
    notes: bool = False


def split_off_references(canvas: Canvas, pieces: Sequence[Piece]) -> tuple[list[Piece], list[Reference]]:
    """The pieces with those of reference lists given that role (and painted), and the lists' entries.

    A list is what stands under a heading such as "References", or a last run of entries with numbers, labels or
    authors and years, most of which look like references. Notes that tell something themselves become footnotes.
    """
    pieces = list(pieces)
    found: list[Reference] = []
    for part in _lists(canvas, pieces):
        for number in range(part.first, part.end):
            piece = pieces[number]
            found += [_reference(canvas, e) for e in _entries(canvas.text, piece)] if part.cited else []
            pieces[number] = _set_apart(canvas.text, piece, part)
    for piece in pieces:
        if piece.role is Role.REFERENCES:
            canvas.paint(piece.span.start, piece.span.end, REFERENCE_LIST)
    return pieces, found


def _set_apart(text: str, piece: Piece, part: _List) -> Piece:
    if part.notes and not _is_entry(text, piece):
        return piece._replace(role=Role.FOOTNOTE)
    return Piece(Role.REFERENCES, Span(_line_start(text, piece.span.start), piece.span.end))


def _lists(canvas: Canvas, pieces: Sequence[Piece]) -> Iterator[_List]:
    end = 0
    for number, piece in enumerate(pieces):
        name = _name(canvas, piece)
        if number < end or name not in _NAMES:
            continue
        after = _section_end(canvas.text, pieces, number)
        if name in _ALWAYS or _mostly_references(canvas.text, pieces[number + 1 : after], name in _IF_NUMBERED):
            yield _List(number + 1, after, name not in _NOT_CITED, name in _IF_NUMBERED)
            end = after
    first = _final_list(canvas.text, pieces)
    if end <= first < len(pieces):
        yield _List(first, len(pieces))


def _name(canvas: Canvas, piece: Piece) -> str:
    """The folded text of a heading, or of a paragraph that may stand for one; "" for anything longer."""
    if len(piece.span) > 60 or piece.role not in (Role.HEADING, Role.TITLE, Role.BODY):
        return ""
    shown = canvas.words(piece.span.start, piece.span.end, (PROSE,))
    return _NUMBERING.sub("", shown).strip(" :.").lower()


def _section_end(text: str, pieces: Sequence[Piece], heading: int) -> int:
    """The number of the first piece after a heading's section; where entries are numbered, after the last of them."""
    end = _next_heading(text, pieces, heading)
    labelled = [any(e.label for e in _entries(text, piece)) for piece in pieces[heading + 1 : end]]
    while any(labelled) and not labelled[-1] and not _is_entry(text, pieces[heading + len(labelled)]):
        labelled.pop()
    return heading + 1 + len(labelled)


def _next_heading(text: str, pieces: Sequence[Piece], heading: int) -> int:
    level = pieces[heading].level or 6
    for number in range(heading + 1, len(pieces)):
        piece = pieces[number]
        ends = piece.role in (Role.HEADING, Role.TITLE) and piece.level <= level
        if piece.role is Role.FOOTNOTE or (ends and not _is_entry(text, piece)):
            return number
    return len(pieces)


def _is_entry(text: str, piece: Piece) -> bool:
    return all(looks_like_reference(e.source) for e in _entries(text, piece))


def _mostly_references(text: str, pieces: Sequence[Piece], numbered: bool = False) -> bool:
    entries = [e for piece in pieces for e in _entries(text, piece)]
    alike = sum(looks_like_reference(e.source) and (bool(e.label) or not numbered) for e in entries)
    return bool(entries) and 2 * alike >= len(entries)


def _final_list(text: str, pieces: Sequence[Piece]) -> int:
    """The index of the first piece of a list of entries that ends the file, or the number of pieces."""
    first = len(pieces)
    while first and pieces[first - 1].role in (Role.BODY, Role.LIST_ITEM, Role.REFERENCES, Role.HEADING):
        if not all(_is_marked(text, e) for e in _entries(text, pieces[first - 1])):
            break
        first -= 1
    last = pieces[first:]
    return first if _mostly_references(text, last) else len(pieces)


def _is_marked(text: str, entry: Entry) -> bool:
    """Whether an entry begins with a number or label or, after a bullet, with an author and a year."""
    return bool(entry.label) or bool(_BULLET.match(entry.span.of(text)) and _begins_with_author(entry.source))


def _line_start(text: str, offset: int) -> int:
    start = text.rfind("\n", 0, offset) + 1
    return max(start, text.rfind("\r", start, offset) + 1)


def _entries(text: str, piece: Piece) -> list[Entry]:
    """The entries in one piece: one for each line that begins with a number or label, else the whole."""
    start = _line_start(text, piece.span.start)
    source = text[start : piece.span.end]
    heads = list(_ENTRY_START.finditer(source))
    if not heads or source[: heads[0].start()].strip():
        bullet = _BULLET.match(source)
        body = source[bullet.end() :] if bullet else source
        return [Entry("", body, Span(start, piece.span.end))]
    ends = [h.start() for h in heads[1:]] + [len(source)]
    return [
        Entry(h["bracketed"] or h["numbered"], source[h.end() : end], Span(start + h.start(), start + end))
        for h, end in zip(heads, ends, strict=True)
    ]


def _reference(canvas: Canvas, entry: Entry) -> Reference:
    start = entry.span.end - len(entry.source)
    shown = canvas.words(start, entry.span.end, (PROSE,))
    author = author_of(shown)
    key = entry.label or (author.key if author else shown[:80])
    return reference(key, entry.source, shown, entry.span)
