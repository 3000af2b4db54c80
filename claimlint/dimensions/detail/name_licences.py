"""The licences under which a document holds a word of a name though it is written otherwise there."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from claimlint.dimensions.detail.date_patterns import MONTHS
from claimlint.dimensions.detail.name_lists import name_lists
from claimlint.dimensions.detail.name_places import are_different_places, is_country
from claimlint.model.index import Index, kept_with_index
from claimlint.model.span import Span
from claimlint.words.fold import fold, words_of
from claimlint.words.stems import FUNCTION_WORDS, stem

SHORTEST_FOR_TYPO = 6
SHORTEST_IN_ADDRESS = 4
SHORTEST_BASE = 4
SHORTEST_ABBREVIATION = 3
_NUMBERED = re.compile(r"([A-Z])-?(\d+)")
_SIGN = re.compile(r"[^\w]+")
_VOWEL = re.compile("[aeiouy]")
_UMLAUT = re.compile("([aou])e")
SHORTEST_SHORT_FORM = 3
LONGEST_FIRST_NAME = 24
_PET_ENDING = re.compile("(?:ie|[iyo])$")
_DOUBLED = re.compile(r"c?([^aeiou])\1?$")  # "Freddie" for "Fred", "Vicky" for "Vic"
_MONTHS = "|".join(month.capitalize() for month in (*MONTHS, "sept"))
_FEMININE = re.compile(r"[^\W\d_]*a|i?e|ine|elle|ette")
_WORD_BEFORE = re.compile(r"([^\W\d_][\w.'’-]*) \Z")
_NEAR = 3  # characters between an initial and the surname: "J. Smith"

_PEOPLE = ("n", "an", "ian", "ean", "ese", "i", "ish", "ite", "er", "ers", "ans", "ians", "eans", "ites")
_GROUND = ("", "a", "e", "y", "o", "ia", "land")
_ADDRESS = re.compile(r"[@#][\w]+|(?<![\w.-])[\w-]+(?:\.[\w-]+)*\.(\w{2,4})(?!\w)")


def as_written(word: str, index: Index) -> bool:
    """The word itself; a name that spells a word of grammar ("US", "WHO") must stand with a capital there."""
    if word in FUNCTION_WORDS:
        return word in index.capitals or any(place.isupper() for place in _written(word, index))
    return word in index.words or (word.endswith(".") and as_written(word[:-1], index))


def inflected(word: str, index: Index) -> bool:
    """Plural for singular and the reverse, or a capitalised word of the same stem."""
    if len(word) < SHORTEST_BASE:
        return False
    forms = (f"{word}s", f"{word}es", word.removesuffix("s"), word.removesuffix("es"), f"{word}.")
    return any(form in index.words for form in forms) or stem(word) in map(stem, index.capitals)


def shortened(word: str, index: Index) -> bool:
    """The beginning of a word there: "Brom" in "West Brom" for "Bromwich", "Lett" in "Rev. Lett." for "Letters"."""
    return len(word) >= SHORTEST_BASE and any(other != word and other.startswith(word) for other in index.capitals)


def of_same_base(word: str, index: Index) -> bool:
    """A demonym for its place or the reverse, by ending alone: "Chicagoan" and "Chicago", "Parisian" and "Paris"."""
    places = (root + ending for root in _roots(word, _PEOPLE) for ending in _GROUND)
    people = (root + ending for root in _roots(word, _GROUND) for ending in _PEOPLE)
    return any(form in index.capitals and not are_different_places(word, form) for form in (*places, *people))


def _roots(word: str, endings: tuple[str, ...]) -> list[str]:
    """The word without each of the endings that it has, where enough is left."""
    roots = (word.removesuffix(ending) for ending in endings if word.endswith(ending))
    return [root for root in roots if len(root) >= SHORTEST_BASE]


def variant(word: str, index: Index) -> bool:
    """Another spelling or abbreviation from the lists: "St" for "Saint", "II" for "Second"."""
    return any(other in index.words for other in name_lists().same.get(word, ()))


def nickname(word: str, index: Index) -> bool:
    """A first name that stands for this one: "Bob" for "Robert"."""
    return any(other in index.words for other in name_lists().nicknames.get(word, ()))


def spelt_out(acronym: str, index: Index) -> bool:
    """An acronym, as written, whose words stand in the document as a run of capitalised words."""
    letters = acronym.replace(".", "")
    forms = (letters, letters.removesuffix("s"))
    return any(form.isupper() and form in index.acronyms for form in forms)


def in_address(word: str, index: Index) -> bool:
    """Part of an address, a handle or a tag: "Post" in "washingtonpost.com"."""
    if len(word) < SHORTEST_IN_ADDRESS:
        return False
    return word in _addresses(index) or word in fold(index.document.metadata.address)


def by_site(word: str, index: Index) -> bool:
    """The name of a site by what stands for it: "tweeted", an address of its own that cuts it short ("youtu.be")."""
    marks = name_lists().sites.get(word)
    return marks is not None and re.search(rf"(?<![\w.])(?:{marks})", index.document.text, re.IGNORECASE) is not None


def typo(word: str, index: Index) -> bool:
    """A capitalised word of the document that differs in one letter, not the first; not between two known places."""
    if len(word) < SHORTEST_FOR_TYPO:
        return False
    from rapidfuzz import process
    from rapidfuzz.distance import OSA

    near = process.extract(word, index.words.keys(), scorer=OSA.distance, score_cutoff=1, limit=None)
    likely = (other for other, _, _ in near if other[0] == word[0] and _has_capital(other, index))
    return any(not are_different_places(word, other) for other in likely)


def first_name(word: str, surname: str, index: Index) -> bool:
    """A first name before the surname, by its first letter ("J. Smith" for "John Smith"), in another transcription,
    with other vowels inside it ("Adel" for "Adil"), or cut short ("Rafa" for "Rafael"); any, if the document never
    gives the surname a first name."""
    starts = [place.start for part, _ in words_of(surname) for place in _as_names(part, index)]
    like = (other for other in index.capitals if _is_transcribed(word, other) or _is_short_form(word, other))
    ends = [place.end for form in (word[:1], *like) for place in index.words.get(form, ())]
    if any(0 <= start - end <= _NEAR for end in ends for start in starts):
        return True
    return bool(starts) and not any(_has_first_name(start, index) for start in starts)


def _as_names(word: str, index: Index) -> Iterator[Span]:
    """The places where the document writes the word with a capital."""
    return (place for place in index.words.get(word, ()) if index.document.text[place.start : place.end][:1].isupper())


def _has_first_name(start: int, index: Index) -> bool:
    """Whether a name that is no title stands before the surname at ``start``."""
    match = _WORD_BEFORE.search(index.document.text, max(0, start - LONGEST_FIRST_NAME), start)
    if match is None:
        return False
    before = fold(match[1]).rstrip(".")
    if not match[1][0].isupper() or before in FUNCTION_WORDS:  # "in Monteverdi's", "The Bouchard government"
        return False
    return before in index.capitals and before not in name_lists().titles | name_lists().heads


def _is_transcribed(word: str, other: str) -> bool:
    """Whether two folded words differ in nothing but vowels between their first and last letters."""
    if len(word) < SHORTEST_BASE or (word[0], word[-1]) != (other[:1], other[-1:]):
        return False
    return _VOWEL.sub("", word[1:-1]) == _VOWEL.sub("", other[1:-1])


def _is_short_form(word: str, other: str) -> bool:
    """Whether of two folded first names one is the beginning of the other, or that with an ending of pet names: "Nico"
    and "Nicolas", "Freddie" and "Frederick". Not where what it lacks makes a woman's name of a man's ("Daniela")."""
    short, full = sorted((word, other), key=len)
    root = _DOUBLED.sub(r"\1", _PET_ENDING.sub("", short))
    cut = next((form for form in (short, root) if len(form) >= SHORTEST_SHORT_FORM and full.startswith(form)), None)
    if cut is None or len(full) - len(cut) <= 1:
        return False
    return not (full.startswith(short) and _FEMININE.fullmatch(full.removeprefix(short)))


def digraph(word: str, index: Index) -> bool:
    """An umlaut written out, on either side: "Puetz" for "Pütz" (folded: "putz")."""
    forms = {
        _UMLAUT.sub(r"\1", word),
        *(f"{word[: at + 1]}e{word[at + 1 :]}" for at, c in enumerate(word) if c in "aou"),
    }
    return any(form != word and form in index.capitals for form in forms)


def abbreviated(word: str, index: Index) -> bool:
    """Its beginning or what agencies write for a state, with a full stop: "Que." for Quebec, "Fla." for Florida."""
    short = {word[:end] for end in range(SHORTEST_ABBREVIATION, len(word) - 1)} | name_lists().states.get(word, set())
    return any(_stops(place, index) for form in short & index.capitals for place in index.words[form])


def state_in_full(word: str, name: str, index: Index) -> bool:
    """A state that the claim's ``name`` writes short, with a full stop: "Va." for "Virginia"."""
    return f"{word}." in fold(name) and bool(name_lists().states.get(word, frozenset()) & index.capitals - {word})


