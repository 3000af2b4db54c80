"""Addresses in texts: web addresses, DOIs, electronic mail, names of local files."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import unquote

from claimlint.model.span import Span
from claimlint.reading.canvas import ADDRESS, PROSE, Canvas

_WEB = r"(?:https?://|ftp://|www\.)[^\s<>\"“”\[\]{}|\\^`]+"
_DOI = r"(?<![\w/])(?:doi:\s*)?10\.\d{4,9}/[^\s<>\"“”\[\]{}|\\^`]+"
_ARXIV = r"(?<![\w/])arXiv:\s?(?:\d{4}\.\d{4,5}|[a-z-]{2,}(?:\.[a-z]{2})?/\d{7})(?:v\d+)?"
_MAIL = r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+"
_IN_PROSE = re.compile(f"{_WEB}|{_DOI}|{_ARXIV}|{_MAIL}", re.I)
_MARKS = ("://", "www.", "10.", "arxiv:", "@")
_MAIL_ADDRESS = re.compile(_MAIL)
_OUTSIDE = re.compile(f"{_WEB}|{_DOI}|{_ARXIV}", re.I)
_TARGET = re.compile(r"\]\(\s*(?:<([^<>\n]*)>|([^\s()]*(?:\([^\s()]*\)[^\s()]*)*))|<(https?://[^<>\s]+)>")
_FILE = re.compile(
    r"(?<![\w/:.@-])(?:\.{0,2}/)?(?:[\w.%+-]+/)*[\w.%+-]*\w\.(?:md|markdown|qmd|rmd|txt|text|x?html?|pdf|docx|csv|json|bib)\b"
)
_SCHEME = re.compile(r"[a-z][a-z\d+.-]*:", re.I)


def paint_addresses(canvas: Canvas) -> list[tuple[Span, str]]:
    """Paint the bare addresses in a file's prose; the places of those that lead to texts, each with its web address."""
    found = []
    for start, words in _with_marks(canvas.shown((PROSE,))):
        address = _whole(words)
        span = Span(start, start + len(address))
        canvas.paint(span.start, span.end, ADDRESS)
        if not _MAIL_ADDRESS.fullmatch(address):
            found.append((span, web_address(address)))
    return found


def _with_marks(shown: str) -> Iterator[tuple[int, str]]:
    """What may be addresses, with their places: only in lines that have a mark of one, as most lines have none."""
    folded = shown.replace("İ", "I").lower()  # of one length with ``shown``: no other letter's small form is two
    end = 0
    for place in sorted(place for mark in _MARKS for place in _places(folded, mark)):
        if place >= end:
            start, end = shown.rfind("\n", 0, place) + 1, _line_end(shown, place)
            yield from ((found.start(), found[0]) for found in _IN_PROSE.finditer(shown, start, end))


def _places(text: str, words: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + len(words))


def _line_end(text: str, place: int) -> int:
    end = text.find("\n", place)
    return len(text) if end < 0 else end


def addresses_in(text: str) -> tuple[str, ...]:
    """Addresses, DOIs and arXiv numbers in the source of a reference entry, as web addresses, each once, in order."""
    found = [t for t in _targets(text) if is_web(t)]
    found += [web_address(_whole(m[0])) for m in _OUTSIDE.finditer(_TARGET.sub(" ", text))]
    return tuple(dict.fromkeys(found))


def files_in(text: str) -> tuple[str, ...]:
    """Relative paths of local files in the source of a reference entry, fragments cut off, each once, in order."""
    found = [t.partition("#")[0] for t in _targets(text) if is_local(t)]
    rest = _OUTSIDE.sub(" ", _TARGET.sub(" ", text))
    found += [m[0] for m in _FILE.finditer(rest)]
    return tuple(dict.fromkeys(unquote(f) for f in found))


def is_web(target: str) -> bool:
    """Whether a link's target is a web address."""
    return target.lower().startswith(("http://", "https://", "www."))


def web_address(target: str) -> str:
    """A DOI, an arXiv number or an address without its scheme as a web address; another address as it is."""
    kind, _, rest = target.partition(":")
    if kind.lower() == "arxiv":
        return f"https://arxiv.org/pdf/{rest.strip()}"
    doi = rest.strip() if kind.lower() == "doi" else target
    if doi.startswith("10."):
        return f"https://doi.org/{doi}"
    if target.startswith("//"):
        return f"https:{target}"
    return f"https://{target}" if target.lower().startswith("www.") else target


def is_local(target: str) -> bool:
    """Whether a link's target is a file beside the document, not a place in the same page or another scheme."""
    return bool(target) and not target.startswith("#") and not _SCHEME.match(target) and not is_web(target)


def _targets(text: str) -> Iterator[str]:
    for found in _TARGET.finditer(text):
        yield next(group for group in found.groups() if group is not None)


def _whole(address: str) -> str:
    """An address without the punctuation of the sentence that it stands in; brackets only if they are its own."""
    address = address.rstrip(".,;:!?'’*_")
    while address.endswith(")") and address.count(")") > address.count("("):
        address = address[:-1].rstrip(".,;:!?'’*_")
    return address
