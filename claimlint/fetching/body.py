"""The body of an answer within the limits of size and time, unpacked by hand so that none can explode."""

from __future__ import annotations

import time
import zlib
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from claimlint.fetching.errors import BY_HAND, LEFT, FetchError

if TYPE_CHECKING:
    import httpx

    from claimlint.fetching.manners import Manners

_PLAIN = ("", "identity")
_GZIP = ("gzip", "x-gzip")
_MEMBER = b"\x1f\x8b"  # how a further gzip member begins
_EITHER = zlib.MAX_WBITS | 32  # the head tells gzip from zlib


def read_body(response: httpx.Response, manners: Manners, stopped: Callable[[], bool]) -> bytes:
    """The whole body. Raises FetchError for one that is too large, too slow, cut short or packed otherwise than asked
    for, and once ``stopped`` says so; httpx's TransportError if the connection breaks."""
    declared = response.headers.get("content-length", "")
    if declared.isascii() and declared.isdigit() and int(declared) > manners.largest:
        raise _too_large(manners)
    out = bytearray()
    for piece in _unpacked(_timely(response, manners, stopped), response, manners.largest):
        out += piece
        if len(out) > manners.largest:
            raise _too_large(manners)
    return bytes(out)


def _timely(response: httpx.Response, manners: Manners, stopped: Callable[[], bool]) -> Iterator[bytes]:
    end = time.monotonic() + manners.longest
    for piece in response.iter_raw():
        if stopped():
            raise FetchError(LEFT, "run it again")
        if time.monotonic() > end:
            raise FetchError(f"takes over {manners.longest:g} seconds", f"raise --max-time, or {BY_HAND}")
        yield piece


def _unpacked(pieces: Iterator[bytes], response: httpx.Response, largest: int) -> Iterator[bytes]:
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding in _PLAIN:
        return pieces
    if encoding in _GZIP:
        return _inflated(pieces, largest)
    raise FetchError(f'is packed in a way that was not asked for ("{encoding}")')


def _inflated(pieces: Iterator[bytes], largest: int) -> Iterator[bytes]:
    """What gzip members hold, padding behind them left aside; no step unpacks more than ``largest`` bytes and one."""
    unpack, is_begun = zlib.decompressobj(_EITHER), False
    try:
        for piece in pieces:
            while piece:
                yield unpack.decompress(piece, largest + 1)
                piece, is_begun = unpack.unconsumed_tail, not unpack.eof
                if unpack.eof:
                    piece = unpack.unused_data if unpack.unused_data.startswith(_MEMBER) else b""
                    unpack = zlib.decompressobj(_EITHER)
    except zlib.error as error:
        raise FetchError(f"is packed badly ({error})", again=True) from error
    if is_begun:
        raise FetchError("was cut short", again=True)


def _too_large(manners: Manners) -> FetchError:
    return FetchError(f"has over {manners.largest / 2**20:g} MB", f"raise --max-size, or {BY_HAND}")
