"""Proper names: which a claim holds, and which words of them a document does not."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.dimensions.detail import name_licences as licences
from claimlint.dimensions.detail.holidays import is_dated
from claimlint.dimensions.detail.name_acronyms import acronym_runs, initials
from claimlint.dimensions.detail.name_lists import name_lists
from claimlint.dimensions.detail.name_places import is_country, is_of_a_people, placed
from claimlint.model.document import Role
from claimlint.model.index import Index
from claimlint.model.name import Name, NameKind
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Doc, Token
from claimlint.words.fold import fold, tokens_of, words_of
from claimlint.words.relations import known, noun_class

__all__ = ["acronym_runs", "lacks_surname", "missing_parts", "read_names"]

KINDS = {
    "PERSON": NameKind.PERSON,
    "ORG": NameKind.ORGANISATION,
    "GPE": NameKind.PLACE,
    "LOC": NameKind.PLACE,
    "NORP": NameKind.PLACE,
    "FAC": NameKind.PLACE,
    "PRODUCT": NameKind.WORK,
    "EVENT": NameKind.WORK,
    "WORK_OF_ART": NameKind.WORK,
    "LAW": NameKind.WORK,
    "LANGUAGE": NameKind.OTHER,
}
# Share of words with a capital from which these say nothing, in a sentence and in a heading.
_HEADLINE = 0.6
_HEADING = 0.4
_PEOPLES = ("ans", "ites", "ese")
_QUOTES = frozenset("\"“„«'‘")
_JOINT = re.compile(r"[-‐‑/]")
_JOINTS = frozenset([",", "'s", "’s", "&", "-", "–", "/", ")", "$", "£", "€"])


def read_names(parsed: Parsed, ordinary: frozenset[str] = frozenset()) -> tuple[Name, ...]:
    """The proper names of a sentence parsed with entities, in order, with their places in the file.

    Named entities, and runs of capitalised proper nouns that the recogniser missed (kind OTHER; none in title case).
    ``ordinary`` holds folded words that the file elsewhere writes small: alone they are no names.
    """
    doc = parsed.doc
    found = [(ent.start, ent.end, KINDS[ent.label_]) for ent in doc.ents if ent.label_ in KINDS]
    if not _is_title_case(parsed):
        found += [(first, end, NameKind.OTHER) for first, end in _runs(doc)]
    names = []
    for first, end, kind in sorted(found, key=lambda item: item[0]):
        tokens = _trimmed(doc[first:end], kind)
        if tokens and not _is_ordinary(tokens, kind, ordinary):
            span = parsed.span(tokens[0].i, tokens[-1].i)
            names.append(Name(parsed.words(span), kind, span))
    return tuple(names)


def missing_parts(name: Name, index: Index, known: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """The words of ``name``, as written, that the indexed document does not hold under any licence.

    ``known`` are folded words that need no evidence, as the draft's own title. Empty also when all that is missing
    are generic words ("University") or when an acronym of the whole name stands in the document.
    """
    words = [token for token, _ in tokens_of(name.text)]
    if _acronym_stands(name, words, index) or _in_one_word(words, index) or is_dated(name.text, index):
        return ()
    first = _after_acronym(words, index)
    missing = [
        n for n, word in enumerate(words) if n >= first and _counts(word) and not _held(word, name, words, index, known)
    ]
    if missing:
        answered = _placed(name, words, index)
        missing = [n for n in missing if n not in answered]
    if missing:
        otherwise = licences.called_otherwise(words, index)
        missing = [n for n in missing if n not in otherwise]
    parts = tuple(words[n] for n in missing)
    return () if all(fold(part) in name_lists().heads for part in parts) else parts


def _placed(name: Name, words: Sequence[str], index: Index) -> set[int]:
    """The numbers of the words of a name for whose place the document answers: of a person's, for the people told
    before it ("Frenchman Paul Garin")."""
    if name.kind is not NameKind.PERSON:
        return placed(words, index, by_part=name.kind is NameKind.PLACE or is_country(name.text))
    return placed(words[:1], index, by_part=True) if is_of_a_people(words[0]) else set()


def lacks_surname(name: Name, missing: Sequence[str]) -> bool:
    """Whether the last word of ``name`` that counts is among its ``missing`` parts; if a person's isn't, only first
    names are missing, which deserves less confidence."""
    counting = [word for word, _ in tokens_of(name.text) if _counts(word)]
    return bool(counting) and counting[-1] in missing


def _is_title_case(parsed: Parsed) -> bool:
    """Whether capitals say nothing here: most longer words outside entities have one, or some do in a heading."""
    words = [token for token in parsed.doc if token.is_alpha and len(token) > 3 and not token.ent_type_]
    capitals = sum(token.text[0].isupper() for token in words)
    share = _HEADING if parsed.sentence.role in (Role.TITLE, Role.HEADING) else _HEADLINE
    return len(words) > 1 and capitals >= share * len(words)


def _runs(doc: Doc) -> Iterator[tuple[int, int]]:
    """First token and end of each run of words outside entities that their capitals make names."""
    first = None
    for token in doc:
        if not token.ent_type_ and _looks_proper(token):
            first = token.i if first is None else first
        elif first is not None and not (token.text == "-" and not token.whitespace_):
            yield first, token.i
            first = None
    if first is not None:
        yield first, len(doc)


def _looks_proper(token: Token) -> bool:
    """A proper noun; a common noun with a capital inside a sentence; a word with small and then capital letters.

    Not an abbreviation that is read as a common noun ("CEO").
    """
    word = token.text
    if not _is_capitalised(word) or not word[0].isalpha():
        return False
    if token.pos_ == "PROPN" or (any(map(str.islower, word)) and any(map(str.isupper, word[2:]))):
        return True
    return token.pos_ == "NOUN" and word.istitle() and _is_inside(token)


def _is_inside(token: Token) -> bool:
    """Whether the token does not begin a sentence, a quotation, a label or an item: only then its capital tells."""
    if token.i == 0:
        return False
    before = token.nbor(-1)
    if before.text in _QUOTES and _is_no_word(token):  # "Sachsgate": no sentence opens with it
        return True
    return before.is_alpha or before.like_num or (token.i > 1 and before.text in _JOINTS)


def _is_no_word(token: Token) -> bool:
    """Whether the tables have a word in no part of speech, as it stands or by its lemma."""
    forms = {token.text.lower(), token.lemma_.lower()}
    return token.pos_ == "PROPN" and not any(known(form, pos) for form in forms for pos in "nvar")


def _trimmed(tokens: Sequence[Token], kind: NameKind) -> list[Token]:
    """Without what stands before the first and after the last word that makes it a name."""
    kept = list(tokens)
    while kept and not _opens(kept[0], kind):
        kept.pop(0)
    while kept and not (_closes(kept[-1]) and not _is_in_score(kept[-1])):
        kept.pop()
    return kept


def _opens(token: Token, kind: NameKind) -> bool:
    word = fold(token.text)
    lists = name_lists()
    is_title = word.rstrip(".") in lists.titles and kind in (NameKind.PERSON, NameKind.OTHER)
    is_title = is_title or (kind is NameKind.PERSON and token.i == 0 and noun_class(word) == "person")
    return _is_capitalised(token.text) and not is_title and word not in ("a", "an", "the")


def _closes(token: Token) -> bool:
    return token.text[0].isalnum() and (_is_capitalised(token.text) or token.text[0].isdigit())


def _is_in_score(token: Token) -> bool:
    """Whether it is a number of a score behind a team's name: "the Lions 3-1"."""
    return token.text[0].isdigit() and any(c in "-–" for c in (token.nbor(-1).text if token.i else "") + token.text)


