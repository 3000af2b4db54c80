"""Authors and years: "(Smith, 2021)", "Smith et al. (2021)", and the names under which entries are cited so."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from claimlint.model.document import Reference
from claimlint.model.span import Span

_YEAR = r"(?:1[89]|20)\d\d[a-z]?"
_BRACKETS = re.compile(rf"\([^()]{{0,300}}\b{_YEAR}\b[^()]{{0,300}}\)")
_PART = re.compile(
    rf"\s*(?:(?:see|also|e\.g\.|cf\.|in|after),?\s+)*(?P<name>[^\W\d_][^()\d;]{{0,100}}?),?\s+"
    rf"(?P<years>{_YEAR}(?:,\s*{_YEAR})*)"
    r"(?:[,:]\s*(?:pp?\.|ch\.|para\.?|sec\.?|section|table|§)?\s*[\w–—.-]{1,20}(?:\s[\d–—-]+)?)?\s*"
)
_AFTER_NAME = re.compile(rf"\(({_YEAR}(?:,\s*{_YEAR})*)(?:[,:]\s*(?:pp?\.)?\s*[\d–—-]+)?\)")
_NARRATIVE = re.compile(r"(?:[^\W\d_][\w'’.&-]*\s+){0,8}[^\W\d_][\w'’.&-]*\s*$")
_ENTRY = re.compile(rf"(?P<label>[^\W\d_].{{0,160}}?)[\s,.:;]*[(\[]?\b(?P<year>{_YEAR})\b")
_AND = re.compile(r"\s*(?:,?\s+and\s+|,?\s*&\s*|,\s+)\s*")
_INITIALS = re.compile(r"(?:[A-ZÀ-Þ]\.?[\s-]?){1,4}")
_JOINERS = re.compile(r"\s+(?:and|&)\s+|\bet al\b\.?")
_MONTHS = re.compile(r"(?:January|February|March|April|May|June|July|August|September|October|November|December)\b")


@dataclass(frozen=True, slots=True)
class Author:
    """Who and when an entry is cited as: surnames or a body's name, as written; a year with its letter."""

    names: tuple[str, ...]
    label: str
    year: str

    @property
    def key(self) -> str:
        """ "Smith, 2021", "Smith and Lee, 2021", "Smith et al., 2021"."""
        if len(self.names) > 2:
            return f"{self.names[0]} et al., {self.year}"
        return f"{' and '.join(self.names)}, {self.year}"


def author_of(entry: str) -> Author | None:
    """The author and year with which the text of a reference entry begins, or None."""
    found = _ENTRY.match(entry.strip(' *_"“'))
    if not found:
        return None
    label = found["label"].strip(" ,.(*_")
    return Author(_surnames(label), label, found["year"])


def author_year_citations(
    prose: str, references: Mapping[str, Reference], has_bibliography: bool
) -> list[tuple[Span, Span, tuple[str, ...]]]:
    """Citations by author and year: whole span, the span of the marker alone, keys.

    A name and year count if an entry of the reference list answers to them; once one does, or if there is a
    bibliography, so do others in brackets, under the key as written.
    """
    authors = {key: author for key, r in references.items() if (author := author_of(r.text))}
    bracketed = [(span, _parts(span, prose)) for span in map(_span, _BRACKETS.finditer(prose))]
    matched = [_resolve(name, year, authors) for _, parts in bracketed for _, name, year in parts]
    lenient = has_bibliography or any(matched)
    found = []
    for span, parts in bracketed:
        found += _bracket(span, parts, authors, lenient, prose)
    return found + list(_narrative(prose, authors))


def entry_cited_as(cited: str, entries: Mapping[str, Reference]) -> Reference | None:
    """The one entry that a key such as "Smith and Lee, 2021" answers to, None if there is none or more than one."""
    name, _, year = cited.rpartition(", ")
    authors = {key: author for key, entry in entries.items() if (author := author_of(entry.text))}
    return entries.get(_resolve(name, year, authors))


def _span(found: re.Match[str]) -> Span:
    return Span(found.start(), found.end())


def _parts(bracket: Span, prose: str) -> list[tuple[Span, str, str]]:
    """The parts of a bracket that may be citations: place, name, year."""
    parts = []
    start = bracket.start + 1
    for text in prose[start : bracket.end - 1].split(";"):
        found = _PART.fullmatch(text)
        if found and found["name"][0].isupper() and not _MONTHS.match(found["name"]):
            place = Span(start, start + len(text))
            parts += [(place, " ".join(found["name"].split()), y) for y in re.findall(_YEAR, found["years"])]
        start += len(text) + 1
    return parts


