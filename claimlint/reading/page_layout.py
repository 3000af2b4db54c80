"""The lines of printed pages into running text: without heads, feet and page numbers, by paragraphs, words whole."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain, groupby, pairwise
from operator import attrgetter

BROKEN = "\ufffe"  # pdfium's mark for a hyphen at the end of a line
_HYPHENS = f"-{BROKEN}"
_EDGE = 2  # lines at the top and at the bottom of a page that may be a running head or foot
_NEAR = (-2, -1, 1, 2)  # pages: left and right ones have heads of their own
_SAME_HEIGHT = 3.0  # points
_PAGE_NUMBER = re.compile(
    r"\W*(?:page\s+|p\.\s*)?(?:(\d{1,4})(?:\s*(?:/|of)\s*\d{1,4})?|[xX]{0,3}[ivIV]{1,4}|ix)\W*", re.I
)
_HEAD_NUMBER = re.compile(r"^\d{1,4}(?=\s)|(?<=\s)\d{1,4}$")
_OFTEN = 3  # pages on which a line at the edge counts them, at the least, for it to be a head
_DIGITS = re.compile(r"\d+")
_BULLETS = "•◦▪‣–"
_ITEM = re.compile(r"(?:\[\d{1,3}\]|\(?(?:\d{1,2}|[a-z])[.)])\s+\S")
_STOPS = frozenset(".!?:;…")
_LAST = _STOPS.union("\"'”’)]")  # one of them ends a sentence: a look at it spares most lines the search
_ENDS = re.compile(r"[.!?:;…][\"'”’)\]]*(?:\s?\[[\d, –-]{1,12}\])?$")
_LONGEST_END = 32  # characters that the end of a sentence takes at most
_NO_WORD = ".,;:!?…()[]/\"'“”‘’–—"
_LAST_WORD, _FIRST_WORD = re.compile(r"[^\W_]+$"), re.compile(r"[^\W_]+")
_KEEP_HYPHEN = frozenset("well self long short high low full part half year non".split())
_NEW_SIZE = 1.12  # times the height: another size of type
_GAP = 1.3  # times the usual distance of lines: a blank between paragraphs
_WIDEST_PITCH = 1.9  # heights of type: no text is set wider
_SAME_END = 2.0  # points
_INDENT = 0.6  # heights of type


@dataclass(slots=True, eq=False)
class Line:
    """A line of a page, its place in points from the page's lower left corner; ``height`` is that of its type, at
    least a point. Not frozen, which takes three times as long to make, and a long file has a hundred thousand."""

    text: str
    left: float
    right: float
    bottom: float
    height: float
    is_bold: bool = False

    @property
    def ends_sentence(self) -> bool:
        """Whether a sentence, or what leads up to a list, may end with it."""
        text = self.text
        last = text[-1]
        if last not in _LAST:
            return False
        return last in _STOPS or _ENDS.search(text, max(0, len(text) - _LONGEST_END)) is not None


def running_text(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[int, ...]]:
    """The text of pages, each paragraph a line, blank lines between, and the offsets at which the pages begin."""
    bodies = _without_running_heads(pages)
    words = _Words([line.text for body in bodies for line in body])
    pitches = [_pitches(body) for body in bodies]
    usual = _usual_pitch(pitches)
    parts: list[str] = []
    starts: list[int] = []
    size = 0
    before: Line | None = None
    for body, below in zip(bodies, pitches, strict=True):
        texts = [line.text for line in body]
        fronts = _fronts(before, texts, _beginnings(before, body, below, usual), words)
        parts.append("".join(chain.from_iterable(zip(fronts, texts, strict=True))).replace(BROKEN, ""))
        starts.append(size + len(fronts[0]) if fronts else size)
        size += len(parts[-1])
        before = body[-1] if body else before
    return "".join(parts) + "\n", tuple(starts)


def _fronts(before: Line | None, texts: Sequence[str], begins: Iterable[bool], words: _Words) -> list[str]:
    """What stands in front of each line of a page; ``before`` is the last line of the page before."""
    fronts = ["\n\n" if is_first else " " for is_first in begins]
    for number, (above, text) in enumerate(zip([before.text if before else " ", *texts], texts, strict=False)):
        if above[-1] in _HYPHENS and fronts[number] == " ":
            fronts[number] = _between(above, text, words)
    if fronts and not before:
        fronts[0] = ""
    return fronts


def _without_running_heads(pages: Sequence[Sequence[Line]]) -> list[Sequence[Line]]:
    """The pages without the lines at their edges that stand on a neighbouring page too, digits aside, at the same
    height, and without those that count the pages; as they are if nothing else is on them."""
    edges = [[_edge(line, number) for line in _outer(page)] for number, page in enumerate(pages)]
    counted = Counter(offset for edge in edges for offset in {line.offset for line in edge if line.offset is not None})
    heads = Counter(head for edge in edges for head in {head for line in edge for head in line.heads})
    often = max(2, min(_OFTEN, len(pages)))
    heights = _heights(edges)

    def is_running(edge: _Edge, number: int) -> bool:
        if edge.counts:
            return edge.offset in (None, 1) or counted[edge.offset] > 1
        if any(heads[head] >= often for head in edge.heads):
            return True
        by_page = heights.get(edge.bare, {})
        if len(by_page) < 2:
            return False
        near = [height for by in _NEAR for height in by_page.get(number + by, ())]
        return any(abs(edge.line.bottom - height) <= _SAME_HEIGHT for height in near)

    running = {id(line.line) for number, edge in enumerate(edges) for line in edge if is_running(line, number)}
    bodies = [[line for line in page if id(line) not in running] for page in pages]
    return bodies if any(bodies) else list(pages)


@dataclass(slots=True, eq=False)
class _Edge:
    """A line at a page's edge: whether it is nothing but a number of a page and, in figures, how far that is from the
    page's place in the file; what its own figures may tell as a head; its words without digits."""

    line: Line
    counts: bool
    offset: int | None
    heads: list[tuple[int, int]]
    bare: str