def _is_capitalised(word: str) -> bool:
    return any(letter.isupper() for letter in word)


def _is_ordinary(tokens: Sequence[Token], kind: NameKind, ordinary: frozenset[str]) -> bool:
    """Whether nothing among the tokens is a name: dates, units, single letters, common words that stand alone."""
    words = [fold(token.text) for token in tokens if token.text[0].isalpha() and _is_capitalised(token.text)]
    lists = name_lists()
    idle = lists.calendar | lists.units | lists.titles | lists.function_words
    if all(len(word) == 1 or word.rstrip(".") in idle for word in words):
        return True
    if kind is NameKind.OTHER and (_is_role(words) or all(word in ordinary or word in lists.heads for word in words)):
        return True
    if kind not in (NameKind.PERSON, NameKind.PLACE) and all(word in ordinary for word in words):
        return True
    if len(tokens) > 1 or _is_inside(tokens[0]):
        return False
    is_role = kind is not NameKind.PERSON and noun_class(words[0]) == "person"  # "Comedian Maria Duarte said"
    return is_role or kind is NameKind.OTHER or tokens[0].pos_ not in ("PROPN", "ADJ")


def _is_role(words: Sequence[str]) -> bool:
    """Whether common words, the last one for persons, say what somebody is: "Head Coach", "Vice President"."""
    return len(words) > 1 and all(known(word, "n") for word in words) and noun_class(words[-1]) == "person"


