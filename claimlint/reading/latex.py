"""LaTeX files into a Document: a walk over the commands that paints what is prose, offsets into the file itself.

A scanner of our own: pylatexenc gives exact offsets too, but takes some 14 microseconds a character, and of 200 files
with two damaged characters it lost a stretch in 17; a linter reads drafts in the making.
"""

from __future__ import annotations

import re
from bisect import bisect_right, insort
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from claimlint.model.document import Citation, Document, Metadata, Reference, Role, Style
from claimlint.model.lines import lines_of
from claimlint.model.span import Span
from claimlint.reading.canvas import (
    ADDRESS,
    CITATION,
    CODE,
    COMMENT,
    CROSS_REFERENCE,
    FOOTNOTE,
    FORMULA,
    FRONT_MATTER,
    MARKUP,
    PROSE,
    REFERENCE_LIST,
    Canvas,
    trimmed,
)
from claimlint.reading.citations import Link
from claimlint.reading.dateline import full_date
from claimlint.reading.headings import with_captions_and_summaries, with_title
from claimlint.reading.latex_arguments import after_arguments, after_optionals, cited, group_at
from claimlint.reading.latex_spelling import commands, spellings
from claimlint.reading.outline import Outline, assemble
from claimlint.reading.pieces import Piece
from claimlint.reading.references import looks_like_reference, merged, reference

_TOKEN = re.compile(
    r"(?P<comment>%[^\r\n]*)"
    r"|(?P<verb>\\(?:verb|lstinline)\*?(?P<bar>[^\sA-Za-z*\[{])[^\r\n]*?(?P=bar))"
    r"|\\(?P<edge>begin|end)\s*\{(?P<environment>[^{}\r\n]{1,60})\}"
    r"|(?P<display>\$\$.*?(?:\$\$|(?=\n\s*\n)|\Z)|\\\[.*?(?:\\\]|(?=\n\s*\n)|\Z)|\\\(.*?(?:\\\)|(?=\n\s*\n)|\Z))"
    r"|(?P<math>\$(?:\\.|[^$\\\r\n]|(?:\r\n|\r|\n)(?![ \t]*[\r\n]))*\$)"
    r"|\\(?P<command>[A-Za-z@]+)\*?"
    r"|(?P<symbol>\\(?:\r\n|.|\Z))"
    r"|(?P<blank>(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)\s*)"
    r"|(?P<brace>[{}])",
    re.DOTALL,
)
_CITES = re.compile(r"(?!nocite|defcitealias|citestyle|setcitestyle|bibcite)[A-Za-z]*cite[a-z]*", re.I)
_REFERS = re.compile(r"(?:eq|auto|c|C|page|name|v|V|label[cC]|sub|full|title)?ref(?:range)?")
_INPUT = re.compile(r"\\(?:input|include|subfile|import\*?\{[^{}]*\})\s*\{?([^{}\s]+)")
_ITEM = re.compile(r"\\bibitem\s*+(?:\[[^\[\]]*\]\s*)?\{(?P<key>[^{}]*)\}")
_BARE_NUMBER = re.compile(r"\s*[-+]?\d(?:\{,\}|\\,|[\d.,])*\s*(?:\\,)?(?:\\%)?\s*")
_SIGN = re.compile(r"\s*(?:[<>~]|\\(?:leq?|geq?|sim|approx|pm|times)\b)\s*")
_CELL = re.compile(r"(?<!\\)&|\\\\(?:\[[^\[\]]*\])?|\\tabularnewline\b")
_FULL_STOP = re.compile(r"[.!?][\"'”’)\]}]*\s*\Z")
_STOP_BEHIND = re.compile(r"[.!?](?=\s+[A-Z\\]|\s*\Z|[ \t]*[\r\n])")
_PARAMETERS = re.compile(r"[^{}\r\n]{0,200}")  # between \def and the body
_DEEPEST = 30  # blocks in each other, as a footnote in a caption is
_COMMAND = re.compile(r"\\[A-Za-z]+\*?|[{}~]")


