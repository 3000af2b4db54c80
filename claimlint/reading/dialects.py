"""What Quarto, R Markdown and MDX write into Markdown that Markdown does not know: JSX, expressions, shortcodes ...

The Markdown reader is given a text in which each of these is veiled by a word of the same length, and paints its place
by what it is. So none of it is prose, and none of it hides the text behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePath

from claimlint.model.span import Span
from claimlint.reading.canvas import CODE, COMMENT, CROSS_REFERENCE, MARKUP

_LONGEST = 20_000  # characters of one expression: a bracket that is never closed must not swallow the rest of a file
_MOST_IN_VAIN = 2_000_000  # characters searched for ends that are not there: after that, brackets are prose
_VEIL = re.compile(r"[^\r\n]")
_CODE = r"(?P<fence>^[ \t>]*(?P<mark>`{3,}|~{3,})[^\r\n]*$.*?(?:^[ \t>]*(?P=mark)[`~]*[ \t]*$|\Z))"
_CODE += r"|(?P<ticks>(?<!`)(?P<tick>`{1,20})(?!`)"
_CODE += r"(?:(?!(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)).){0,2000}?(?<!`)(?P=tick)(?!`))"
_CODE += r"|(?P<escaped>\\[^\w\s])|(?P<html><!--.*?(?:-->|\Z))"
_SHORTCODE = r"(?P<shortcode>\{\{[<%].{0,2000}?[>%]\}\})"
_ATTRIBUTES = (
    r"(?P<attributes>\[(?=[^\[\]\r\n]*\]\{[.#])|(?<!\])\]\{[.#][^{}\r\n]*\}"
    r"|(?<=[)`])\{[^{}\r\n]*\}|\{[#.][^{}\r\n]*\}(?=[ \t]*$))"
)
_CROSS_REFERENCE = (
    r"(?P<reference>\[-?@(?:{kinds})-[^\[\]\s;,]+(?:[;,]\s*-?@(?:{kinds})-[^\[\]\s;,]+)*\]"
    r"|(?<![\w.@/])-?@(?:{kinds})-\w[\w-]*|\\@ref\([^()\s]+\))"
).replace("{kinds}", "fig|tbl|sec|eq|lst|thm|lem|cor|prp|def|exm|exr|tip|nte|wrn|imp|cau")
_RAW_TEX = (
    r"(?P<tex>^[ \t]*\\(?:begin\{(?P<env>[^{}\s]+)\}.{0,5000}?\\end\{(?P=env)\}|[a-z]+(?:\{[^{}\r\n]*\})*[ \t]*$))"
)
_MODULE = (
    r"(?P<module>(?:\A|(?<=\n)|(?<=\r))(?:import[ \t]+(?:['\"{*]|[\w$]+[ \t]*(?:,|from\b))"
    r"|export[ \t]+(?:default|const|let|var|function|async|class|[{*])).*?(?=(?:\r\n|\r|\n)[ \t]*(?:\r\n|\r|\n)|\Z))"
)
_BRACE = r"(?P<brace>\{)|(?P<tag></?(?:[A-Za-z][\w.:-]*)?(?=[\s/>{]))"
_FLAGS = re.DOTALL | re.MULTILINE
_OF_MARKDOWN = re.compile(f"{_CODE}|{_SHORTCODE}", _FLAGS)
_OF_PANDOC = re.compile(f"{_CROSS_REFERENCE}|{_CODE}|{_SHORTCODE}|{_ATTRIBUTES}|{_RAW_TEX}", _FLAGS)
_OF_MDX = re.compile(f"{_CODE}|{_MODULE}|{_BRACE}", _FLAGS)
_BY_SUFFIX = {".qmd": _OF_PANDOC, ".rmd": _OF_PANDOC, ".mdx": _OF_MDX}
_KINDS = {"shortcode": CODE, "attributes": MARKUP, "reference": CROSS_REFERENCE, "tex": CODE, "module": CODE}
_JSX_COMMENT = re.compile(r"\{\s*/\*.*\*/\s*\}", re.DOTALL)
_STRING = re.compile(  # with what is escaped outside of strings, so that no string that never ends is begun twice
    r"\"(?:\\.|[^\"\\\r\n])*\"|'(?:\\.|[^'\\\r\n])*'|`(?:\\.|[^`\\])*`|/\*.*?\*/|\\[\"'`]", re.DOTALL
)
# Elements that the Markdown reader knows itself: links, raised numbers, and what holds no prose.
_KNOWN = frozenset("a sup sub script style code pre svg math template del s".split())


@dataclass(frozen=True, slots=True)
class Veil:
    """A construct of a dialect: its place and the kind of what lies there, as a canvas has it."""

    span: Span
    kind: str


def veils(text: str, path: str, start: int = 0) -> list[Veil]:
    """The constructs of the dialect that ``path`` is written in, from the offset ``start`` on, in order."""
    pattern = _BY_SUFFIX.get(PurePath(path).suffix.lower(), _OF_MARKDOWN)
    if pattern is _OF_MARKDOWN and "{{" not in text:  # no shortcode: to look for that first is much faster
        return []
    return list(_veils(text, pattern, start))


def veiled(text: str, found: list[Veil]) -> str:
    """``text`` with a word of as many bytes in UTF-8 in place of each construct, line ends kept."""
    parts, at = [], 0
    for veil in found:
        parts += [text[at : veil.span.start], _VEIL.sub(_as_bytes, veil.span.of(text))]
        at = veil.span.end
    return "".join([*parts, text[at:]])


def _as_bytes(found: re.Match[str]) -> str:
    return "x" * len(found[0].encode("utf-8", "surrogatepass"))


def _veils(text: str, pattern: re.Pattern[str], start: int) -> Iterator[Veil]:
    at, in_vain = start, 0
    while found := pattern.search(text, at):
        at = found.end()
        name = found.lastgroup or ""
        if name in ("brace", "tag"):
            if in_vain > _MOST_IN_VAIN:
                continue
            end, is_whole = _end_of_braces(text, found.start()) if name == "brace" else _end_of_tag(text, found)
            if is_whole:
                yield Veil(Span(found.start(), end), _kind_of(text[found.start() : end]))
                at = end
            else:
                in_vain += end - found.start()
        elif name in _KINDS:
            yield Veil(Span(found.start(), found.end()), _KINDS[name])


def _kind_of(construct: str) -> str:
    if construct.startswith("<"):
        return MARKUP
    return COMMENT if _JSX_COMMENT.fullmatch(construct) else CODE


def _end_of_braces(text: str, start: int) -> tuple[int, bool]:
    """How far an expression in braces was read, strings and comments in it regarded, and whether it is closed there.

    A comment or a template that is never closed ends the search: nothing behind its beginning is a brace.
    """
    depth, at, last = 0, start, min(len(text), start + _LONGEST)
    while at < last:
        if string := _STRING.match(text, at, last):
            at = string.end()
            continue
        if text[at] == "`" or text.startswith("/*", at, last):
            return last, False
        depth += (text[at] == "{") - (text[at] == "}")
        at += 1
        if not depth:
            return at, True
    return last, False


def _end_of_tag(text: str, found: re.Match[str]) -> tuple[int, bool]:
    """How far a tag of JSX was read, and whether it ends there: not if it is none or left to the Markdown reader."""
    at, last = found.end(), min(len(text), found.start() + _LONGEST)
    has_braces = False
    while at < last and text[at] not in "<>":
        if text[at] == "{":
            at, has_braces = _end_of_braces(text, at)
            if not has_braces:
                return at, False
            continue
        string = _STRING.match(text, at, last) if text[at] in "\"'\\" else None
        at = string.end() if string else at + 1
    if at >= last or text[at] != ">":
        return at, False
    is_known = found[0].lstrip("</").lower() in _KNOWN and not has_braces
    return at + 1, not is_known
