"""Formulas in Markdown files. Two prices are no formula: what stands between dollar signs must look like one."""

from __future__ import annotations

import re

from claimlint.reading.canvas import FORMULA, MARKUP, PROSE, Canvas

_DISPLAYED = re.compile(r"\$\$(?!\$)[^$]{1,2000}\$\$")
_INLINE = re.compile(r"(?<![\\$\w])\$(?=\S)[^$\r\n]{1,200}?(?<=\S)\$(?![\w$])")
_BRACKETED = re.compile(r"\\\[(?:(?!\\\]).){1,1000}\\\]|\\\((?:(?!\\\)).){1,300}\\\)", re.DOTALL)
_SIGNS = "$\\"  # what each begins with: to look for it first is much faster
_LOOKS_LIKE_ONE = re.compile(r"\\[A-Za-z]|[\^_={}]|^\W*[A-Za-z]\W*$")


def paint_formulas(canvas: Canvas) -> None:
    """Paint what is between ``$$`` and, if it holds a sign of mathematics, between ``$`` or escaped brackets."""
    visible = canvas.shown((PROSE, MARKUP))
    if not any(sign in visible for sign in _SIGNS):
        return
    for pattern in (_DISPLAYED, _INLINE, _BRACKETED):
        for found in pattern.finditer(visible):
            if pattern is _DISPLAYED or _LOOKS_LIKE_ONE.search(found[0][1:-1].strip("$")):
                canvas.paint(found.start(), found.end(), FORMULA)
