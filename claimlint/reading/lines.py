"""Lines and columns of a text. Only \\n, \\r\\n and \\r end a line: not U+2028, not a form feed."""

from __future__ import annotations

import re
from bisect import bisect_right

_LINE_END = re.compile(r"\r\n|\r|\n")


class LineIndex:
    """Converts between offsets (code points, from 0) and lines and columns (from 1) of one text."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._ends = [m.start() for m in _LINE_END.finditer(text)]
        self._starts = [0, *(m.end() for m in _LINE_END.finditer(text))]

    def __len__(self) -> int:
        """The number of lines; the empty one after a final line end counts."""
        return len(self._starts)

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of an offset; the text's length is the place after its last character."""
        if not 0 <= offset <= len(self._text):
            raise ValueError(f"offset {offset} lies outside the text")
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """Offset of a line and column; a column beyond the line's end gives the line's end."""
        start, end = self._bounds(line)
        if column < 1:
            raise ValueError(f"columns count from 1, not {column}")
        return min(start + column - 1, end)

    def line_text(self, line: int) -> str:
        """The text of a line without its line end."""
        start, end = self._bounds(line)
        return self._text[start:end]

    def _bounds(self, line: int) -> tuple[int, int]:
        if not 1 <= line <= len(self._starts):
            raise ValueError(f"there is no line {line}")
        end = self._ends[line - 1] if line <= len(self._ends) else len(self._text)
        return self._starts[line - 1], end
