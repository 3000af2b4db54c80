"""A file as it was read: blocks with roles, sentences, citations, metadata; offsets into the file, exactly."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimlint.model.span import Span


class Role(StrEnum):
    """What a block of a document is. Only TABLE and REFERENCES hold no sentences of prose."""

    TITLE = "title"
    HEADING = "heading"
    BODY = "body"
    QUOTATION = "quotation"
    LIST_ITEM = "list item"
    CAPTION = "caption"
    FOOTNOTE = "footnote"
    TABLE = "table"
    REFERENCES = "references"
    ABSTRACT = "abstract"


@dataclass(frozen=True, slots=True)
class Skip:
    """A stretch that holds no prose to be checked, and why: ``code``, ``reference list``, ``front matter`` ..."""

    reason: str
    span: Span


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a table: its place, its text, the texts of its row's first cell and its column's head, and the number
    of its row in the table, from 0."""

    span: Span
    text: str
    row: str
    column: str
    line: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of the file with one role; ``level`` is a heading's depth (1-6), else 0."""

    role: Role
    span: Span
    level: int = 0
    cells: tuple[Cell, ...] = ()


@dataclass(frozen=True, slots=True, init=False)
class Sentence:
    """A sentence of prose, the unit of coverage. ``text`` is the file's text between the ends of ``span``, with
    markup, citation markers and line ends masked by spaces: the same length, so offsets into it are offsets into
    the file less ``span.start``."""

    number: int
    span: Span
    text: str
    role: Role
    block: int

    def __init__(self, number: int, span: Span, text: str, role: Role, block: int) -> None:
        _set_number(self, number)
        _set_span(self, span)
        _set_text(self, text)
        _set_role(self, role)
        _set_block(self, block)

    def follows(self, other: Sentence) -> bool:
        """Whether it stands right behind another sentence in its block."""
        return self.number == other.number + 1 and self.block == other.block


# Made past the guard of frozen values, as spans are: a long file has ten thousands.
_set_number, _set_span, _set_text = Sentence.number.__set__, Sentence.span.__set__, Sentence.text.__set__
_set_role, _set_block = Sentence.role.__set__, Sentence.block.__set__


class Style(StrEnum):
    """How a citation is written."""

    NUMBER = "number"  # [3], [1, 2], [2-4]
    FOOTNOTE = "footnote"  # [^x]
    LINK = "link"  # [words](address)
    KEY = "key"  # [@key]
    AUTHOR_YEAR = "author-year"  # (Smith, 2021)


@dataclass(frozen=True, slots=True)
class Citation:
    """A marker in the text. ``keys`` are the numbers, labels or keys in it; a link's only key is its address."""

    span: Span
    style: Style
    keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Reference:
    """An entry of a reference list, a footnote definition or a bibliography: where the text of a key may be found.
    ``origin`` is the path of the bibliography."""

    key: str
    text: str
    span: Span | None = None
    addresses: tuple[str, ...] = ()
    files: tuple[str, ...] = ()
    abstract: str = ""
    origin: str = ""


class Part(StrEnum):
    """What a section is to its document."""

    SUMMARY = "summary"  # abstract, executive summary
    KEY_POINTS = "key points"
    LEAD = "lead"  # what stands before the first heading
    BODY = "body"
    CONCLUSION = "conclusion"
    QUESTIONS = "questions"  # a list of questions to go on with
    NO_PROSE = "no prose"  # a reference list, a list of further reading


@dataclass(frozen=True, slots=True)
class Section:
    """A stretch of a document that has one part in it: the number of its heading's block (None for what stands before
    the first), the heading's depth, and the numbers of the blocks from ``first`` up to ``end``."""

    part: Part
    heading: int | None
    level: int
    first: int
    end: int


@dataclass(frozen=True, slots=True)
class Remark:
    """A comment that is set on words of the text: their place, and what it says."""

    span: Span
    words: str


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a document says of itself. ``bibliography`` holds paths as written in the front matter."""

    title: str = ""
    published: date | None = None
    publisher: str = ""
    address: str = ""
    authors: tuple[str, ...] = ()
    bibliography: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Document:
    """One file, read. ``text`` is the file as decoded (a byte order mark dropped), never rewritten; for HTML, and for
    what is no plain text, it is the extracted text. ``masked`` has the same length, with all that is not prose
    replaced by spaces. ``guessed`` is the encoding that the file was read in if that was a guess;
    ``excerpt`` is what of the source it is if it is not the whole ("abstract"); ``pages`` are the
    offsets at which the pages of a paged file begin; ``unread`` says what belongs to the file and was not read with
    it; ``remarks`` are the comments of a Word file."""

    path: str
    text: str
    masked: str
    blocks: tuple[Block, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    citations: tuple[Citation, ...] = ()
    references: Mapping[str, Reference] = field(default_factory=dict)
    skips: tuple[Skip, ...] = ()
    metadata: Metadata = Metadata()
    guessed: str = ""
    excerpt: str = ""
    pages: tuple[int, ...] = ()
    unread: tuple[str, ...] = ()
    remarks: tuple[Remark, ...] = ()

    def page(self, offset: int) -> int | None:
        """The page (from 1) of a paged file that holds ``offset``, None for a file without pages."""
        return bisect_right(self.pages, offset) or None
