"""What a sentence ties to what, and how strongly: association, contribution, cause, sole cause.

The levels are those of catalogue section 3.6, after the four classes of Li, Zhang and Yu (2017), "An NLP analysis of
exaggerated claims in science news".
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from claimlint.dimensions.strength.cues import group_level, phrases
from claimlint.model.span import Reading, Span
from claimlint.model.word import Word
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token, text_of
from claimlint.words.relations import noun_class

CAUSE, TIE = "cause", "tie"
VERBS = ("total", "cause", "lessening", "change", "contribution", "forerunner", "reverse")
CONNECTIVES = ("connective", "sequence")
TIES = frozenset({"association", "prediction", "forerunner", "sequence", "partial"})
AGENTS = frozenset({"person", "group"})
COMPARATIVES = frozenset({"JJR", "RBR"})
SUBJECTS = ("nsubj", "nsubjpass", "csubj")
EFFECTS = ("dobj", "ccomp", "xcomp", "acomp", "oprd", "dative", "attr", "npadvmod")
CONTENT = frozenset({"NOUN", "PROPN", "VERB", "ADJ", "NUM"})


@dataclass(frozen=True, slots=True)
class Cause:
    """A cause and its effect as said, or what comes first and what follows.

    level    1 comes before, 2 foretells, 4 contributes, 5 causes, 6 sole or total cause
    kind     the cue group of causality.toml: "total", "cause", "lessening", "connective", "noun" ...
    cue      the place of the deciding words
    cause, effect   the numbers of their content words in the sentence
    agent    whether somebody acts rather than something: "the council cut fares"
    verb     the number of the causal verb, which may tell the effect by itself ("improves")
    """

    level: int
    kind: str
    cue: Span
    cause: frozenset[int]
    effect: frozenset[int]
    agent: bool = False
    verb: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class Tie:
    """A cue that ties things without making one the cause: "association", "prediction", "forerunner", "sequence",
    "comparison", or "partial", one cause among others."""

    kind: str
    cue: Span


def read_causes(parsed: Parsed) -> list[Reading]:
    """The causes that a sentence states, and its ties below a cause."""
    cues = find_cues(parsed, "strength", "causality")
    causes = [*_verbs(parsed), *_misread_verbs(parsed), *_nouns(parsed), *_connectives(parsed, cues)]
    out = [Reading(CAUSE, found, found.cue, parsed.words(found.cue)) for found in causes]
    return out + [Reading(TIE, tie, tie.cue, parsed.words(tie.cue)) for tie in _ties(parsed, cues)]


@cache
def causal_verbs() -> Mapping[str, str]:
    """The cue group of each causal verb."""
    return {verb: kind for kind in reversed(VERBS) for verb in phrases("causality", kind)}


def _verbs(parsed: Parsed) -> Iterator[Cause]:
    """Causal verbs with a subject and something that it works on; by-agents of passives turned round."""
    for token in parsed.doc:
        if token.pos_ != "VERB" and not _is_noun_with_subject(token):
            continue
        lemma, preposition = _lemma(token)
        kind = causal_verbs().get(lemma)
        found = _arguments(token, preposition) if kind is not None else None
        if found is not None:
            kind = "contribution" if _is_helped(token) else kind
            if kind == "reverse":
                found = _turned_round(found[0], preposition)
            first, last = sorted((token.i, token.i if preposition is None else preposition.i))
            yield _cause(
                kind, parsed.span(first, last), _words(found[0]), found[1], acts(found[0]), frozenset({token.i})
            )
        elif lemma == "follow":
            yield from _following(parsed, token)


def _cause(
    kind: str,
    cue: Span,
    cause: frozenset[int],
    effect: frozenset[int],
    agent: bool = False,
    verb: frozenset[int] = frozenset(),
) -> Cause:
    return Cause(group_level("causality", kind), kind, cue, cause, effect, agent, verb)


def _is_noun_with_subject(token: Token) -> bool:
    """A verb that the tagger takes for a plural: "the fungus lowers yields"."""
    return token.tag_ == "NNS" and any(child.dep_ == "nsubj" for child in token.children)


def _turned_round(subject: Token, preposition: Token | None) -> tuple[Token, frozenset[int]]:
    """ "Obesity stems from shift work": the subject is the effect."""
    return next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), preposition), _words(subject)


def _following(parsed: Parsed, token: Token) -> Iterator[Cause]:
    """ "A was followed by B"."""
    first = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    agent = _agent(token)
    if first is not None and agent is not None:
        yield _cause("sequence", parsed.spans[token.i], _words(first), _words(agent))


def _is_helped(token: Token) -> bool:
    """Whether the verb stands under "help": what helps to prevent a thing does not prevent it alone."""
    return token.dep_ in ("xcomp", "ccomp") and token.head.lemma_ in ("help", "aid", "assist")


def _lemma(token: Token) -> tuple[str, Token | None]:
    """The verb with the particle or preposition that makes it causal ("lead_to")."""
    lemma = token.lemma_.lower()
    for child in token.children:
        if child.dep_ in ("prt", "prep") and f"{lemma}_{child.lower_}" in causal_verbs():
            return f"{lemma}_{child.lower_}", child
        if f"{lemma}_to" in causal_verbs() and (child.dep_ == "xcomp" or _is_purpose(child)):
            return f"{lemma}_to", None  # "led the city to raise the fee"
    particle = next((child.lower_ for child in token.children if child.dep_ == "prt"), "")
    return (f"{lemma}_{particle}" if particle else lemma), None  # "brought in" is another verb than "brought"


def _arguments(token: Token, preposition: Token | None) -> tuple[Token, frozenset[int]] | None:
    """The word of the cause, and the words of the effect."""
    agent = _agent(token)
    passive = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    if agent is not None:
        return (agent, _words(passive)) if passive is not None else None
    subject = _subject(token)
    effects = [c for c in token.children if c.dep_ in EFFECTS or _is_purpose(c)]
    if preposition is not None:
        effects += [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    if subject is None or not effects or passive is not None:
        return None
    return subject, frozenset().union(*(_words(effect) for effect in effects))


def _is_purpose(token: Token) -> bool:
    return token.dep_ == "advcl" and token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)


def _agent(token: Token) -> Token | None:
    """The by-agent of a passive."""
    below = (p for c in token.children if c.dep_ == "agent" for p in c.children)
    return next((p for p in below if p.dep_ in ("pobj", "pcomp")), None)


def _subject(token: Token) -> Token | None:
    """The subject, a relative pronoun's antecedent for it, or that of the first conjunct or of the verb above."""
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "csubj")), None)
    if subject is None and (token.dep_ == "conj" or _is_helped(token) or _is_raised(token)):
        return _subject(token.head)
    if subject is not None and token.dep_ == "relcl" and subject.tag_ in ("WDT", "WP"):
        return token.head
    return subject


