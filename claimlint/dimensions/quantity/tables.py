"""The tables of units and cues beside this file, read and validated once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from pathlib import Path

import tomli

from claimlint.model.quantity import Kind

_FOLDER = Path(__file__).parent
_STRICT = {"extra": "forbid"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A unit of measurement: ``value * factor + offset`` is the value in ``base``."""

    name: str
    kind: Kind
    base: str
    factor: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class UnitEntry:
    """A unit as ``units.toml`` states it; symbols keep their case, words don't."""

    __pydantic_config__ = _STRICT

    base: str
    factor: float
    offset: float = 0.0
    symbols: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CueTable:
    """``cues.toml`` as written: lists of phrases by section and name."""

    __pydantic_config__ = _STRICT

    before: dict[str, tuple[str, ...]]
    after: dict[str, tuple[str, ...]]
    change: dict[str, tuple[str, ...]]
    words: dict[str, frozenset[str]]
    statistic: dict[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Units:
    """Units by their name and by the tokens that write them; ``openers`` and ``closers`` are the first and the last
    tokens of these, in lower case."""

    by_name: dict[str, Unit]
    symbols: dict[tuple[str, ...], Unit]
    words: dict[tuple[str, ...], Unit]
    openers: frozenset[str]
    closers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues by their tokens, in lower case; ``closers`` are the last tokens of those before a figure, ``openers`` the
    first of those after it."""

    before: dict[tuple[str, ...], str]
    after: dict[tuple[str, ...], str]
    closers: frozenset[str]
    openers: frozenset[str]
    change: dict[str, str]  # a verb of change -> "up", "down" or, where it does not say, "moved"
    between: frozenset[str]
    transitive: frozenset[str]
    directed: frozenset[str]
    statistic: dict[tuple[str, ...], str]
    words: dict[str, frozenset[str]]


def _validated(name: str, form: object) -> object:
    """The file ``name`` as ``form``; a ValueError names the file and what to mend in it."""
    from pydantic import TypeAdapter, ValidationError

    path = _FOLDER / name
    try:
        return TypeAdapter(form).validate_python(tomli.loads(path.read_text(encoding="utf-8")))
    except ValidationError as error:
        raise ValueError(f"{path}: not a valid table, correct these entries: {error}") from error


def _tokens(phrase: str) -> tuple[str, ...]:
    from claimlint.dimensions.quantity.lexer import lex

    line = lex(phrase)
    return tuple(line.raw(i) for i in range(len(line)))


def _by_tokens(phrases: dict[str, tuple[str, ...]]) -> dict[tuple[str, ...], str]:
    return {_tokens(phrase): name for name, cues in phrases.items() for phrase in cues}


@cache
def units() -> Units:
    """Every unit of ``units.toml``."""
    table = _validated("units.toml", dict[Kind, dict[str, UnitEntry]])
    by_name: dict[str, Unit] = {}
    symbols: dict[tuple[str, ...], Unit] = {}
    words: dict[tuple[str, ...], Unit] = {}
    for kind, entries in table.items():
        for name, entry in entries.items():
            unit = by_name[name] = Unit(name, kind, entry.base, entry.factor, entry.offset)
            symbols.update((_tokens(symbol), unit) for symbol in entry.symbols)
            words.update((_tokens(word), unit) for word in entry.words)
    written = [*symbols, *words]
    openers, closers = (frozenset(tokens[end].lower() for tokens in written) for end in (0, -1))
    return Units(by_name, symbols, words, openers, closers)


@cache
def cues() -> Cues:
    """Every cue of ``cues.toml``."""
    table = _validated("cues.toml", CueTable)
    directions = {word: way for way in ("up", "down", "moved") for word in table.change[way]}
    before, after = _by_tokens(table.before), _by_tokens(table.after)
    return Cues(
        before=before,
        after=after,
        closers=frozenset(tokens[-1] for tokens in before),
        openers=frozenset(tokens[0] for tokens in after),
        change=directions,
        between=frozenset(table.change["between"]),
        directed=frozenset(table.change["directed"]),
        transitive=frozenset(table.change["transitive"]),
        statistic=_by_tokens(table.statistic),
        words=table.words,
    )
