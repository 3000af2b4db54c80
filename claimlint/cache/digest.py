"""A value -> a short hash of its content, the same in every process."""

from __future__ import annotations

from collections.abc import Collection, Mapping
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
    parts: list[bytes] = []
    _add(values, parts)
    for part in parts:
        state.update(part)
    return state.digest()


def _add(value: Any, parts: list[bytes]) -> None:
    """Adds the value's bytes, each part with its kind and length, so that no two values run together."""
    if isinstance(value, str):
        parts.append(_text(value))
    elif isinstance(value, bytes):
        parts += (b"b%d:" % len(value), value)
    elif isinstance(value, (tuple, list)):
        parts.append(b"(%d:" % len(value))
        for part in value:
            _add(part, parts)
    elif isinstance(value, (set, frozenset)):
        _add_unordered(b"{", value, parts)
    elif isinstance(value, Mapping):
        _add_unordered(b"<", value.items(), parts)
    elif hasattr(type(value), "__dataclass_fields__"):
        _add((type(value).__qualname__, *(getattr(value, name) for name in _field_names(type(value)))), parts)
    else:
        parts.append(_plain(value))


@cache
def _field_names(kind: type) -> tuple[str, ...]:
    from dataclasses import fields  # not loaded for an answer that is kept

    return tuple(field.name for field in fields(kind))


def _add_unordered(mark: bytes, values: Collection[Any], parts: list[bytes]) -> None:
    parts.append(b"%s%d:" % (mark, len(values)))
    if all(type(value) is str for value in values):
        parts.append(_texts(sorted(values)))
    else:
        parts += sorted(map(_joined, values))


def _text(value: str) -> bytes:
    data = value.encode("utf-8", "surrogatepass")
    return b"s%d:%b" % (len(data), data)


def _texts(values: list[str]) -> bytes:
    """Several texts at once, in a fifth of the time that they take one by one."""
    lengths = ",".join([str(len(value)) for value in values])
    return _text(f"{lengths}:{''.join(values)}")


def _joined(value: Any) -> bytes:
    parts: list[bytes] = []
    _add(value, parts)
    return b"".join(parts)


def _plain(value: Any) -> bytes:
    if value is None or isinstance(value, (bool, int, float)):
        return f"{type(value).__name__}={value!r};".encode()
    if hasattr(value, "isoformat"):
        return f"{type(value).__name__}={value.isoformat()};".encode()
    raise TypeError(f"the content of a {type(value).__name__} is unknown")