def _edge(line: Line, number: int) -> _Edge:
    count = _PAGE_NUMBER.fullmatch(line.text)
    offset = int(count[1]) - number if count and count[1] else None
    return _Edge(line, count is not None, offset, _heads(line, number), _DIGITS.sub("", line.text))


def _outer(page: Sequence[Line]) -> list[Line]:
    by_height = sorted(page, key=attrgetter("bottom"), reverse=True)
    return [*by_height[:_EDGE], *by_height[_EDGE:][-_EDGE:]]


def _heads(line: Line, number: int) -> list[tuple[int, int]]:
    """For a line that begins or ends with a figure that may count the pages, as heads with the part's title do: the
    difference between the two, and the line's height on the page."""
    if not (line.text[0].isdigit() or line.text[-1].isdigit()):
        return []
    return [(int(figure) - number, round(line.bottom / _SAME_HEIGHT)) for figure in _HEAD_NUMBER.findall(line.text)]


def _heights(edges: Iterable[Iterable[_Edge]]) -> dict[str, dict[int, list[float]]]:
    """The heights at which lines with a letter stand at the edges, by their words without digits and their page."""
    found: dict[str, dict[int, list[float]]] = {}
    for number, edge in enumerate(edges):
        for line in edge:
            if any(map(str.isalpha, line.bare)):
                found.setdefault(line.bare, {}).setdefault(number, []).append(line.line.bottom)
    return found


def _pitches(body: Sequence[Line]) -> list[float | None]:
    """For each line of a page, its distance to the one before it, in heights of that one's type; None if it does not
    stand below it in one column."""
    told = [
        distance / above.height
        if (distance := above.bottom - line.bottom) > above.height / 2
        and line.left < above.right
        and above.left < line.right
        else None
        for above, line in pairwise(body)
    ]
    return [None, *told] if body else []


