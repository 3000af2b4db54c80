"""Values of claimlint's own kinds <-> bytes.

Pickled, because statements and indexes are graphs of shared values; read back by a reader that makes claimlint's own
value types and nothing else, so that bytes put into a cache by someone else run no code.
"""

from __future__ import annotations

import io
import pickle
import zlib
from dataclasses import is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

MODEL = "claimlint.model."
LEVEL = 1  # of compression: three quarters of the size are gone, quickly
PLAIN = {("builtins", "frozenset"): frozenset, ("builtins", "set"): set, ("datetime", "date"): date}
OF_ANOTHER_KIND = (
    zlib.error,
    pickle.UnpicklingError,
    EOFError,
    AttributeError,
    ImportError,
    IndexError,
    TypeError,
    ValueError,
)


def pack(value: Any) -> bytes:
    """``value`` as bytes."""
    return zlib.compress(pickle.dumps(value, protocol=5), LEVEL)


def unpack(data: bytes | None) -> Any:
    """The value that was packed as ``data``; None if there is none, or it is none of this version's."""
    if data is None:
        return None
    try:
        return _Reader(io.BytesIO(zlib.decompress(data))).load()
    except OF_ANOTHER_KIND:
        return None


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