def _bracket(
    bracket: Span, parts: list[tuple[Span, str, str]], authors: Mapping[str, Author], lenient: bool, prose: str
) -> Iterator[tuple[Span, Span, tuple[str, ...]]]:
    keys: list[str] = []
    places: list[Span] = []
    for place, name, year in parts:
        key = _resolve(name, year, authors) or (f"{name}, {year}" if lenient else "")
        if key:
            keys.append(key)
            places.append(place)
    if not keys:
        return
    whole = len(set(places)) == prose.count(";", bracket.start, bracket.end) + 1
    span = bracket if whole else Span(places[0].start, places[-1].end)
    yield span, span, tuple(dict.fromkeys(keys))


def _narrative(prose: str, authors: Mapping[str, Author]) -> Iterator[tuple[Span, Span, tuple[str, ...]]]:
    for found in _AFTER_NAME.finditer(prose):
        start = max(0, found.start() - 120)
        before = _NARRATIVE.search(prose, start, found.start())
        if not before:
            continue
        keys, name = _named_before(before[0].rstrip(), found[1], authors)
        if keys:
            first = before.start() + before[0].rindex(name)
            yield Span(first, found.end()), _span(found), keys


def _named_before(before: str, years: str, authors: Mapping[str, Author]) -> tuple[tuple[str, ...], str]:
    """The keys of the longest name that ends a text, and that name."""
    words = list(re.finditer(r"\S+", before))
    for word in words:
        name = before[word.start() :]
        if not name[0].isupper():
            continue
        bare = re.sub(r"['’]s?$", "", name)
        keys = tuple(k for year in re.findall(_YEAR, years) if (k := _resolve(bare, year, authors)))
        if keys:
            return keys, name
    return (), ""


def _resolve(name: str, year: str, authors: Mapping[str, Author]) -> str:
    """The key of the one entry that a cited name and year answer to, or ""."""
    same_year = {key: a for key, a in authors.items() if a.year == year}
    exact = [key for key, a in same_year.items() if _fold(name) in _spellings(a)]
    if len(exact) == 1:
        return exact[0]
    loose = exact or [key for key, a in same_year.items() if _first(name) in {_first(a.names[0]), _acronym(a.label)}]
    return loose[0] if len(loose) == 1 else ""


def _spellings(author: Author) -> set[str]:
    names = author.names
    if len(names) > 2:
        listed = f"{', '.join(names[:-1])} and {names[-1]}"
        return {_fold(f"{names[0]} et al"), _fold(listed), _fold(author.label)}
    return {_fold(" and ".join(names)), _fold(author.label)}


def _first(name: str) -> str:
    return _fold(_JOINERS.split(name)[0].partition(",")[0])


def _acronym(label: str) -> str:
    """ "who" for "World Health Organization" or "World Health Organization (WHO)"."""
    in_brackets = re.search(r"\(([A-Z][A-Za-z]+)\)", label)
    if in_brackets:
        return in_brackets[1].lower()
    return "".join(w[0] for w in label.split() if w[0].isupper()).lower()


def _fold(name: str) -> str:
    plain = "".join(c for c in unicodedata.normalize("NFKD", name) if not unicodedata.combining(c))
    return " ".join(re.sub(r"[^\w\s]", " ", plain.replace("&", " and ").lower()).split())


def _surnames(label: str) -> tuple[str, ...]:
    """Surnames of a list of persons ("Dunmore, P. and Salk, R."), or the one name of a body ("Can & Crate")."""
    parts = [p for p in _AND.split(re.sub(r",?\s+et al\.?", "", label)) if p]
    persons = [p for p in parts if not _INITIALS.fullmatch(p)]
    if len(persons) == len(parts) and not any(_has_initials(p) for p in parts):
        return (label,) if "," not in label else (parts[0],)
    return tuple(_surname(p) for p in persons) or (label,)


def _has_initials(person: str) -> bool:
    return re.search(r"(?:^|\s)[^\W\d_]\.|\s[A-Z]{1,3}$", person) is not None


def _surname(person: str) -> str:
    """The surname of "Smith J", "Smith, J.", "J. R. Smith" or of "Smith J. And a title"."""
    if before_initials := re.match(r"([^\W\d_][\w'’-]+)\s+[A-Z]{1,3}(?:[.:]\s|\.?$)", person):
        return before_initials[1]
    return re.sub(r"^(?:[^\W\d_]\.[\s-]?)+\s*", "", person) or person