def _usual_pitch(pitches: Iterable[Sequence[float | None]]) -> float:
    """The usual distance from line to line within paragraphs, in heights of type: the lower quartile."""
    told = sorted([pitch for page in pitches for pitch in page if pitch is not None])
    return min(told[len(told) // 4], _WIDEST_PITCH) if told else _WIDEST_PITCH


def _beginnings(before: Line | None, body: Sequence[Line], below: Sequence[float | None], usual: float) -> list[bool]:
    """For each line of a page, whether a paragraph begins with it; ``before`` is the last line of the page before."""
    found: list[bool] = []
    begins = True  # whether the line before began its paragraph
    above = before
    gap = _GAP * usual
    for line, pitch, edge in zip(body, below, [0.0, *_widths(body, below)], strict=False):
        if pitch is None:
            is_beside = above is not before and _is_beside(above, line)
            begins = above is None or (not is_beside and _begins_elsewhere(above, line))
        else:
            begins = (
                pitch > gap
                or (not begins and above.left - line.left > _INDENT * line.height)
                or (above.right < edge and _leaves_room(above, line, edge))
                or (above.height != line.height and _differs(above, line))
                or (above.text[-1] in _LAST and above.ends_sentence and _is_set_apart(above, line))
                or _has_bullet(line.text)
            )
        found.append(begins)
        above = line
    return found


def _widths(body: Sequence[Line], below: Sequence[float | None]) -> list[float]:
    """For each line, the right end that three quarters of its column's lines keep within, or those of a stretch that is
    set narrower."""
    heads = [number for number, pitch in enumerate(below) if pitch is None]
    return [width for start, end in pairwise([*heads, len(body)]) for width in _column_widths(body[start:end])]


def _column_widths(column: Sequence[Line]) -> list[float]:
    rights, middle = sorted([line.right for line in column]), len(column) // 2
    left, right = sorted([line.left for line in column])[middle], rights[3 * len(rights) // 4]
    set_in = [line.left - left > _INDENT * line.height for line in column]
    if True not in set_in:
        return [right] * len(column)
    widths: list[float] = []
    for is_set_in, group in groupby(zip(set_in, column, strict=True), lambda pair: pair[0]):
        lines = [line for _, line in group]
        widths += [_narrow_width(lines, right) if is_set_in else right] * len(lines)
    return widths


def _narrow_width(lines: Sequence[Line], right: float) -> float:
    """The right end of lines that are set in: their own if two of them end there, as in a quotation in a block."""
    rights = sorted((line.right for line in lines), reverse=True)
    return next((first for first, second in pairwise(rights) if first - second < _SAME_END), right)


def _is_beside(left: Line, right: Line) -> bool:
    return abs(left.bottom - right.bottom) < left.height / 2 and right.left >= left.right


def _is_set_apart(above: Line, line: Line) -> bool:
    """Whether a line below a sentence's end looks like the first of a paragraph."""
    is_indented = line.left - above.left > _INDENT * line.height
    return is_indented or above.is_bold != line.is_bold or _ITEM.match(line.text) is not None


def _leaves_room(above: Line, line: Line, edge: float) -> bool:
    """Whether the first word of ``line`` would have found room above, so that a paragraph must have ended there."""
    if above.text[-1] == BROKEN:
        return False
    first = len(line.text.split(None, 1)[0]) + 2  # a space, and one for unequal letters
    return above.right + first * (line.right - line.left) / len(line.text) < edge


def _begins_elsewhere(above: Line, line: Line) -> bool:
    """Whether a line at the head of a column or page begins a paragraph: not if the sentence goes on in it."""
    return _differs(above, line) or above.ends_sentence or _has_bullet(line.text)


def _has_bullet(text: str) -> bool:
    return text[0] in _BULLETS and text[1:2].isspace()


def _differs(above: Line, line: Line) -> bool:
    first, second = above.height, line.height
    return first > _NEW_SIZE * second or second > _NEW_SIZE * first


class _Words:
    """The words that lines hold unbroken, in lower case; found when a broken one is held against them, as few are."""

    def __init__(self, texts: Sequence[str]) -> None:
        self._texts = texts

    @cached_property
    def hyphenated(self) -> frozenset[str]:
        """Those with a hyphen in them."""
        return _words([text for text in self._texts if "-" in text])

    @cached_property
    def all(self) -> frozenset[str]:
        """All, hyphens in them kept."""
        return _words(self._texts)


def _words(texts: Sequence[str]) -> frozenset[str]:
    words = "\n".join(set(chain.from_iterable(map(str.split, texts)))).replace(BROKEN, "")
    for sign in _NO_WORD:  # one after the other, they take a tenth of the time that one translation takes
        words = words.replace(sign, " ")
    return frozenset(words.lower().split())


def _between(before: str, after: str, words: _Words) -> str:
    """What joins two lines of a paragraph, the first of which ends in a hyphen: a space, nothing for a word that was
    broken, its hyphen if it has one."""
    head = _LAST_WORD.search(before.rstrip(_HYPHENS))
    tail = _FIRST_WORD.match(after)
    if not before.endswith(BROKEN):
        return "" if head and tail else " "
    if head is None or tail is None:
        return "-"
    first, second = head[0].lower(), tail[0].lower()
    if not first.isalpha() or not tail[0][0].islower():
        return "-"
    may_be_apart = first in _KEEP_HYPHEN or f"{first}-{second}" in words.hyphenated
    return "-" if may_be_apart and first + second not in words.all else ""
