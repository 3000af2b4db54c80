"""HTML tags in a Markdown file: what in a stretch of raw HTML is prose, and where its blocks end."""

from __future__ import annotations

import re

from claimlint.reading.canvas import CODE, COMMENT, MARKUP, PROSE, STRUCK_OUT, Canvas

_TOKEN = re.compile(
    r"(?P<comment><!--.*?(?:-->|\Z))|(?P<other><[!?][^>]*>?)|</?(?P<tag>[A-Za-z][\w:-]*)(?P<rest>(?:[^<>\"']|\"[^\"]*\"|'[^']*')*)>",
    re.DOTALL,
)
HIDDEN = {"script": CODE, "style": CODE, "code": CODE, "pre": CODE, "svg": CODE, "math": CODE, "template": CODE}
HIDDEN |= {"del": STRUCK_OUT, "s": STRUCK_OUT}
_INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em font i img ins kbd label mark q s samp small span strong sub sup time "
    "u var wbr".split()
)
_HREF = re.compile(r"""\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""", re.I)


def tag_of(token: str) -> tuple[str, bool]:
    """Name of a tag in lower case ("" for a comment or the like), and whether it is an end tag."""
    found = _TOKEN.match(token)
    return (found["tag"] or "").lower() if found else "", token.startswith("</")


def href_of(token: str) -> str:
    """The target that a start tag of ``a`` names, or ""."""
    found = _HREF.search(token)
    return next((g for g in found.groups() if g), "") if found else ""


def paint_raw_html(canvas: Canvas, start: int, end: int) -> list[tuple[str, int, int]]:
    """Paint a stretch of raw HTML; the stretches of prose between its block tags: the tag before each, start, end."""
    stretches: list[tuple[str, int, int]] = []
    block, hidden, begun, at = "", "", start, start
    for token in _TOKEN.finditer(canvas.text, start, end):
        _paint_between(canvas, at, token.start(), hidden)
        canvas.paint(token.start(), token.end(), COMMENT if token["comment"] else MARKUP)
        at = token.end()
        name, closing = (token["tag"] or "").lower(), token[0].startswith("</")
        if name in HIDDEN and not token[0].endswith("/>"):
            hidden = ("" if name == hidden else hidden) if closing else hidden or name
        elif name and name not in _INLINE:
            stretches.append((block, begun, token.start()))
            block, begun = ("" if closing else name), token.end()
    _paint_between(canvas, at, end, hidden)
    stretches.append((block, begun, end))
    return stretches


def _paint_between(canvas: Canvas, start: int, end: int, hidden: str) -> None:
    canvas.paint(start, end, HIDDEN[hidden] if hidden else PROSE)
