"""Values of claimlint's own kinds <-> bytes.

Pickled, because statements and indexes are graphs of shared values; read back by a reader that makes claimlint's own
value types and nothing else, so that bytes put into a cache by someone else run no code.
"""

from __future__ import annotations

import io
import pickle
import zlib
from collections.abc import Callable
from dataclasses import fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from operator import attrgetter
from typing import Any

MODEL = "claimlint.model."
LEVEL = 1  # of compression: half of the size is gone, quickly
LARGEST = 256 * 2**20  # bytes of a value: more is damage, or meant to be
PLAIN = {("builtins", "frozenset"): frozenset, ("builtins", "set"): set, ("datetime", "date"): date}


def pack(value: Any) -> bytes:
    """``value`` as bytes."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=5)
    pickler.dispatch_table = _makers()
    pickler.dump(value)
    return zlib.compress(out.getvalue(), LEVEL)


def unpack(data: bytes | None) -> Any:
    """The value that was packed as ``data``; None if there is none, or it is none of this version's."""
    if data is None:
        return None
    try:
        unpacked = zlib.decompressobj().decompress(data, LARGEST)
        return _Reader(io.BytesIO(unpacked)).load()
    except Exception:  # of whatever kind: bytes that someone else wrote may make any of claimlint's values refuse them
        return None


class _Makers(dict[type, Callable[[Any], tuple[type, tuple[Any, ...]]]]):
    """How the values of each dataclass are made anew: by a call with their fields, which is written twice as fast as
    what pickle does by itself, and checks them; and members of enumerations, by their values."""

    def __missing__(self, kind: type) -> Callable[[Any], tuple[type, tuple[Any, ...]]]:
        if issubclass(kind, Enum):
            self[kind] = lambda member: (kind, (member.value,))
            return self[kind]
        names = [field.name for field in fields(kind)] if is_dataclass(kind) else []
        if len(names) < 2:
            raise KeyError(kind)  # to be pickled as usual
        parts = attrgetter(*names)
        self[kind] = lambda value: (kind, parts(value))
        return self[kind]


@cache
def _makers() -> _Makers:
    """One for all values: a value has some twenty kinds, and there are thousands of values."""
    return _Makers()


class _Reader(pickle.Unpickler):
    """Makes values of claimlint's dataclasses and enumerations, and of a few plain types."""

    def find_class(self, module: str, name: str) -> Any:
        """The type called ``name``. Raises UnpicklingError for any that is not claimlint's own or plain."""
        return _type(module, name)


@cache
def _type(module: str, name: str) -> type:
    if (module, name) in PLAIN:
        return PLAIN[module, name]
    found = getattr(import_module(module), name) if module.startswith("claimlint.") else None
    if isinstance(found, type) and (is_dataclass(found) or issubclass(found, Enum) or module.startswith(MODEL)):
        return found
    raise pickle.UnpicklingError(f"{module}.{name} is no value of claimlint")
