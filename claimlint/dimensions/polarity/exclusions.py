"""What a sentence takes out: behind "except", "without", "but not"; under "no" and "not"."""

from __future__ import annotations

from collections.abc import Iterator

from claimlint.dimensions.polarity.cues import cues
from claimlint.dimensions.polarity.predicates import is_limited, is_negator, is_partial, negations
from claimlint.dimensions.polarity.values import Exclusion, Exclusive
from claimlint.model.span import Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

CONTENT = ("NOUN", "PROPN", "ADJ", "VERB", "NUM")
FURTHER = 6  # words between an exceptive and the head of what it takes out
OBJECTS = ("dobj", "attr", "acomp", "oprd")


def exclusions(parsed: Parsed) -> Iterator[tuple[Exclusion, Span]]:
    """What is taken out, each with its place: the cue to the end of the phrase."""
    yield from _exceptions(parsed)
    yield from (found for found in _denied(parsed) if not set(parsed.words(found[1])) & set(",;:"))


def _exceptions(parsed: Parsed) -> Iterator[tuple[Exclusion, Span]]:
    at = 0
    while at < len(parsed.doc):
        length = _exceptive(parsed, at)
        head = _head_after(parsed, at + length) if length else None
        if head is not None:
            last = _phrase_end(head)
            words = _content(head)
            if words:
                yield Exclusion(Exclusive.EXCEPTION, head.i, words), parsed.span(at, last)
        at += max(1, length)


def _exceptive(parsed: Parsed, at: int) -> int:
    """The number of words of the exceptive that begins at a token, 0 if none does."""
    doc = parsed.doc
    for words, tag in cues().exceptives.get(doc[at].lower_, ()):
        if tuple(t.lower_ for t in doc[at : at + len(words)]) == words and tag in ("", doc[at].pos_):
            return len(words)
    return _bare_not(doc[at])


def _bare_not(token: Token) -> int:
    """1 for "not" before a phrase ("not the clock", "oak, not larch") where it denies no verb and leaves none."""
    if token.lower_ != "not" or not is_negator(token) or is_partial(token) or token.head.pos_ in ("VERB", "AUX"):
        return 0
    return int(token.i + 1 < len(token.doc) and token.nbor(1).pos_ in ("DET", "NOUN", "PROPN", "ADJ", "ADP"))


def _head_after(parsed: Parsed, at: int) -> Token | None:
    """The head of the first phrase that begins at a token."""
    for token in parsed.doc[at : at + FURTHER]:
        if token.pos_ in ("PUNCT", "SCONJ", "CCONJ"):
            return None
        if token.pos_ in ("NOUN", "PROPN"):
            head = token
            while head.dep_ in ("compound", "nmod", "poss", "amod", "nummod") and head.head.i > head.i:
                head = head.head
            return head
        if token.pos_ == "ADJ" and any(child.dep_ == "det" for child in token.children):
            return token  # "the youngest"
        if token.pos_ == "VERB":
            named = next((c for c in token.children if c.dep_ == "dobj"), None)
            return named if named is not None and named.i == token.i + 1 else token
    return None


def _content(head: Token) -> tuple[int, ...]:
    """The numbers of the content words of a phrase: its head and what restricts it from the left."""
    if head.pos_ == "VERB":
        found = [head, *(c for c in head.children if c.dep_ in OBJECTS)]
    else:
        found = [head, *(c for c in head.children if c.dep_ in ("compound", "amod", "nmod", "poss") and c.i < head.i)]
    return tuple(sorted(t.i for t in found if t.pos_ in CONTENT))


def _phrase_end(head: Token) -> int:
    """The last word of the phrase without clauses and what is joined to it."""
    if head.pos_ == "VERB":
        return max(_content(head))
    return head.i


def _denied(parsed: Parsed) -> Iterator[tuple[Exclusion, Span]]:
    """Objects and complements of denied verbs, subjects of "X cannot", and phrases under "no"."""
    for token in parsed.doc:
        yield from _failed(parsed, token)
        if not is_negator(token) or token.lower_ in cues().soft:
            continue
        if token.lower_ in ("no", "neither") and token.head.pos_ in ("NOUN", "PROPN") and token.head.i > token.i:
            verb = _governing_verb(token.head)
            if verb is None or not is_limited(verb):
                yield _exclusion(parsed, token, token.head, verb)
        elif token.head.pos_ in ("VERB", "AUX") and token.dep_ in ("neg", "advmod", "preconj", "cc"):
            yield from _denied_of(parsed, token, token.head)


def _failed(parsed: Parsed, verb: Token) -> Iterator[tuple[Exclusion, Span]]:
    """Objects of what was not done ("fails to mention the price") and of "exclude" and its like."""
    lemma = verb.lemma_.lower()
    if verb.pos_ != "VERB" or lemma not in cues().excluding | cues().failing or negations(verb):
        return
    if lemma in cues().excluding:
        for found in (c for c in verb.children if c.dep_ == "dobj" and c.pos_ in CONTENT):
            yield _exclusion(parsed, verb, found, None)
    done = next((c for c in verb.children if c.dep_ == "xcomp" and c.pos_ == "VERB"), None)
    if lemma in cues().failing and done is not None:
        for found in (c for c in done.children if c.dep_ in OBJECTS and c.pos_ in CONTENT):
            yield _exclusion(parsed, verb, found, done)


def _denied_of(parsed: Parsed, negator: Token, verb: Token) -> Iterator[tuple[Exclusion, Span]]:
    if is_limited(verb) or any(c.lower_ == "to" and c.dep_ == "aux" for c in verb.children):
        return
    objects = [c for c in verb.children if c.dep_ in OBJECTS and c.pos_ in CONTENT and c.i > verb.i]
    for found in objects:
        yield _exclusion(parsed, negator, found, verb)
    subject = next((c for c in verb.children if c.dep_ in ("nsubj", "nsubjpass") and c.pos_ in CONTENT), None)
    is_relative = any(t.tag_ in ("WDT", "WP") for t in verb.doc[: verb.i])  # "which the report did not make"
    is_all = not is_relative and _ends_clause(max(negator, verb, key=lambda t: t.i))
    if not objects and is_all and subject is not None and verb.i - subject.i <= FURTHER:
        yield _exclusion(parsed, negator, subject, verb if verb.pos_ == "VERB" else None)


def _ends_clause(token: Token) -> bool:
    """Whether nothing of its clause follows a word: "but machines cannot."."""
    return token.i + 1 == len(token.doc) or token.nbor(1).pos_ in ("PUNCT", "CCONJ")


def _exclusion(parsed: Parsed, negator: Token, head: Token, verb: Token | None) -> tuple[Exclusion, Span]:
    first, last = sorted((negator.i, head.i))
    predicate = verb.i if verb is not None and verb.pos_ == "VERB" else None
    return Exclusion(Exclusive.NEGATION, head.i, _content(head), predicate), parsed.span(first, last)


def _governing_verb(token: Token) -> Token | None:
    at = token.head
    return at if at.pos_ in ("VERB", "AUX") else None