def _stops(place: Span, index: Index) -> bool:
    """Whether a full stop follows that doesn't end a sentence."""
    after = index.document.text[place.end : place.end + 3]
    return after.startswith(".") and not after[1:].lstrip()[:1].isupper() and len(after.strip()) > 1


def acronym_stands(letters: str, index: Index) -> bool:
    """Whether the document writes ``letters`` as an acronym, with or without dots."""
    if is_country(letters):
        return False  # "US" answers for the United States as its name, not for every U... S...
    dotted = f"{letters.lower()}."
    return dotted in index.words or any(place.isupper() for place in _written(letters.lower(), index))


def lettered(words: Sequence[str], index: Index) -> bool:
    """Whether the document has the initials of a name with its small words between them: "C of E"."""
    form = " ".join(word[0] if word[0].isupper() else word for word in words)
    return any(word[0].islower() for word in words) and f" {form} " in f" {_SIGN.sub(' ', index.document.text)} "


def numbered(words: Sequence[str], index: Index) -> bool:
    """Whether the document has the initial of a name that ends in a number, and that: "M87" for "Messier 87", "PS3" for
    "PlayStation 3"."""
    *name, number = words
    letters = "".join(letter for word in name for letter in word if letter.isupper())
    return number.isdigit() and _stands_in(rf"{letters}-?{number}", index)


