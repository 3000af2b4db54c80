"""What a share is a share of, as a phrase: its noun, the limits on it, and the noun that a pronoun takes up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from claimlint.dimensions.quantity.noun_phrases import DEFINITE, Limit, limits_of
from claimlint.dimensions.quantity.slots import CONTENT, Given, Slot, is_akin
from claimlint.model.span import Span
from claimlint.model.word import Word, children, subtree

_THOSE = frozenset({"those", "that", "these", "one"})  # and "the rural ones"
_WHOLE = frozenset({"all", "every"})
_PLURAL = frozenset({"them", "these", "those", "they"})
_RELATIVE = frozenset({"whom", "which"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})


@dataclass(frozen=True, slots=True)
class Base:
    """What a share is a share of: the noun, all content words of its phrase, the limits put on it, whether it is
    definite ("the firms"), whether it takes in the whole class ("all firms"), and whether a preposition joins it to the
    share ("of the firms"). ``taken_from`` are the words of the sentence that a pronoun takes it up from."""

    head: Word
    words: tuple[Word, ...]
    limits: tuple[Limit, ...]
    definite: bool
    whole: bool
    joined: bool
    span: Span
    taken_from: tuple[Word, ...] = ()


def base_of(slot: Slot) -> Base | None:
    """The base that is said with the share; None if there is none or a bare pronoun stands for it."""
    return None if slot.noun is None else base_at(slot.words, slot.noun)


def base_at(words: Sequence[Word], noun: int) -> Base | None:
    """The base that a noun names with its phrase; None if it is a bare pronoun."""
    head = words[noun]
    below = subtree(words, noun)
    limits = tuple(limits_of(words, noun))
    if head.pos not in ("NOUN", "PROPN") and not (stands_in(head) and limits):
        return None
    content = tuple(words[n] for n in below if words[n].pos in CONTENT)
    beside = {words[n].lemma.lower() for n in children(words, noun)}
    own = [n for n in below if words[n].pos not in ("PUNCT", "SPACE")]
    span = words[own[0]].span.cover(words[own[-1]].span)
    joined = own[0] > 0 and words[own[0] - 1].pos == "ADP"
    return Base(head, content, limits, bool(beside & DEFINITE), bool(beside & _WHOLE), joined, span)


def stands_in(head: Word) -> bool:
    """Whether a word stands for a noun that was said before: of those who replied, of the 62 who replied."""
    return head.lemma.lower() in _THOSE or head.pos == "NUM"


def taken_up(share: Given, like: Word) -> Base | None:
    """The base of a share that a pronoun stands for ("a third of THEM", "of WHOM 40%") or, before its verb, nothing
    ("40% had no car"): the last noun akin to ``like`` that the relative clause hangs on, or of the sentence before."""
    slot = share.slot
    said = None if slot.noun is None else slot.words[slot.noun]
    if said is not None and said.lemma.lower() in _RELATIVE:
        return _nearest_base(slot.words[: slot.noun], slot.words, like)
    if said is not None and said.text.lower() not in _PLURAL:
        return None
    if said is None and slot.words[slot.word].dep not in _SUBJECTS:
        return None
    before = next((s.words for s in share.source.statements if slot.statement.sentence.follows(s.sentence)), ())
    return _nearest_base(before, before, like)


def _nearest_base(before: Sequence[Word], words: Sequence[Word], like: Word) -> Base | None:
    """The base that the last of the nouns ``before`` names which are akin to ``like``."""
    named = [n for n, word in enumerate(before) if word.tag == "NNS" and is_akin(like, word)]
    found = base_at(words, named[-1]) if named else None
    return found and replace(found, taken_from=tuple(words))
