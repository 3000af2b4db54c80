"""Addresses as file names: readable, short, and never more than a name."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Container
from pathlib import PurePosixPath
from urllib.parse import unquote, urlsplit

_LONGEST = 100  # bytes of a name before its suffix: file systems take 255
_KEPT = frozenset("_.+-")
_WEB_SUFFIX = re.compile(r"\.(?:x?html?|php|aspx?|jsp)$", re.I)


def file_name(address: str, suffix: str, taken: Container[str]) -> str:
    """A name for the copy of what stands at ``address``: its host and path, joined by hyphens, and a number from its
    hash if that is among the ``taken`` names (in lower case) or the address has a query."""
    parts = urlsplit(address)
    path = [p for p in PurePosixPath(unquote(parts.path)).parts if p != "/"]
    stem = _clean("-".join([(parts.hostname or "").removeprefix("www."), *path]))
    stem = _WEB_SUFFIX.sub("", stem.removesuffix(suffix))
    name = f"{_short(stem)}{suffix}"
    if parts.query or name.casefold() in taken:
        name = f"{_short(stem)}-{hashlib.sha256(address.encode()).hexdigest()[:8]}{suffix}"
    return name


def _clean(text: str) -> str:
    letters = [c if _is_kept(c) else "-" for c in unicodedata.normalize("NFC", text)]
    return re.sub(r"([-.])\1+", r"\1", "".join(letters)).strip("-.") or "page"


def _is_kept(character: str) -> bool:
    """Whether it is a letter, a mark on one, a digit, or harmless in every file system."""
    return character.isalnum() or character in _KEPT or unicodedata.category(character)[0] == "M"


def _short(stem: str) -> str:
    return stem.encode()[:_LONGEST].decode(errors="ignore").rstrip("-. ")