def read_latex(text: str, path: str) -> Document:
    """The document of a LaTeX file: its prose, ``\\cite`` and its family as citations, ``\\bibitem`` as references.

    Files that it includes are not read; ``Document.unread`` names them.
    """
    walk = _Walk(text)
    walk.run()
    pieces = with_captions_and_summaries(walk.canvas, with_title(sorted(walk.pieces, key=lambda p: p.span)))
    references = merged([*walk.entries, *walk.notes])
    outline = Outline(pieces, walk.links, references, walk.metadata(), tuple(walk.citations))
    return replace(assemble(path, walk.canvas, outline), unread=tuple(_unread(walk.canvas, path)))


def _unread(canvas: Canvas, path: str) -> Iterator[str]:
    lines = lines_of(canvas.text)
    for found in _INPUT.finditer(canvas.text):
        if canvas.kind(found.start()) not in (COMMENT, CODE):
            line = lines.number(found.start())
            yield f"{path}:{line}: {found[1]} is included here and was not read; lint it as a draft of its own"


@dataclass(frozen=True, slots=True)
class _Place:
    """What the text at hand is part of: its role and, of a heading, the level."""

    role: Role = Role.BODY
    level: int = 0


class _Walk:
    """One pass over the commands of a text: paints its canvas, collects pieces, links, citations and references."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.canvas = Canvas(text, PROSE)
        self.pieces: list[Piece] = []
        self.links: list[Link] = []
        self.citations: list[Citation] = []
        self.entries: list[Reference] = []
        self.notes: list[Reference] = []
        self._spellings = list(spellings(text))
        self._starts = [start for start, _, _ in self._spellings]
        self._said: dict[str, str] = {}  # what the file says of itself: title, date, author, bibliography
        self._places = [_Place()]
        self._begun = 0  # where the run of prose under way begins
        self._depth = 0  # how many blocks are open in each other

    def run(self) -> None:
        """Walk through the whole text."""
        start = max(self.text.find("\\begin{document}"), 0)
        end = self.text.find("\\end{document}", start)
        end = len(self.text) if end < 0 else end
        self._preamble(start)
        self.canvas.paint(end, len(self.text), MARKUP)
        self._scan(start, end, _Place())
        self.canvas.respell(self._spellings)

    def metadata(self) -> Metadata:
        """What the file says of itself."""
        files = (name.strip() for name in self._said.get("bibliography", "").split(","))
        authors = re.split(r"\\and\b|\\\\", self._said.get("author", ""))
        return Metadata(
            title=" ".join(_COMMAND.sub(" ", self._said.get("title", "")).split()),
            published=full_date(self._said.get("date", "")),
            authors=tuple(a for author in authors if (a := " ".join(_COMMAND.sub(" ", author).split()))),
            bibliography=tuple(name if name.endswith(".bib") else f"{name}.bib" for name in files if name),
        )

    def _preamble(self, end: int) -> None:
        """What stands before the document: no prose but the title."""
        self.canvas.paint(0, end, FRONT_MATTER)
        for token in _TOKEN.finditer(self.text, 0, end):
            if token["comment"]:
                self.canvas.paint(token.start(), token.end(), COMMENT)
            elif token["command"] == "title":
                self._headline(token, end, _Place(Role.TITLE, 1))
            elif token["command"]:
                self._note_down(token["command"], token.end(), end)

    def _scan(self, start: int, end: int, place: _Place) -> None:
        """Paint a stretch and collect its pieces. What is nested too deeply is painted as it stands."""
        if self._depth == _DEEPEST:
            return
        before = self._places, self._begun
        self._depth += 1
        self._places, self._begun, at = [place], start, start
        while token := _TOKEN.search(self.text, at, end):
            at = self._end_of_code(token.start()) or self._token(token, end)
        self._flush(end)
        self._depth -= 1
        self._places, self._begun = before

    def _end_of_code(self, offset: int) -> int | None:
        """The end of the codes for a character that lie there, which are prose; None if none do."""
        number = bisect_right(self._starts, offset) - 1
        return self._spellings[number][1] if number >= 0 and self._spellings[number][1] > offset else None

    def _token(self, token: re.Match[str], end: int) -> int:
        """Paint what a token begins; the offset to go on at."""
        start, stop = token.span()
        if token["edge"]:
            return self._edge(token, end)
        if token["command"]:
            return self._command(token, end)
        if token["math"] or token["display"]:
            self._formula(token)
        elif token["blank"]:
            self._flush(start)
            self._begun = stop
        else:
            kind = COMMENT if token["comment"] else CODE if token["verb"] else MARKUP
            self.canvas.paint(start, stop, kind)
        return stop

    def _flush(self, at: int) -> None:
        """End the run of prose under way: it becomes a piece, if there is a word in it."""
        kinds = (PROSE, CITATION)
        runs = self.canvas.runs(self._begun, max(at, self._begun))
        runs = [(k, p) for k, a, b in runs if k in kinds and (p := self._trimmed(a, b))]
        if any(kind == PROSE for kind, _ in runs):
            place = self._places[-1]
            self.pieces.append(Piece(place.role, runs[0][1].cover(runs[-1][1]), place.level))
        self._begun = at

    def _trimmed(self, start: int, end: int) -> Span | None:
        return trimmed(self.text, start, end)

    # Commands

    def _command(self, token: re.Match[str], end: int) -> int:
        name, start, stop = token["command"], token.start(), token.end()
        if _CITES.fullmatch(name):
            return self._cite(token, end)
        if name in commands().notes:
            return self._note(token, end)
        if place := self._opens_block(name):
            self._flush(start)
            return self._headline(token, end, place)
        if name in ("par", "item"):
            self._flush(start)
        if name in ("url", "href"):
            return self._address(token, end)
        if name == "enquote":
            return self._quote(token, end)
        kind, stop = self._hidden(token, end)
        self.canvas.paint(start, stop, kind)
        return stop

    def _hidden(self, token: re.Match[str], end: int) -> tuple[str, int]:
        """What a command is that has no text, or none but in its last arguments, and the end of that."""
        name, stop = token["command"], token.end()
        if _REFERS.fullmatch(name):
            return CROSS_REFERENCE, after_arguments(self.text, stop, end)
        if name in commands().quantities:
            return FORMULA, after_arguments(self.text, stop, end)
        if name in commands().hidden:
            self._note_down(name, stop, end)
            is_remark = name in ("todo", "fxnote")
            return COMMENT if is_remark else MARKUP, after_arguments(self.text, stop, end)
        if name == "def":
            group = group_at(self.text, _PARAMETERS.match(self.text, stop, end).end(), end)
            return MARKUP, group.end if group else stop
        return MARKUP, after_arguments(self.text, stop, end, commands().first.get(name, 0))

    @staticmethod
    def _opens_block(name: str) -> _Place | None:
        if name in ("caption", "captionof", "subcaption"):
            return _Place(Role.CAPTION)
        if name == "title":
            return _Place(Role.TITLE, 1)
        level = commands().levels.get(name)
        return _Place(Role.HEADING, level) if level else None

    def _headline(self, token: re.Match[str], end: int, place: _Place) -> int:
        """A command whose argument is a block of its own."""
        start = after_arguments(self.text, token.end(), end, commands().first.get(token["command"], 0))
        group = group_at(self.text, start, end)
        self.canvas.paint(token.start(), group.start + 1 if group else start, MARKUP)
        if group is None:
            return start
        inner = Span(group.start + 1, group.end - 1)
        self.canvas.paint(inner.start, inner.end, PROSE)
        self.canvas.paint(inner.end, group.end, MARKUP)
        self._scan(inner.start, inner.end, place)
        self._begun = group.end
        if place.role is Role.TITLE:
            self._said["title"] = inner.of(self.text)
        return group.end

    def _cite(self, token: re.Match[str], end: int) -> int:
        name = token["command"].lower()
        keys, stop = cited(self.text, token.end(), end, name.endswith("cites"))
        self.canvas.paint(token.start(), stop, CITATION if keys else MARKUP)
        if keys:
            self.citations.append(Citation(Span(token.start(), stop), Style.KEY, keys))
        return stop

    def _address(self, token: re.Match[str], end: int) -> int:
        """``\\url{address}``, or ``\\href{address}{words}``, whose words are prose."""
        stop = after_optionals(self.text, token.end(), end)
        group = group_at(self.text, stop, end)
        if group is None:
            self.canvas.paint(token.start(), stop, MARKUP)
            return stop
        target = group.of(self.text)[1:-1].strip().replace("\\", "")
        words = group_at(self.text, group.end, end) if token["command"] == "href" else None
        whole = Span(token.start(), words.end if words else group.end)
        self.canvas.paint(token.start(), group.end, ADDRESS)
        inner = Span(words.start + 1, words.end - 1) if words else whole
        self.links.append(Link(whole, inner, target, inline=True))
        return group.end

    def _quote(self, token: re.Match[str], end: int) -> int:
        """``\\enquote{words}``: its braces are quotation marks."""
        group = group_at(self.text, token.end(), end)
        stop = group.start if group else token.end()
        self.canvas.paint(token.start(), stop, MARKUP)
        if group:
            for spelling in ((group.start, group.start + 1, "“"), (group.end - 1, group.end, "”")):
                insort(self._spellings, spelling)
                insort(self._starts, spelling[0])
        return stop

    def _note_down(self, name: str, at: int, end: int) -> None:
        """Keep what a command says of the file."""
        key = "bibliography" if name == "addbibresource" else name
        if key in ("date", "author", "bibliography") and (
            group := group_at(self.text, after_optionals(self.text, at, end), end)
        ):
            said = group.of(self.text)[1:-1]
            self._said[key] = f"{self._said[key]},{said}" if key in self._said else said

    # Notes

    def _note(self, token: re.Match[str], end: int) -> int:
        """A footnote. Behind a sentence it is a block of its own; within one its text is left out, by name."""
        group = group_at(self.text, after_optionals(self.text, token.end(), end), end)
        if group is None:
            self.canvas.paint(token.start(), token.end(), MARKUP)
            return token.end()
        inner, before = Span(group.start + 1, group.end - 1), (len(self.citations), len(self.pieces))
        self.canvas.paint(token.start(), inner.start, CITATION)
        self.canvas.paint(inner.end, group.end, MARKUP)
        stop = _STOP_BEHIND.match(self.text, group.end, end)
        is_apart = stop or _FULL_STOP.search(self.text, max(self._begun, token.start() - 20), token.start())
        if is_apart:
            self._flush(inner.start)
            before = (before[0], len(self.pieces))
        self._scan(inner.start, inner.end, _Place(Role.FOOTNOTE))
        self._cite_note(Span(token.start(), inner.start), inner, before[0])
        if not is_apart:
            del self.pieces[before[1] :]
            self.canvas.repaint(inner.start, inner.end, PROSE, FOOTNOTE)
            return group.end
        self._set_apart(inner, before[1])
        self._begun = stop.end() if stop else group.end
        if stop:
            self.canvas.paint(stop.start(), stop.end(), MARKUP)
        return self._begun

    def _cite_note(self, marker: Span, inner: Span, first: int) -> None:
        """What a footnote cites holds for the sentence that it is set behind; one that is itself a reference is its
        own entry."""
        keys = tuple(dict.fromkeys(key for citation in self.citations[first:] for key in citation.keys))
        if keys:
            self.citations.insert(first, Citation(marker, Style.KEY, keys))
        elif looks_like_reference(source := inner.of(self.text)):
            key = f"footnote {len(self.notes) + 1}"
            self.notes.append(reference(key, source, " ".join(_COMMAND.sub(" ", source).split()), inner))
            self.citations.insert(first, Citation(marker, Style.FOOTNOTE, (key,)))

    def _set_apart(self, inner: Span, first: int) -> None:
        """A footnote that is nothing but a reference holds no prose."""
        if looks_like_reference(inner.of(self.text)):
            self.pieces[first:] = [piece._replace(role=Role.REFERENCES) for piece in self.pieces[first:]]
            self.canvas.repaint(inner.start, inner.end, PROSE, REFERENCE_LIST)

    # Formulas and environments

    def _formula(self, token: re.Match[str]) -> None:
        """A formula; a bare number or sign between dollar signs is prose."""
        start, stop = token.span()
        inner = token[0][1:-1]
        if token["math"] and (_BARE_NUMBER.fullmatch(inner) or _SIGN.fullmatch(inner)):
            self.canvas.paint(start, start + 1, MARKUP)
            self.canvas.paint(stop - 1, stop, MARKUP)
        else:
            self.canvas.paint(start, stop, FORMULA)

    def _edge(self, token: re.Match[str], end: int) -> int:
        """The beginning or the end of an environment."""
        name, start, stop = token["environment"].strip().rstrip("*"), token.start(), token.end()
        kind = commands().apart.get(name)
        if kind != FORMULA:
            self._flush(start)
        if token["edge"] == "begin":
            return self._begin(name, token, end)
        self.canvas.paint(start, stop, MARKUP)
        if kind is None:
            self._begun = stop
            self._places = self._places[:-1] or self._places
        return stop

    def _begin(self, name: str, token: re.Match[str], end: int) -> int:
        start, kind = token.start(), commands().apart.get(name)
        if kind in (CODE, COMMENT, FORMULA):
            return self._skip(token, end, kind)
        if kind == "table" or name == "thebibliography":
            return self._filled(token, end, self._table if kind else self._bibliography)
        stop = after_arguments(self.text, token.end(), end, commands().arguments.get(name, 0))
        self.canvas.paint(start, stop, MARKUP)
        self._begun = stop
        role = commands().environments.get(name)
        self._places.append(_Place(Role(role)) if role else self._places[-1])
        return stop

    def _end_of(self, token: re.Match[str], end: int) -> Span:
        """The end of the environment that a token begins; the end of all if it is never closed."""
        at = self.text.find(f"\\end{{{token['environment']}}}", token.end(), end)
        return Span(end, end) if at < 0 else Span(at, at + len(f"\\end{{{token['environment']}}}"))

    def _skip(self, token: re.Match[str], end: int, kind: str) -> int:
        close = self._end_of(token, end)
        self.canvas.paint(token.start(), close.end, kind)
        if kind != FORMULA:
            self._begun = close.end
        return close.end

    def _filled(self, token: re.Match[str], end: int, read: Callable[[int, int], None]) -> int:
        """An environment whose content is read in a way of its own."""
        close = self._end_of(token, end)
        start = after_arguments(self.text, token.end(), close.start)
        self.canvas.paint(token.start(), start, MARKUP)
        self.canvas.paint(close.start, close.end, MARKUP)
        read(start, close.start)
        self._begun = close.end
        return close.end

    def _table(self, start: int, end: int) -> None:
        first = len(self.pieces)
        self._scan(start, end, _Place(Role.TABLE))
        self.pieces[first:] = [piece for piece in self.pieces[first:] if piece.role is Role.CAPTION]
        rows: list[list[Span]] = [[]]
        at = start
        cuts = [found for found in _CELL.finditer(self.text, start, end) if self.canvas.kind(found.start()) != COMMENT]
        for cut in [*(c.span() for c in cuts), (end, end)]:
            if cell := self._cell(at, cut[0]):
                rows[-1].append(cell)
            self.canvas.paint(*cut, MARKUP)
            rows += [[]] * (self.text[cut[0] : cut[1]] != "&")
            rows[-1] = list(rows[-1])
            at = cut[1]
        told = tuple(tuple(row) for row in rows if row)
        if told and (span := self._trimmed(start, end)):
            self.pieces.append(Piece(Role.TABLE, span, 0, told))

    def _cell(self, start: int, end: int) -> Span | None:
        places = [p for k, a, b in self.canvas.runs(start, end) if k == PROSE and (p := self._trimmed(a, b))]
        return places[0].cover(places[-1]) if places else None

    def _bibliography(self, start: int, end: int) -> None:
        heads = list(_ITEM.finditer(self.text, start, end))
        for head, stop in zip(heads, [*(h.start() for h in heads[1:]), end], strict=False):  # no heads: nothing
            source = self.text[head.end() : stop]
            shown = " ".join(_COMMAND.sub(" ", source).split())
            span = self._trimmed(head.start(), stop)
            self.entries.append(reference(head["key"].strip(), source, shown, span))
            self.pieces.append(Piece(Role.REFERENCES, span))
        self.canvas.paint(start, end, REFERENCE_LIST)
