"""What was made of a value, kept for those that ask for the same again."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache, wraps
from typing import Any, TypeVar

V = TypeVar("V")
R = TypeVar("R")


class _Same:
    """Equal to what stands for the same object, whatever that is equal to."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def __hash__(self) -> int:
        return id(self.value)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.value is self.value


def kept_by_identity(most: int) -> Callable[[Callable[[V], R]], Callable[[V], R]]:
    """Keeps what a function of one value gave for the last ``most`` objects. A statement has no cheaper key: to hash
    all its words takes longer than to read it; and pairs tell statements apart by identity, equal ones too."""

    def decorate(function: Callable[[V], R]) -> Callable[[V], R]:
        @lru_cache(maxsize=most)
        def kept(same: _Same) -> R:
            return function(same.value)

        @wraps(function)
        def asked(value: V) -> R:
            return kept(_Same(value))

        return asked

    return decorate
