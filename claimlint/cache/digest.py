"""A value -> a short hash of its content, the same in every process."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any

try:
    from _blake2 import blake2b  # hashlib loads all of OpenSSL to give the same
except ImportError:
    from hashlib import blake2b

SIZE = 20  # bytes


def digest(*values: Any) -> bytes:
    """The hash of ``values``: texts, bytes, numbers, yes and no, None, dates, members of enumerations, and tuples,
    lists, sets, mappings and dataclasses of them. Sets and mappings count without their order.

    Raises TypeError for anything else, whose content is unknown.
    """
    state = blake2b(digest_size=SIZE)
    for part in _parts(values):
        state.update(part)
    return state.digest()


def _parts(value: Any) -> Iterator[bytes]:
    """The value's bytes, each part with its kind and length, so that no two values run together."""
    if isinstance(value, (str, bytes)):
        data = value if isinstance(value, bytes) else value.encode("utf-8", "surrogatepass")
        yield b"%c%d:" % (b"b"[0] if isinstance(value, bytes) else b"s"[0], len(data))
        yield data
    elif isinstance(value, (tuple, list)):
        yield b"(%d:" % len(value)
        for part in value:
            yield from _parts(part)
    elif isinstance(value, (set, frozenset)):
        yield from _unordered(b"{", value)
    elif isinstance(value, Mapping):
        yield from _unordered(b"<", value.items())
    elif hasattr(type(value), "__dataclass_fields__"):
        yield from _parts((type(value).__qualname__, *(getattr(value, name) for name in _field_names(type(value)))))
    else:
        yield _plain(value)


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    from dataclasses import fields  # not loaded for an answer that is kept

    return tuple(field.name for field in fields(kind))


def _unordered(mark: bytes, values: Any) -> Iterator[bytes]:
    found = sorted(b"".join(_parts(value)) for value in values)
    yield b"%s%d:" % (mark, len(found))
    yield from found


def _plain(value: Any) -> bytes:
    if value is None or isinstance(value, (bool, int, float)):
        return f"{type(value).__name__}={value!r};".encode()
    if hasattr(value, "isoformat"):
        return f"{type(value).__name__}={value.isoformat()};".encode()
    raise TypeError(f"the content of a {type(value).__name__} is unknown")