def in_full(word: str, index: Index) -> bool:
    """A letter with a number, of which the document has the word in full: "Interstate 95" for "I-95". No month, whose
    number is a day: "March 25" for "M25"."""
    match = _NUMBERED.fullmatch(word)
    return match is not None and _stands_in(rf"(?!(?:{_MONTHS})\b){match[1]}[a-z]{{3,}} {match[2]}", index)


def _stands_in(pattern: str, index: Index) -> bool:
    return re.search(rf"\b{pattern}\b", index.document.text) is not None


def called_otherwise(words: Sequence[str], index: Index) -> set[int]:
    """The places in ``words`` of names for whose bearer the document has another name: "Oscar", an Academy Award."""
    folded = [fold(word).rstrip(".") for word in words]
    held: set[int] = set()
    for name, others in name_lists().aliases.items():
        for at in range(len(folded) - len(name) + 1):
            if tuple(folded[at : at + len(name)]) == name and any(_stands_as_name(other, index) for other in others):
                held.update(range(at, at + len(name)))
    return held


def _stands_as_name(words: Sequence[str], index: Index) -> bool:
    """Whether the document has the words behind each other, the first of them somewhere with a capital."""
    if not all(word in index.words for word in words) or not _has_capital(words[0], index):
        return False
    return all(_follow(index.words[one], index.words[two]) for one, two in pairwise(words))


def in_two_words(word: str, index: Index) -> bool:
    """Written as two words there: "Southbank" and "South Bank"."""
    cuts = range(SHORTEST_BASE - 1, len(word) - SHORTEST_BASE + 2)
    halves = ((word[:cut], word[cut:]) for cut in cuts if word[:cut] in index.words and word[cut:] in index.words)
    return any(_follow(index.words[one], index.words[two]) for one, two in halves)


def _follow(ones: Sequence[Span], twos: Sequence[Span]) -> bool:
    starts = {place.start for place in twos}
    return any(place.end + 1 in starts for place in ones)


WORD_LICENCES = (
    as_written,
    inflected,
    variant,
    nickname,
    in_address,
    by_site,
    digraph,
    abbreviated,
    in_two_words,
    typo,
)


def _written(word: str, index: Index) -> Iterator[str]:
    """The word as the document's text has it, at each of its places."""
    for place in index.words.get(word, ()):
        yield _letters(place, index)


def _letters(place: Span, index: Index) -> str:
    return place.of(index.document.text).split("'")[0].split("’")[0]


def _has_capital(word: str, index: Index) -> bool:
    return word in index.capitals or any(text[:1].isupper() for text in _written(word, index))


@kept_with_index
def _addresses(index: Index) -> str:
    """The addresses, handles and tags of a document, folded and joined."""
    domains = name_lists().domains
    found = (m for m in _ADDRESS.finditer(index.document.text) if m[1] is None or m[1].lower() in domains)
    return " ".join(dict.fromkeys(fold(m.group()) for m in found))