def _counts(word: str) -> bool:
    """Whether a word of a name can be missing: capitalised, longer than a letter, no particle and no ending."""
    folded = fold(word)
    lists = name_lists()
    bare = folded.rstrip(".")
    idle = folded in lists.function_words or bare in lists.titles | lists.endings | lists.calendar
    return _is_capitalised(word) and len(bare) > 1 and not idle


def _acronym_stands(name: Name, words: Sequence[str], index: Index) -> bool:
    """Whether the document writes the initials of the name, or of all but its last or first word."""
    if len(words) < (3 if name.kind is NameKind.PERSON else 2):
        return False
    if licences.lettered(words, index) or licences.numbered(words, index):
        return True
    runs = [words] + [part for part in (words[1:], words[:-1]) if len(part) > 2]
    return any(licences.acronym_stands(letters, index) for run in runs for letters in initials(run))


def _after_acronym(words: Sequence[str], index: Index) -> int:
    """How many words at the beginning of a name the document writes as an acronym: "UEFA's executive committee"."""
    sizes = range(len(words) - 1, 2, -1)
    return next((n for n in sizes if any(licences.acronym_stands(a, index) for a in initials(words[:n]))), 0)


def _held(word: str, name: Name, words: Sequence[str], index: Index, known: frozenset[str]) -> bool:
    """Whether the document holds the word, as a whole or in all its parts longer than a letter."""
    *parts, whole = [folded for folded, _ in words_of(word)]
    if (
        whole in known
        or _is_licensed(whole, name.kind, index)
        or licences.spelt_out(word, index)
        or licences.in_full(word, index)
    ):
        return True
    if licences.state_in_full(whole, name.text, index):
        return True
    surname = next(last for last in reversed(words) if _counts(last))
    if name.kind is NameKind.PERSON and word != surname and licences.first_name(whole, surname, index):
        return True
    if name.kind is not NameKind.PERSON and word == words[-1] and len(words) > 1 and licences.shortened(whole, index):
        return True
    parts = [part for part in parts if len(part) > 1 and not part.isdigit()]
    spelt = {fold(part) for part in _JOINT.split(word) if licences.spelt_out(part, index)}  # "All-SEC"
    return bool(parts) and all(part in known or part in spelt or _is_licensed(part, name.kind, index) for part in parts)


def _is_licensed(word: str, kind: NameKind, index: Index) -> bool:
    if any(licence(word, index) for licence in licences.WORD_LICENCES):
        return True
    is_people = word.endswith(_PEOPLES)  # which the recogniser takes for persons
    return (kind is not NameKind.PERSON or is_people) and licences.of_same_base(word, index)


def _in_one_word(words: Sequence[str], index: Index) -> bool:
    """Whether the document writes the whole name as one word or in an address: "avclub.com" for "A.V. Club"."""
    joined = "".join(fold(word).rstrip(".") for word in words)
    return len(words) > 1 and (joined in index.words or licences.in_address(joined, index))
