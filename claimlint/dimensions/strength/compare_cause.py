"""How strongly a claim ties one thing to another, against how strongly its evidence does.

Both sides are put into the classes of Li, Zhang and Yu (2017) for the same two variables: association, conditional
cause, cause. The predicates need not answer each other, only cause and effect.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from claimlint.dimensions.strength.causality import AGENTS, CAUSE, EFFECT, Cause
from claimlint.dimensions.strength.compare import COVERAGE, STRENGTH, is_hedged, standing_of
from claimlint.dimensions.strength.cues import PLAIN, phrases
from claimlint.dimensions.strength.standing import Standing
from claimlint.dimensions.strength.ties import TIE, Tie
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.index import Index
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.words.relations import noun_class, verb_class

WEAK = ("association", "prediction", "forerunner", "comparison", "sequence")
WORDED = frozenset({"association", "prediction", "forerunner"})
WORKING = frozenset({"change", "creation", "contact", "motion", "possession", "body", "weather"})
EXPLAINING = frozenset({"reason", "cause", "explanation"})
LEAST = 4  # the level from which a claim speaks of a cause
SUGGESTED = 3
HEDGED = 2
SEEMING = frozenset({"appear", "seem"})
FINITE = frozenset({"VBZ", "VBD", "VBP"})
MODAL = frozenset({"able", "duty", "possible", "conditional"})
DEFINITE = frozenset({"the", "this", "that", "these", "those"})
FRAMES = frozenset({"suggested", "said", "shown", "governed"})


def compare_cause(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Causes that the claim states and its evidence gives as an association, a difference or a sequence only, as a
    possibility, as one cause among others, as a partial effect, or the other way round.

    An experiment is a licence to speak of causes. So is any passage that does.
    """
    found = (_compare(claim, s, cause, evidence, pairs) for s in claim.statements for cause in _causes(s))
    return [comparison for comparison in found if comparison is not None]


def _is_licensed(claim: Claim, evidence: Sequence[Evidence]) -> bool:
    return _hedges_main_clause(claim) or any(_was_experiment(source.index) for source in evidence)


def _hedges_main_clause(claim: Claim) -> bool:
    """Whether the claim's main clause keeps a hedge, or what it says was found is a possibility only: what a clause
    inside it names as a cause is part of that."""
    return any(_is_hedged_main_clause(s) for s in claim.statements if s.predicate)


def _is_hedged_main_clause(statement: Statement) -> bool:
    word = statement.words[statement.predicate.head]
    if word.dep == "ccomp" and statement.words[word.head].dep == "ROOT":
        standing = standing_of(statement)
        return standing is not None and standing.level <= HEDGED
    return word.dep == "ROOT" and is_hedged(statement)


def _was_experiment(index: Index) -> bool:
    return any(_has_phrase(index, cue) for cue in phrases("causality", "design"))


def _has_phrase(index: Index, phrase: str) -> bool:
    """Whether a document has a phrase of lower-case words as such; its text is searched only if it has them all."""
    words = phrase.split()
    if not all(word in index.words for word in words):
        return False
    run = r"\b" + r"\s+".join(map(re.escape, words)) + r"\b"
    return len(words) == 1 or re.search(run, index.document.masked, re.IGNORECASE) is not None


def _causes(statement: Statement) -> Iterator[Cause]:
    """The causes and orders that a statement asserts: not denied, not hedged."""
    if statement.context is Context.ASSERTED and _is_firm(statement):
        yield from (reading.value for reading in statement.read(CAUSE))


def _is_firm(statement: Statement) -> bool:
    """Whether the statement is put forward without a hedge of its own; "a study suggests that" frames, not hedges."""
    if statement.predicate is None:
        return True  # the parser saw no verb, and no hedge hangs on it
    standing = standing_of(statement)
    if standing is None or statement.predicate.negated:
        return False
    if standing.plain:
        return standing.realis not in MODAL
    finite = statement.words[statement.predicate.head].tag in FINITE
    return finite and standing.sign in "o?" and standing.realis in FRAMES and standing.level >= SUGGESTED


