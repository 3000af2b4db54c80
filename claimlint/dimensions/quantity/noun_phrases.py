"""The limits that a noun phrase puts on its noun, and whether a text keeps them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.quantity.slots import relation
from claimlint.model.pair import KIN
from claimlint.model.word import Word, children

DEFINITE = frozenset({"the", "these", "those", "its", "their"})
_CLAUSES = frozenset({"relcl", "acl"})
_MODIFIERS = frozenset({"amod", "compound", "nmod"})
_LIMITING = frozenset({"with", "without", "over", "under", "above", "below", "aged", "older", "younger"})
_PARTICIPLES = frozenset({"VBN", "VBG", "VBD"})
_FINITE = frozenset({"VBD", "VBP", "VBZ", "MD"})
_PAST = frozenset({"VBN", "VBD"})  # no object: the verb of the main clause, misread
_COMPLEMENTS = frozenset({"dobj", "attr", "acomp", "oprd", "advmod", "xcomp"})
_RELATIVE = frozenset({"WDT", "WP", "WP$"})
_PURPOSES = frozenset({"for", "from", "of"})  # what others join is as often a place, which a claim may leave out
_BEHIND = 5
_IDLE = frozenset(
    {"age", "be", "have", "do", "get", "total", "whole", "other", "own", "same", "such", "various", "overall"}
) | frozenset({"most", "many", "few", "several", "much", "more", "all", "every", "each", "some", "any", "half"})

Limit = tuple[Word, ...]


def limits_of(words: Sequence[Word], noun: int) -> list[Limit]:
    """The limits on a noun, each by the words that decide it: an adjective; a participle or a relative clause with its
    verb, object and the objects of its prepositions; a phrase of quality ("over 70") or of purpose and origin ("for
    roads")."""
    found = [*_below(words, noun), *_behind(words, noun)] if noun + 1 < len(words) else list(_below(words, noun))
    return [limit for limit in found if limit]


def _below(words: Sequence[Word], noun: int) -> Iterator[Limit]:
    """The limits that depend on a noun."""
    for n in children(words, noun):
        if words[n].dep in _CLAUSES and not _is_main_verb(words, n):
            yield _core(words, n)
        elif words[n].dep in _MODIFIERS and words[n].pos in ("ADJ", "VERB", "NOUN") and not _is_main_verb(words, n):
            yield _content([words[n]] if n < noun else _up_to_verb(words, n))
        elif words[n].dep == "prep" and words[n].lemma.lower() in _PURPOSES:
            yield _content([words[o] for o in children(words, n) if words[o].dep == "pobj"])


def _behind(words: Sequence[Word], noun: int) -> Iterator[Limit]:
    """The limits right behind a noun that the parse has hung elsewhere, as it often does with "over 70" and with a
    relative clause."""
    after = words[noun + 1]
    if _is_participle(words, noun + 1) and after.head != noun and not _is_main_verb(words, noun + 1):
        yield _content(_up_to_verb(words, noun + 1))
    if {after.text.lower(), after.lemma.lower()} & _LIMITING:
        yield _content(_up_to_verb(words, noun + 1))
    verb = next((n for n in range(noun + 2, min(noun + _BEHIND, len(words))) if words[n].pos == "VERB"), None)
    if after.tag in _RELATIVE and verb is not None and not any(words[n].dep in _CLAUSES for n in children(words, noun)):
        yield _content([words[verb], *_up_to_verb(words, verb + 1)])


def _is_participle(words: Sequence[Word], verb: int) -> bool:
    """Whether a verb form behind a noun is a participle, also where the parse takes it for a past tense in a phrase
    that opens the sentence, which has none: "among drivers STOPPED at night, 4% ..."."""
    if words[verb].tag != "VBD":
        return words[verb].tag == "VBN"
    opens = words[0].pos == "ADP" and all(word.tag not in _FINITE and word.pos != "PUNCT" for word in words[:verb])
    mark = next((n for n in range(verb, len(words)) if words[n].text == ","), None)
    return opens and mark is not None and not any(word.tag in _FINITE for word in words[verb + 1 : mark])


def _is_main_verb(words: Sequence[Word], verb: int) -> bool:
    """Whether a form that may be a participle is the sentence's only verb: two in five matches ended in a draw."""
    finite = any(word.tag in _FINITE for n, word in enumerate(words) if n != verb)
    return words[verb].tag == "VBN" and verb > 0 and words[verb - 1].pos == "NOUN" and not finite


def _up_to_verb(words: Sequence[Word], first: int) -> list[Word]:
    """The words from ``first`` on, before any verb or mark, and no more than belong to one phrase."""
    near = words[first : first + _BEHIND]
    end = next((n for n, word in enumerate(near) if n and word.pos in ("VERB", "AUX", "PUNCT")), len(near))
    return list(near[:end])


def phrases_at(words: Sequence[Word], noun: int) -> list[Limit]:
    """The phrases that stand with a noun, each by its content words: those that prepositions hang on it, and, as
    attachment is not to be trusted, what a preposition or a participle begins right behind it."""
    joined = [children(words, n) for n in children(words, noun) if words[n].dep == "prep"]
    found = [[words[o] for o in below] for below in joined]
    opens = noun + 1 < len(words) and (words[noun + 1].pos == "ADP" or words[noun + 1].tag in _PARTICIPLES)
    if opens and not _is_main_verb(words, noun + 1):
        found.append(_up_to_verb(words, noun + 1))
    return [limit for phrase in found if (limit := _content(phrase))]


def _core(words: Sequence[Word], verb: int) -> Limit:
    """The verb of a clause, its object or complement, and what its prepositions bring, agents and names apart."""
    below = children(words, verb)
    objects = [n for n in below if words[n].dep in _COMPLEMENTS and words[n].tag not in _PAST]
    joined = [o for n in below if words[n].dep == "prep" for o in children(words, n) if words[o].dep == "pobj"]
    if not objects and not any(words[n].dep in ("prep", "agent") for n in below):
        objects = _nouns_behind(words, verb)[:1]
    return _content([words[n] for n in (verb, *objects, *joined)])


def _nouns_behind(words: Sequence[Word], verb: int) -> list[int]:
    """The nouns close behind a verb, before any other verb or a comma: the parse may give its object away."""
    out = []
    for n in range(verb + 1, min(verb + _BEHIND, len(words))):
        if words[n].pos in ("VERB", "AUX", "PUNCT"):
            break
        out += [n] if words[n].pos == "NOUN" else []
    return out


def _content(found: Sequence[Word]) -> Limit:
    return tuple(w for w in found if w.pos in ("NOUN", "VERB", "ADJ", "ADV", "NUM") and w.lemma.lower() not in _IDLE)


def is_kept(limit: Limit, said: Sequence[Word]) -> bool:
    """Whether some word of the limit is in ``said``, like or akin."""
    return any(_is_said(word, said) for word in limit)


def _is_said(word: Word, said: Sequence[Word]) -> bool:
    if word.pos == "NUM":
        return any(word.text.lower() == other.text.lower() for other in said if other.pos == "NUM")
    forms = {word.text.lower(), word.lemma.lower()}
    return any(
        other.text.lower() in forms or other.lemma.lower() in forms or relation(word, other) in KIN for other in said
    )
