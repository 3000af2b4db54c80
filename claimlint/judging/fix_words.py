"""Fixes of words: a quantifier, a hedge or an opposite gives way to what the evidence says."""

from __future__ import annotations

from claimlint.judging.fix_facts import Facts, words_in
from claimlint.model.finding import Edit
from claimlint.model.span import Span
from claimlint.model.word import Word

# Quantifiers that take each other's place without a change in the rest of the sentence.
PLURAL = frozenset({"all", "almost all", "nearly all", "most", "many", "some", "several", "few", "a few"})
SINGULAR = frozenset({"every", "each", "nearly every", "almost every"})
HOW_OFTEN = frozenset(
    {"always", "almost always", "usually", "typically", "generally", "often", "sometimes", "occasionally"}
) | frozenset({"never", "rarely", "seldom", "almost never", "hardly ever"})
AUXILIARIES = frozenset({"MD", "VB", "VBZ", "VBP", "VBD", "TO", "RB"})  # what a hedge is made of, with "to"


def copy_quantifier(facts: Facts) -> Edit | None:
    """The evidence's quantifier in place of the claim's, if the two take the same grammar and no article follows."""
    ours, theirs = facts.ours.of(facts.draft.text), facts.theirs.of(facts.text)
    kinds = (PLURAL, SINGULAR, HOW_OFTEN)
    if not facts.stands_free(facts.ours) or not any(_said(ours) in k and _said(theirs) in k for k in kinds):
        return None
    after = next((word for word in facts.words if word.span.start >= facts.ours.end), None)
    if after is None or (_said(ours) in PLURAL and after.pos in ("DET", "PRON", "NUM")):
        return None  # "all the nurses", "all these", "all 14": "most" would need an "of"
    return Edit(facts.ours, facts.in_place(theirs, facts.ours.start))


def copy_word(facts: Facts) -> Edit | None:
    """The evidence's word in place of its opposite, if the two have the same form."""
    mine, given = _only(facts.words, facts.ours), _only(facts.evidence_words, facts.theirs)
    if mine is None or given is None or mine.tag != given.tag or mine.pos == "PROPN":
        return None
    if not facts.stands_free(facts.ours) or facts.has_article_before(facts.ours):
        return None
    return Edit(facts.ours, facts.in_place(given.text, facts.ours.start))


def restore_hedge(facts: Facts) -> Edit | None:
    """The evidence's hedge with its verb ("may have caused") in place of the claim's bare verb of the same word."""
    mine, words = _only(facts.words, facts.ours), facts.evidence_words
    hedge = words_in(words, facts.theirs)
    if mine is None or mine.pos != "VERB" or not hedge or not facts.stands_free(facts.ours):
        return None
    if auxiliaries := _auxiliaries(facts):
        return _modal_for_will(facts, auxiliaries, [words[n] for n in hedge])
    verb = next((n for n, w in enumerate(words) if n >= hedge[0] and w.lemma == mine.lemma), None)
    if verb is None or any(w.tag not in AUXILIARIES for w in words[hedge[0] : verb]):
        return None
    if not _agree(mine, words[hedge[0]], words[verb]):
        return None
    phrase = Span(words[hedge[0]].span.start, words[verb].span.end)
    return Edit(facts.ours, facts.in_place(phrase.of(facts.text), facts.ours.start))


def _agree(mine: Word, first: Word, verb: Word) -> bool:
    """Whether the phrase suits the claim's subject and time: a modal suits any subject."""
    if first.tag == "MD":
        return (mine.tag == "VBD") == (verb.tag in ("VBN", "VBD"))
    return first.tag == mine.tag or (first.tag == "RB" and verb.tag == mine.tag)


def _auxiliaries(facts: Facts) -> list[Word]:
    """The auxiliaries and negations of the claim's verb."""
    number = words_in(facts.words, facts.ours)[0]
    return [w for w in facts.words if w.head == number and w.dep in ("aux", "auxpass", "neg")]


def _modal_for_will(facts: Facts, auxiliaries: list[Word], hedge: list[Word]) -> Edit | None:
    """The evidence's modal ("might") in place of the claim's "will", which must be all that its verb has."""
    if len(auxiliaries) != 1 or len(hedge) != 1 or auxiliaries[0].lemma != "will" or hedge[0].tag != "MD":
        return None
    span = auxiliaries[0].span
    return Edit(span, facts.in_place(hedge[0].text, span.start)) if facts.stands_free(span) else None


def _only(words: tuple[Word, ...], span: Span) -> Word | None:
    """The word in ``span``, if it is just one."""
    inside = words_in(words, span)
    return words[inside[0]] if len(inside) == 1 else None


def _said(words: str) -> str:
    return " ".join(words.lower().split())
