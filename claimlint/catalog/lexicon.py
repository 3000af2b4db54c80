"""Cue files: the words that a dimension is read from, in TOML beside the rule pages, validated when loaded."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from types import MappingProxyType
from typing import Any

import tomli

from claimlint.catalog.errors import CatalogError, at
from claimlint.catalog.folder import rules_folder
from claimlint.model.interval import Interval

TAGS = ("ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "SCONJ", "VERB")
INTERVAL = re.compile(r"(?P<open>[\[(])\s*(?P<low>[^,\s]+)\s*,\s*(?P<high>[^,\s]+)\s*(?P<close>[\])])")
TABLE = re.compile(r"\[\s*(?P<quote>[\"']?)(?P<name>[^\]\"']+)(?P=quote)\s*\]")


@dataclass(frozen=True, slots=True)
class Cue:
    """A word or phrase, and the universal part of speech that its first word must have ("" for any)."""

    phrase: str
    tag: str = ""

    @property
    def words(self) -> tuple[str, ...]:
        """The words of the phrase as the parser cuts them: a hyphen is a word of its own."""
        return tuple(self.phrase.replace("-", " - ").split())


@dataclass(frozen=True, slots=True)
class CueGroup:
    """Cues that mean the same: the interval that they denote, or the rung of a scale on which they stand.

    preview   the group is on trial by itself: it counts only where rules on trial run
    example   a sentence that holds one of the cues
    """

    name: str
    cues: tuple[Cue, ...]
    interval: Interval | None = None
    level: int | None = None
    preview: bool = False
    example: str = ""


@cache
def load_cues(slice_folder: str, name: str, folder: Path | None = None) -> Mapping[str, CueGroup]:
    """The groups of ``<slice_folder>/<name>.toml`` in ``folder`` (default: the shipped rules), in the file's order.

    Raises ``CatalogError``, which names the file, the line and what to do.
    """
    path = (folder or rules_folder()) / slice_folder / f"{name}.toml"
    try:
        text = path.read_text(encoding="utf-8")
    except FileNotFoundError:
        raise CatalogError(f"{path}: no such cue file; write it beside the rule pages of its slice") from None
    return parse_cues(text, path.as_posix())


@cache
def cue_phrases(slice_folder: str, name: str, group: str) -> frozenset[str]:
    """The phrases of one group of ``<slice_folder>/<name>.toml`` of the shipped rules. Raises ``CatalogError``."""
    return frozenset(cue.phrase for cue in load_cues(slice_folder, name)[group].cues)


def parse_cues(text: str, path: str) -> Mapping[str, CueGroup]:
    """The groups in the cue file ``text``; ``path`` stands in errors. Raises ``CatalogError``."""
    try:
        tables = tomli.loads(text)
    except tomli.TOMLDecodeError as error:
        raise at(path, 1, f"not TOML: {error}", "mend that line") from None
    lines = _table_lines(text)
    return MappingProxyType({name: _group(name, table, text, path, lines) for name, table in tables.items()})


def _group(name: str, table: Any, text: str, path: str, lines: Mapping[str, int]) -> CueGroup:
    from claimlint.catalog.schema import Group, validate

    line = lines.get(name, 1)
    if not isinstance(table, Mapping):
        raise at(path, line, f'"{name}" stands outside a group', "put it below a line [group]")
    group = validate(Group, table, f"{path} [{name}]", _key_lines(text, line), line)
    return CueGroup(
        name=name,
        cues=tuple(_cue(words, path, line) for words in group.cues),
        interval=None if group.interval is None else _interval(group.interval, path, line),
        level=group.level,
        preview=group.preview,
        example=group.example,
    )


def _cue(words: str, path: str, line: int) -> Cue:
    """The cue written "top/VERB": the phrase "top", only where it is a verb."""
    phrase, slash, tag = words.partition("/")
    if not phrase or phrase != phrase.strip():
        raise at(path, line, f'the cue "{words}" is empty or has blanks at its ends', "write the bare phrase")
    if slash and tag not in TAGS:
        raise at(path, line, f'the cue "{words}" asks for an unknown tag', f"the tags are {', '.join(TAGS)}")
    return Cue(phrase, tag)


def _interval(words: str, path: str, line: int) -> Interval:
    """The interval written "(0.5,1]": open below 0.5 and closed at 1; an end may be -inf or inf."""
    match = INTERVAL.fullmatch(words.strip())
    try:
        if match is None:
            raise ValueError("not an interval")
        low, high = float(match["low"]), float(match["high"])
        return Interval(low, high, match["open"] == "(", match["close"] == ")")
    except ValueError as error:
        raise at(path, line, f'interval "{words}": {error}', 'write it like "[0,0.25]" or "(0.5,inf)"') from None


def _table_lines(text: str) -> dict[str, int]:
    numbered = enumerate(text.splitlines(), 1)
    return {match["name"].strip(): number for number, line in numbered if (match := TABLE.match(line))}


def _key_lines(text: str, table_line: int) -> dict[str, int]:
    """The line of each key of the table that opens on ``table_line``."""
    found: dict[str, int] = {}
    for number, line in enumerate(text.splitlines()[table_line:], table_line + 1):
        if TABLE.match(line):
            break
        if "=" in line:
            found.setdefault(line.split("=")[0].strip(), number)
    return found
