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
PROTOCOL = 5
LEVEL = 1  # of compression: half of the size is gone, quickly
LARGEST = 256 * 2**20  # bytes of a value: more is damage, or meant to be
Maker = Callable[[Any], str | tuple[Any, ...]]
PLAIN = {("builtins", "frozenset"): frozenset, ("builtins", "set"): set, ("datetime", "date"): date}


def pack(value: Any) -> bytes:
    """``value`` as bytes."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, protocol=PROTOCOL)
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


class _Makers(dict[type, Maker]):
    """How the values of each dataclass are made anew: by a call with their fields, which is written twice as fast as
    what pickle does by itself, and checks them; and members of enumerations, by their values."""

    def __missing__(self, kind: type) -> Maker:
        self[kind] = _maker(kind)
        return self[kind]


def _maker(kind: type) -> Maker:
    """How values of a kind are made anew. Raises KeyError for kinds of classes, which are pickled by their names."""
    if issubclass(kind, type):
        raise KeyError(kind)
    if issubclass(kind, Enum):
        return lambda member: (kind, (member.value,))
    names = [field.name for field in fields(kind) if field.init] if is_dataclass(kind) else []
    if len(names) < 2:
        return lambda value: value.__reduce_ex__(PROTOCOL)  # as pickle does by itself
    parts = attrgetter(*names)
    return lambda value: (kind, parts(value))


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