def _is_raised(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lemma_ in ("appear", "seem", "tend", "continue", "begin")


def acts(subject: Token) -> bool:
    """Whether the subject is somebody: then the verb is what they do, not what it brings about."""
    if subject.pos_ == "PRON":
        return subject.lower_ not in ("it", "this", "that", "which", "they", "these")
    if subject.tag_ == "VBG":
        return False
    kind = noun_class(subject.lemma_.lower())
    if subject.pos_ == "PROPN" and not (subject.i == 0 and kind):  # a noun may open its sentence with a capital
        return True
    return kind in AGENTS


def is_doer(word: Word) -> bool:
    """Whether a word names somebody who may be told what to do."""
    if word.pos in ("PRON", "PROPN"):
        return word.text.lower() not in ("it", "this", "that", "which", "there")
    return noun_class(word.lemma.lower()) in AGENTS


def _misread_verbs(parsed: Parsed) -> Iterator[Cause]:
    """ "Keeping an allotment lowers blood pressure": the parser may take the verb of a sentence for part of a noun."""
    for token in parsed.doc:
        kind = causal_verbs().get(token.lemma_.lower())
        if kind is None or token.tag_ != "NNS" or token.dep_ != "compound" or token.i == 0:
            continue
        root = token.head if token.head.dep_ == "ROOT" else token.head.head
        if root.dep_ != "ROOT":
            continue
        if root.pos_ in ("NOUN", "PROPN") or (root.i == 0 and root.tag_ == "VBG"):
            before = frozenset(t.i for t in parsed.doc[: token.i] if t.pos_ in CONTENT)
            after = frozenset(t.i for t in token.head.subtree if t.i > token.i and t.pos_ in CONTENT)
            yield _cause(kind, parsed.spans[token.i], before, after)


def _nouns(parsed: Parsed) -> Iterator[Cause]:
    """ "Overtime was the reason for the rise", "the rise was a result of overtime", "overtime is to blame for it"."""
    for token in parsed.doc:
        lemma = token.lemma_.lower()
        if not any(lemma in phrases("causality", group) for group in ("noun", "outcome", "blame")):
            continue
        subject = next((c for c in _copula(token).children if c.dep_ == "nsubj"), None)
        below = [c for c in token.children if c.dep_ in ("prep", "relcl", "acl")]
        if subject is None or not below:
            continue
        rest = frozenset().union(*(_words(c) for c in below))
        cue = parsed.span(token.left_edge.i if token.dep_ == "attr" else token.i, token.i)
        if token.dep_ == "attr" and lemma in phrases("causality", "noun") and _is_definite(token):
            yield _cause("noun", cue, _words(subject), rest)
        elif token.dep_ == "attr" and lemma in phrases("causality", "outcome"):
            yield _cause("outcome", cue, rest, _words(subject))
        elif token.dep_ in ("acomp", "xcomp") and lemma in phrases("causality", "blame"):
            yield _cause("blame", cue, _words(subject), rest)


def _copula(token: Token) -> Token:
    return token.head if token.head.lemma_ in ("be", "become", "remain") else token


def _is_definite(token: Token) -> bool:
    return any(child.lower_ == "the" for child in token.children)


def _connectives(parsed: Parsed, cues: tuple[FoundCue, ...]) -> Iterator[Cause]:
    """ "Because of" and its like: what follows is the cause, what it hangs on the effect."""
    for cue in cues:
        token = parsed.doc[cue.first]
        if cue.group not in CONNECTIVES:
            continue
        clause = token.dep_ == "mark"
        below = _core(token.head) if clause else _words(token)
        above = _verb_before(token) or token.head.head if clause else token.head
        cause = below - frozenset(range(cue.first, cue.last + 1))
        effect = (_core(above) if above.pos_ in ("VERB", "AUX") else _words(above)) - below
        if cause and effect:
            yield _cause(cue.group, parsed.span(cue.first, cue.last), cause, effect)


def _verb_before(token: Token) -> Token | None:
    """The nearest verb with a subject before a conjunction; where there is none, the clause stands first."""
    before = (t for t in reversed(list(token.doc[: token.i])) if any(c.dep_ in SUBJECTS for c in t.children))
    return next(before, None)


def _core(verb: Token) -> frozenset[int]:
    """The content words of a verb with its subject, objects and complements."""
    after = (c for c in verb.children if c.dep_ in EFFECTS and c.i > verb.i)
    parts = [*after, *(c for c in verb.children if c.dep_ in SUBJECTS)]
    return frozenset({verb.i} if verb.pos_ == "VERB" else ()).union(*(_words(part) for part in parts))


def _ties(parsed: Parsed, cues: tuple[FoundCue, ...]) -> Iterator[Tie]:
    tying = (cue for cue in cues if cue.group in TIES and not _is_company(parsed, cue))
    yield from (Tie(cue.group, parsed.span(cue.first, cue.last)) for cue in tying)
    yield from (Tie("partial", parsed.spans[token.i]) for token in parsed.doc if _is_one_of_causes(token))
    yield from (Tie("comparison", parsed.spans[token.i]) for token in parsed.doc if token.tag_ in COMPARATIVES)


def _is_company(parsed: Parsed, cue: FoundCue) -> bool:
    """ "Produced in association with": together with."""
    return text_of(parsed.doc[max(0, cue.first - 1) : cue.last + 2]).lower() == "in association with"


def _is_one_of_causes(token: Token) -> bool:
    """ "One of several reasons", "among the causes"."""
    if token.lemma_ not in phrases("causality", "noun") or token.dep_ != "pobj":
        return False
    return token.head.lower_ == "among" or (token.head.lower_ == "of" and token.head.head.lower_ in ("one", "some"))


def _words(token: Token | None) -> frozenset[int]:
    return frozenset() if token is None else frozenset(t.i for t in token.subtree if t.pos_ in CONTENT)