def _compare(
    claim: Claim, statement: Statement, cause: Cause, evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Comparison | None:
    """The claim's cause against the passages that name both it and its effect, the gravest difference first."""
    naming = [pair for pair in pairs if pair.claim is statement and _names_both(pair, cause)]
    turned = _turned(cause, naming)
    if turned is not None or cause.level < LEAST:
        return turned
    degree = _degree(statement, cause, naming)
    if degree is not None:
        return degree
    raised = _class_raised(cause, naming)
    if raised is None or any(_speaks_of_cause(pair, cause) for pair in pairs) or _is_licensed(claim, evidence):
        return None
    read = (other for source in evidence for other in source.statements)
    if any(_explains(pair.evidence) for pair in naming) or any(_acts_on(other, statement, cause) for other in read):
        return None
    return raised


def _acts_on(statement: Statement, claim: Statement, cause: Cause) -> bool:
    """Whether a passage says in plain transitive words that the claim's cause does something to its effect."""
    predicate = statement.predicate
    if predicate is None or predicate.passive or not _is_firm(statement) or verb_class(predicate.lemma) not in WORKING:
        return False
    agents, objects = _lemmas(statement, Function.AGENT), _acted_on(statement)
    causes, effects = ({claim.words[n].lemma.lower() for n in words} for words in (cause.cause, cause.effect))
    return not agents.isdisjoint(causes) and not objects.isdisjoint(effects)


def _acted_on(statement: Statement) -> set[str]:
    """The objects of a statement's verb; of an event noun also what it is given to ("gave a lift to RENTS"), and the
    event itself where nothing else is named ("lent a LIFT")."""
    objects = _lemmas(statement, Function.OBJECT)
    if not statement.predicate.nominal:
        return objects
    return objects | _lemmas(statement, Function.OBLIQUE) or {statement.words[statement.predicate.head].lemma.lower()}


def _lemmas(statement: Statement, function: Function) -> set[str]:
    """The heads of a statement's arguments of one function."""
    return {statement.words[a.head].lemma.lower() for a in statement.arguments if a.function is function}


def _explains(statement: Statement) -> bool:
    """Whether a sentence says what the reason was, and not that it is unknown."""
    lemmas = {word.lemma.lower() for word in statement.words}
    if not lemmas.isdisjoint(phrases("unknown", "refusing")) or not _is_firm(statement):
        return False
    definite = {w.head for w in statement.words if w.dep == "det" and w.text.lower() == "the"}
    words = enumerate(statement.words)
    return any(w.lemma in EXPLAINING and w.dep in ("nsubj", "attr") and n in definite for n, w in words)


def _speaks_of_cause(pair: Pair, cause: Cause) -> bool:
    """Whether a passage has the claim's cause as the cause of something without reserve ("it had caused it")."""
    if not _is_firm(pair.evidence):
        return False
    return any(c.level >= LEAST and not c.agent and _overlap(pair, cause.cause, c.cause) for c in _given(pair))


def _names_both(pair: Pair, cause: Cause) -> bool:
    linked = {link.claim for link in pair.links}
    named = (bool(linked & cause.cause), bool(linked & (cause.effect | cause.verb)))
    if len(pair.index.passages) == 1 and not _is_relative(pair.claim):
        return bool(linked)  # one sentence: what it concludes is what the claim rests on
    return all(named) and (pair.short or pair.coverage >= COVERAGE)


def _is_relative(statement: Statement) -> bool:
    return statement.predicate is not None and statement.words[statement.predicate.head].dep == "relcl"


def _turned(cause: Cause, naming: Sequence[Pair]) -> Comparison | None:
    """The evidence's effect told as the cause, its cause as the effect."""
    found = [(pair, given) for pair in naming for given in _given(pair)]
    if any(_same_way(pair, cause, given) for pair, given in found):
        return None
    for pair, given in found:
        if _overlap(pair, cause.cause, given.effect) and _overlap(pair, cause.effect, given.cause):
            return _comparison("direction", cause.cue, pair, given.cue)
    return None


def _same_way(pair: Pair, cause: Cause, given: Cause) -> bool:
    """Whether a cause or an effect answers its like; in whom it is ("pain AMONG DOCKERS") tells neither."""
    causes, effects = (side - _people(pair.claim) for side in (cause.cause, cause.effect))
    return _overlap(pair, causes, given.cause) or _overlap(pair, effects, given.effect)


def _people(statement: Statement) -> frozenset[int]:
    """The words for persons and bodies, with what modifies them."""
    words = statement.words
    people = {n for n, word in enumerate(words) if noun_class(word.lemma.lower()) in AGENTS}
    return frozenset(n for n, word in enumerate(words) if n in people or word.head in people)


def _given(pair: Pair) -> list[Cause]:
    return [reading.value for reading in pair.evidence.read(CAUSE)]


def _overlap(pair: Pair, claimed: frozenset[int], given: frozenset[int]) -> bool:
    """Whether words of the claim have their answer among words of the evidence, wherever it stands in the sentence."""
    words = pair.evidence.words
    links = (link for link in pair.links if link.relation not in ("figure", "name") and link.claim in claimed)
    return not {words[link.evidence].lemma for link in links}.isdisjoint(words[n].lemma for n in given)


def _degree(statement: Statement, cause: Cause, naming: Sequence[Pair]) -> Comparison | None:
    """One cause among others told as the cause, a lessening told as an end."""
    if cause.level < PLAIN or _ties(statement, "partial"):
        return None
    for pair in naming:
        if not _is_about(pair, cause):
            continue
        partial = [] if cause.kind in ("change", "lessening", "total") else _ties(pair.evidence, "partial")
        lessened = _lessening(pair, cause)
        cue = next((tie.cue for tie in partial), lessened)
        if cue is not None:
            return _comparison("degree", cause.cue, pair, cue)
    return None


def _is_about(pair: Pair, cause: Cause) -> bool:
    """Whether the subject of the evidence's clause is the claim's cause or effect, or a pronoun: in one sentence the
    weld may break a crane and the wind add to it."""
    subjects = [a for a in pair.evidence.arguments if a.function is Function.AGENT]
    answers = {link.evidence for link in pair.links if link.claim in cause.cause | cause.effect | cause.verb}
    pronoun = any(pair.evidence.words[a.head].pos in ("PRON", "DET") for a in subjects)
    return not subjects or pronoun or any(n in answers for a in subjects for n in a.words)


def _lessening(pair: Pair, cause: Cause) -> Span | None:
    """The place where the evidence says that what the claim ends was made less, unless it was to nothing."""
    answered = {link.claim for link in pair.links}
    counted = any(pair.claim.words[n].pos == "NUM" and n not in answered for n in cause.effect)
    given = _given(pair)
    if cause.kind != "total" or counted or any(other.kind == "total" for other in given):
        return None
    if any(word.lemma.lower() in phrases("causality", "entirety") for word in pair.evidence.words):
        return None
    return next((g.cue for g in given if g.kind == "lessening" and _overlap(pair, cause.effect, g.effect)), None)


def _class_raised(cause: Cause, naming: Sequence[Pair]) -> Comparison | None:
    """A cause made of an association or of a possibility."""
    given = [(pair, other) for pair in naming for other in _given(pair) if _is_cause_of(pair, cause, other)]
    if any(_is_firm(pair.evidence) or not _hedge(pair.evidence) for pair, _ in given):
        return None
    for pair, _ in given:
        return _comparison("certainty", cause.cue, pair, _hedge(pair.evidence).cue)
    for pair in naming:
        alone = len(pair.index.passages) == 1 and not given
        possible = _possible(pair.evidence) if alone and not _is_relative(pair.evidence) else None
        if possible is not None:
            return _comparison("certainty", cause.cue, pair, possible)
        tie = _weak_tie(pair, cause)
        if tie is not None and _is_below(tie, cause):
            return _comparison("causality", cause.cue, pair, tie.cue)
    return None


def _is_below(tie: Tie, cause: Cause) -> bool:
    """Whether a tie is less than the claim's cause: an act may well follow one that is not in words, and a verb that
    is on no list something that came before."""
    if cause.agent:
        return tie.kind in WORDED
    return cause.kind != EFFECT or tie.kind != "sequence"


def _is_cause_of(pair: Pair, cause: Cause, other: Cause) -> bool:
    """Whether the evidence's cause is of the same two things; in a single sentence the effect is enough."""
    if other.level < LEAST or other.agent:
        return False
    if len(pair.index.passages) == 1:
        return any(link.evidence in other.effect for link in pair.links)
    same = _overlap(pair, cause.cause, other.cause) or _has_verb(pair, cause, other)
    return same and _overlap(pair, cause.effect, other.effect)


def _has_verb(pair: Pair, cause: Cause, other: Cause) -> bool:
    """Whether both say it with one verb: the causes may be a pronoun and what it stands for."""
    ours, theirs = ({w[n].lemma for n in c.verb} for w, c in ((pair.claim.words, cause), (pair.evidence.words, other)))
    return not ours.isdisjoint(theirs)


def _hedge(statement: Statement) -> Standing | None:
    """How a statement that is put forward as a possibility is so: "may", "can", "appears to"."""
    standing = standing_of(statement)
    if standing is None:
        return None
    open_ = standing.level <= HEDGED or standing.realis == "able" or _is_raised(statement)
    return standing if open_ else None


def _possible(statement: Statement) -> Span | None:
    """The words by which a statement, or what it names, is only a possibility: "may", "a promising candidate"."""
    hedge = _hedge(statement)
    return hedge.cue if hedge is not None else next((tie.cue for tie in _ties(statement, "potential")), None)


def _is_raised(statement: Statement) -> bool:
    """Whether the subject of a statement only appears to do what it says."""
    head = statement.words[statement.predicate.head]
    return head.dep == "xcomp" and statement.words[head.head].lemma in SEEMING


def _ties(statement: Statement, *kinds: str) -> list[Tie]:
    return [r.value for r in statement.read(TIE) if r.value.kind in kinds]


def _weak_tie(pair: Pair, cause: Cause) -> Tie | None:
    """The tie of the evidence's statement, the plainest kind first; what is compared in the claim's cause is no tie."""
    kinds = [kind for kind in WEAK if kind != "comparison" or not _is_circumstance(pair, cause)]
    return min(_ties(pair.evidence, *kinds), key=lambda tie: WEAK.index(tie.kind), default=None)


def _is_circumstance(pair: Pair, cause: Cause) -> bool:
    """Whether the evidence's clause holds under the one thing that the claim has as the cause: "fares are lower UNDER
    THE NEW LAW" sets no groups side by side."""
    words = pair.evidence.words
    definite = {w.head for w in words if w.dep == "poss" or (w.dep == "det" and w.text.lower() in DEFINITE)}
    answers = {link.evidence for link in pair.links if link.claim in cause.cause} & definite
    return any(a.function is Function.OBLIQUE and a.head in answers for a in pair.evidence.arguments)


def _comparison(differs: str, claim: Span, pair: Pair, evidence: Span) -> Comparison:
    return Comparison(STRENGTH, differs, Outcome.EXCESS, claim, (Place(pair.key, pair.index.document.path, evidence),))
