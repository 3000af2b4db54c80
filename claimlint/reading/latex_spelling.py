"""How LaTeX writes characters: accents, dashes, quotation marks, escapes, numbers with a thin space in them."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

_ACCENTS = {"'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307"}
_ACCENTS |= {"c": "\u0327", "v": "\u030c", "u": "\u0306", "H": "\u030b", "k": "\u0328", "r": "\u030a", "d": "\u0323"}
_ACCENT = (
    r"\{?\\(?:(?P<sign>['`^\"~=.])\s*(?:\{\\?(?P<a>[A-Za-z])\}|\\(?P<b>[ij])(?![A-Za-z])|(?P<c>[A-Za-z]))"
    r"|(?P<letter>[cvuHkrd])(?:\{\\?(?P<d>[A-Za-z])\}|[ ](?P<e>[A-Za-z])(?![A-Za-z])))"
)
_CODE = re.compile(
    r"(?P<pair>\\\\)"
    r"|(?P<number>(?<![\d{])\d{1,3}(?:(?:\{,\}|\\,)\d{3})+(?!\d))"
    rf"|(?P<accent>{_ACCENT}\}}?)"
    r"|(?P<escaped>\\[%&$#_{}])|(?P<space>\\[ ,;:!/]|~)|(?P<joint>\\-)"
    r"|(?P<dash>-{2,3})|(?P<open>``)|(?P<close>'')"
    r"|\\(?P<name>[A-Za-z]+)(?:\{\}|(?![A-Za-z]))"
)
_MARKS = {"--": "–", "---": "—", "``": "“", "''": "”"}


def spellings(text: str) -> Iterator[tuple[int, int, str]]:
    """Each code of a LaTeX text that stands for characters: its start, its end, and these."""
    for found in _CODE.finditer(text):
        words = _spelt(found)
        if words is not None:
            yield found.start(), _end(found), words


@dataclass(frozen=True, slots=True)
class Commands:
    """What the commands of LaTeX do (``latex.toml``).

    hidden        those whose arguments are no prose
    first         how many of a command's first arguments are none
    notes         those that set a note; quantities: those that set a number with its unit
    levels        the depth of headings
    environments  the roles of environments; apart: those that are no prose, by the kind of what they hold
    arguments     how many arguments of an environment are no prose
    letters       the characters that commands stand for
    """

    hidden: frozenset[str]
    first: Mapping[str, int]
    notes: frozenset[str]
    quantities: frozenset[str]
    levels: Mapping[str, int]
    environments: Mapping[str, str]
    apart: Mapping[str, str]
    arguments: Mapping[str, int]
    letters: Mapping[str, str]


@cache
def commands() -> Commands:
    """The table of what commands do."""
    table = tomli.loads(Path(__file__).with_name("latex.toml").read_text(encoding="utf-8"))
    listed = {name: frozenset(table.pop(name).split()) for name in ("hidden", "notes", "quantities")}
    apart = {name: kind for kind, names in table.pop("apart").items() for name in names.split()}
    return Commands(**listed, **table, apart=apart)


def escaped(words: str) -> str:
    """Words of a plain text as LaTeX writes them."""
    return re.sub(r"([%&$#_{}])", r"\\\1", words)


def _end(found: re.Match[str]) -> int:
    """An accent in braces of its own goes with them; a brace that was not opened with it stays."""
    lonely = found["accent"] and found[0].endswith("}") and not found[0].startswith("{") and "{" not in found[0]
    return found.end() - 1 if lonely else found.end()


def _spelt(found: re.Match[str]) -> str | None:
    if found["accent"]:
        letter = next(g for g in (found["a"], found["b"], found["c"], found["d"], found["e"]) if g)
        return unicodedata.normalize("NFC", letter + _ACCENTS[found["sign"] or found["letter"]])[:1]
    if found["number"]:
        return re.sub(r"\{,\}|\\,", ",", found["number"])
    if found["name"]:
        return commands().letters.get(found["name"])
    if found["pair"]:
        return " "
    if found["escaped"]:
        return found["escaped"][1:]
    if found["joint"]:
        return ""
    return " " if found["space"] else _MARKS[found[0]]
