"""Values that hold places in a file, as they are once the text before them has grown or shrunk."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, TypeVar

from claimlint.model.document import Sentence
from claimlint.model.span import Span
from claimlint.model.statement import Statement

V = TypeVar("V")
PLAIN = frozenset((str, int, float, bool, type(None)))  # what holds no place, most parts of a value


def moved_statements(statements: tuple[Statement, ...], by: int, sentence: Sentence) -> tuple[Statement, ...]:
    """The statements read from a sentence with the words of ``sentence``, as if read from ``sentence`` itself, which
    lies ``by`` code points further on."""
    if all(statement.sentence == sentence for statement in statements):
        return statements
    return _Move(by, sentence).of(statements)


def moved(value: V, by: int) -> V:
    """A value that holds no sentence, ``by`` code points further on."""
    return _Move(by, None).of(value)


class _Move:
    """One move: every span shifted, every sentence exchanged. What several values share, they share afterwards."""

    def __init__(self, by: int, sentence: Sentence | None) -> None:
        self._by, self._sentence = by, sentence
        self._done: dict[int, Any] = {}

    def of(self, value: V) -> V:
        """The value moved; itself if it holds no place."""
        kind = type(value)
        if kind is Span:
            return value.shift(self._by)
        if kind is Sentence:
            return self._sentence
        if kind is tuple:
            return self._tuple(value)
        names = _fields(kind)
        return self._object(value, names) if names else value

    def _tuple(self, values: tuple[V, ...]) -> tuple[V, ...]:
        done = self._done.get(id(values))
        if done is None:
            done = self._done[id(values)] = tuple([self.of(value) for value in values])
        return done

    def _object(self, value: V, names: tuple[str, ...]) -> V:
        new = object.__new__(type(value))
        for name in names:
            part = getattr(value, name)
            _set(new, name, part if type(part) in PLAIN else self.of(part))
        return new


_set: Callable[[Any, str, Any], None] = object.__setattr__  # the classes are frozen


@cache
def _fields(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields, () for any other class."""
    return tuple(field.name for field in fields(kind)) if is_dataclass(kind) else ()
