"""How firmly a claim puts a clause forward, against how firmly its evidence does."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.strength.cues import PLAIN, phrases, reserving_words
from claimlint.dimensions.strength.duty import DUTY
from claimlint.dimensions.strength.standing import STANDING, Standing
from claimlint.dimensions.strength.status import ABSENCE
from claimlint.model.evidence import Comparison, Evidence, Place
from claimlint.model.pair import SAME, Pair
from claimlint.model.rule import Outcome
from claimlint.model.speaker import DIMENSION as SPEAKER
from claimlint.model.speaker import Level
from claimlint.model.statement import Claim, Context, Function, Statement
from claimlint.words.alike import alike, answered, content
from claimlint.words.presupposed import is_taken_for_known
from claimlint.words.relations import converse, noun_class, synonyms, verb_class

STRENGTH = "strength"
HEDGED = 3  # a claim is two rungs above a clause of this certainty or less
UNREALISED = frozenset({"attempted", "able", "planned", "forecast", "asked"})
PENDING = "pending"
TRIED = frozenset({"attempted", "able"})
EMBEDDED = frozenset({"ccomp", "csubj", "csubjpass", "pcomp", "acl"})
FORESEEN = frozenset({"forecast", "planned"})
PUBLIC = frozenset({"clear", "plain", "known", "public"})  # to make something so is to say it
TERMS = ("as long as", "so long as", "provided", "providing", "on condition", "only if", "on the condition")
MAIN = frozenset({"ROOT", "conj"})
THINGS = (Function.OBJECT, Function.AGENT)
MOST_PAIRS = 3
COVERAGE = 0.5


def compare_standing(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """Clauses that the claim asserts plainly and its best evidence does not: hedged (certainty), planned, attempted
    or refused (realis). Silent where any passage asserts the clause, or where the claim keeps a hedge of its own."""
    if claim.read(ABSENCE):
        return []
    if any(_confirms(pair.evidence) for pair in pairs):
        return []
    plain = [
        s for s in claim.statements if not any(is_hedged(other) and _is_near(s, other) for other in claim.statements)
    ]
    return [found for statement in plain if (found := _compare(statement, evidence, pairs))]


def is_hedged(statement: Statement) -> bool:
    """Whether the statement's own clause is put forward with a reserve, if only before a noun: "the LIKELY culprit"."""
    standing = standing_of(statement)
    words = (statement.words[n] for n in statement.own)
    return (standing is not None and standing.level < PLAIN) or any(
        word.dep == "amod" and word.lemma.lower() in phrases("certainty", "modifying") for word in words
    )


def _is_near(statement: Statement, other: Statement) -> bool:
    """Whether no semicolon stands between the predicates of two statements: a hedge reaches no further."""
    if statement.predicate is None or other.predicate is None:
        return True
    first, last = sorted((statement.predicate.head, other.predicate.head))
    return all(word.text != ";" for word in statement.words[first:last])


def standing_of(statement: Statement) -> Standing | None:
    """How the statement's own clause is put forward."""
    if statement.predicate is None:
        return None
    centre = statement.words[statement.predicate.head]
    places = (centre.span, statement.words[centre.head].span)
    return next((r.value for place in places for r in statement.read(STANDING) if r.span == place), None)


def _compare(statement: Statement, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> Comparison | None:
    claimed = standing_of(statement)
    if claimed is None or not claimed.plain or statement.context is not Context.ASSERTED:
        return None
    if _asserted_elsewhere(statement, evidence):
        return None
    intended = _intended(statement, claimed, pairs)
    if intended is not None:
        return intended
    answers = [(pair, standing) for pair in answering(statement, pairs) if (standing := standing_of(pair.evidence))]
    if not answers or _is_told(answers[0][1]) or any(_is_told(s) and pair.predicate in SAME for pair, s in answers):
        return None
    pair, given = answers[0]
    if (claimed.said and not given.said) or _is_embedded(pair) or _is_opinion(pair, given) or _keeps_open(pair, given):
        return None
    if _keeps_reserve(pair) or _keeps_word(pair, given):
        return None
    differs, outcome = _difference(claimed, given, pair)
    if not differs or (differs == "realis" and not _is_main(pair)):
        return None
    if (
        differs == "realis"
        and outcome is Outcome.EXCESS
        and (_is_scheduled(pair, given) or _is_fulfilled(pair, evidence))
    ):
        return None
    return Comparison(STRENGTH, differs, outcome, claimed.cue, (Place(pair.key, pair.index.document.path, given.cue),))


def _is_scheduled(pair: Pair, given: Standing) -> bool:
    """Whether the claim tells what is planned in the present tense with its date: "the bus runs from 1 July"."""
    tense = pair.claim.words[pair.claim.predicate.head].tag
    return given.realis == "planned" and tense in ("VBZ", "VBP") and bool(pair.claim.read("date"))


def _is_fulfilled(pair: Pair, evidence: Sequence[Evidence]) -> bool:
    """Whether the pair's sentence or the one behind it says that what was intended has been done."""
    here = pair.evidence.sentence
    beside = (s for e in evidence if e.key == pair.key for s in e.statements if s.sentence.block == here.block)
    near = (s for s in beside if s.sentence.number in (here.number, here.number + 1))
    return any(_is_plain(s) and _tells_of_end(s, pair.claim) for s in near)


def _tells_of_end(statement: Statement, claim: Statement) -> bool:
    """Whether a statement has the claim's predicate or its converse, "do so" or "fulfil", of a pronoun or of what the
    claim names: "they have done so", "the last of them came"; or says that the deed took place."""
    words, predicate = statement.words, statement.predicate
    if predicate.negated:
        return False
    if _took_place(statement, claim):
        return True
    does_so = predicate.lemma == "do" and any(words[n].text.lower() == "so" for n in statement.own)
    ended = does_so or predicate.lemma in phrases("intentions", "fulfilling")
    if not (ended or _is_same_deed(statement, claim)):
        return False
    things = [n for a in statement.arguments if a.function in THINGS for n in a.words]
    return any(words[n].pos == "PRON" and words[n].dep != "poss" for n in things) or bool(
        answered(claim.words, content(claim.words, claim.own), words, things)
    )


def _is_same_deed(statement: Statement, claim: Statement) -> bool:
    ours, theirs = claim.words[claim.predicate.head], statement.words[statement.predicate.head]
    turned = converse(ours.lemma, "v", theirs.lemma, "v") if (ours.pos, theirs.pos) == ("VERB", "VERB") else None
    return alike(theirs, ours) or turned is not None


def _took_place(statement: Statement, claim: Statement) -> bool:
    """ "The repairs were completed in May", "the move took place", "work was finished two years later"."""
    deed = claim.words[claim.predicate.head]
    things = [statement.words[a.head] for a in statement.arguments if a.function in THINGS]
    took_place = statement.predicate.lemma == "take" and any(thing.lemma == "place" for thing in things)
    if not took_place and statement.predicate.lemma not in phrases("intentions", "happening"):
        return False
    return any(thing.lemma.lower() in phrases("intentions", "deed") or alike(thing, deed) for thing in things)


def _is_main(pair: Pair) -> bool:
    """Whether the claim's clause is a main one: a subordinate one may tell a habit, a purpose or background."""
    words, predicate = pair.claim.words, pair.claim.predicate
    head = words[predicate.head]
    return (words[head.head] if predicate.nominal else head).dep in MAIN


def _intended(statement: Statement, claimed: Standing, pairs: Sequence[Pair]) -> Comparison | None:
    """What the evidence only promises or seeks, "400 more posts", told as brought about."""
    if claimed.realis != "done" or statement.predicate.lemma not in phrases("intentions", "achieving"):
        return None
    things = _done_to(statement)
    about = [pair for pair in pairs if pair.claim is statement and pair.short and _answered(pair) & things]
    if any(_is_plain(p.evidence) and p.evidence.predicate.lemma in phrases("intentions", "achieving") for p in about):
        return None
    for pair in about:
        given = standing_of(pair.evidence)
        if given is not None and given.plain and pair.evidence.predicate.lemma in phrases("intentions", "intending"):
            place = Place(pair.key, pair.index.document.path, given.cue)
            return Comparison(STRENGTH, "realis", Outcome.EXCESS, claimed.cue, (place,))
    return None


def _done_to(statement: Statement) -> set[int]:
    """What the deed is done to: its objects, or what it is told of without one ("the school opened")."""
    objects = {a.head for a in statement.arguments if a.function is Function.OBJECT}
    return objects or {a.head for a in statement.arguments if a.function in THINGS}


def _answered(pair: Pair) -> set[int]:
    """The claim's arguments that answer what the evidence's predicate is about."""
    return {claim.head for claim, given in pair.arguments if given.function is Function.OBJECT}


def _keeps_reserve(pair: Pair) -> bool:
    """Whether the claim's own predicate is a reserve: it foresees what the evidence expects, plans what it plans.

    Against a single sentence that has the very predicate, what governs it there decides."""
    decided = pair.predicate in SAME and len(pair.index.passages) == 1
    return not decided and pair.claim.predicate.lemma in reserving_words()


def _keeps_word(pair: Pair, given: Standing) -> bool:
    """Whether the claim has the word of the reserve in another form: "an estimated half" for "estimates that half",
    "by an estimate" for "the estimate is that"."""
    words, clause = pair.evidence.words, pair.evidence.own
    cue = [n for n, word in enumerate(words) if given.cue.contains(word.span) and n not in clause]
    copulas = {n for n in cue if words[n].lemma == "be"}
    subjects = (n for n, word in enumerate(words) if word.head in copulas and word.dep == "nsubj")
    cue += [n for n in subjects if words[n].lemma in reserving_words()]
    own = [n for n in content(pair.claim.words, pair.claim.own) if n != pair.claim.predicate.head]
    return bool(answered(words, content(words, cue), pair.claim.words, own))


def _is_opinion(pair: Pair, given: Standing) -> bool:
    """Whether the claim gives as somebody's words what somebody believes: "in her view", "as he sees it"."""
    head = pair.claim.predicate.head
    speakers = (reading.value for reading in pair.claim.read(SPEAKER))
    return given.realis == "held" and any(head in s.scope and s.level <= Level.ARGUE for s in speakers)


def _keeps_open(pair: Pair, given: Standing) -> bool:
    """Whether the claim says by an if-clause what the evidence leaves open: "if the state pays" for "whether it is
    mended depends on the state"."""
    words, head = pair.claim.words, pair.claim.predicate.head
    ifs = (w for w in words if w.dep == "mark" and w.text.lower() in ("if", "unless", "provided"))
    return given.realis in ("asked", "conditional") and any(words[w.head].head == head for w in ifs)


def _is_embedded(pair: Pair) -> bool:
    """Whether the claim's clause is a gerund, or on a long source part of another clause: who asserts it is unsure."""
    words, head = pair.claim.words, pair.claim.predicate.head
    is_gerund = words[head].tag == "VBG" and not pair.claim.predicate.nominal
    if is_gerund and not any(w.head == head and w.dep == "aux" and w.lemma == "be" for w in words):
        return True
    return not pair.short and (words[head].dep in EMBEDDED or words[0].text == "That")  # "That it pays is a view"


def _asserted_elsewhere(statement: Statement, evidence: Sequence[Evidence]) -> bool:
    """Whether any passage asserts plainly what the claim says, of a shared participant or of a pronoun."""
    lemma = statement.predicate.lemma
    like = {lemma, *synonyms(lemma, "v")}
    heads = {statement.words[a.head].lemma.lower() for a in statement.arguments}
    for source in evidence:
        for other in source.statements:
            if other.predicate is not None and other.predicate.lemma in like and _is_plain(other):
                theirs = {other.words[a.head].lemma.lower() for a in other.arguments}
                if heads & theirs or any(other.words[a.head].pos == "PRON" for a in other.arguments):
                    return True
    return False


def _is_plain(statement: Statement) -> bool:
    standing = standing_of(statement)
    return (
        standing is not None and standing.plain and standing.realis == "done" and statement.context is Context.ASSERTED
    )


def _confirms(statement: Statement) -> bool:
    """Whether a passage says that what was open has since been confirmed."""
    standing = standing_of(statement)
    if standing is None or not standing.plain or statement.predicate.negated:
        return False
    return statement.predicate.lemma in phrases("certainty", "confirming")


def answering(statement: Statement, pairs: Sequence[Pair]) -> Iterator[Pair]:
    """The statement's pairs with clauses that say the same of the same things, the best first."""
    own = [pair for pair in pairs if pair.claim is statement and _tells(pair.evidence)]
    for pair in own[:MOST_PAIRS]:
        if _answers(pair):
            yield pair


def _tells(statement: Statement) -> bool:
    """Whether the clause is asserted, or left open as an indirect question ("it is unclear whether")."""
    standing = standing_of(statement)
    asked = standing is not None and standing.realis == "asked"
    return statement.context is Context.ASSERTED or (statement.context is Context.CONDITION and asked)


def _answers(pair: Pair) -> bool:
    if _is_of_another_kind(pair) or is_taken_for_known(pair.claim, pair.evidence.words):
        return False
    if pair.short:
        return pair.predicate is not None or (bool(pair.arguments) and pair.coverage >= COVERAGE)
    return pair.predicate in SAME and bool(pair.arguments) and pair.coverage >= COVERAGE


def _is_of_another_kind(pair: Pair) -> bool:
    """Whether the claim says that somebody spoke, and the evidence something else: what was said is in doubt there, not
    that they did."""
    words, head = pair.claim.words, pair.claim.predicate.head
    if words[head].lemma == "make" and any(w.head == head and w.lemma.lower() in PUBLIC for w in words):
        return True
    return verb_class(pair.claim.predicate.lemma) == "communication" and pair.predicate not in SAME


def _permits(pair: Pair, given: Standing) -> bool:
    """Whether a modal verb of the evidence gives a permission: the claim speaks of one, it names a rule itself, or it
    sets terms ("may order one AS LONG AS they ring")."""
    if given.realis != "possible" or given.sign != "+":
        return False
    if _sets_terms(pair.evidence):
        return True
    return bool(pair.claim.read(DUTY)) or any(w.lemma.lower() in phrases("duty", "rule") for w in pair.evidence.words)


def _sets_terms(statement: Statement) -> bool:
    """Whether a clause tells on what terms people may do something: "guests MAY order one AS LONG AS they ring"."""
    words = statement.words
    may = any(words[n].tag == "MD" and words[n].lemma.lower() in ("may", "can") for n in statement.own)
    who = (words[a.head].lemma.lower() for a in statement.arguments if a.function is Function.AGENT)
    by_terms = any(r.words.lower().startswith(TERMS) for r in statement.read("condition"))
    return may and by_terms and any(noun_class(lemma) in ("person", "group") for lemma in who)


def _difference(claimed: Standing, given: Standing, pair: Pair) -> tuple[str, Outcome]:
    """What differs, "" if nothing that is to be reported: what has yet to be done has not been done."""
    if given.realis == PENDING and pair.claim.predicate.negated:
        return "", Outcome.SUPPORT
    if given.sign == "-" and pair.predicate in SAME:
        clash = pair.claim.predicate.negated == pair.evidence.predicate.negated and claimed.realis == "done"
        return ("realis", Outcome.CLASH) if clash else ("", Outcome.SUPPORT)
    if given.level <= HEDGED and claimed.realis in ("done", "future") and not _permits(pair, given):
        return "certainty", Outcome.EXCESS
    if given.realis in FORESEEN and pair.claim.predicate.negated is not pair.evidence.predicate.negated:
        return "", Outcome.SUPPORT  # what came about may be the contrary of what was expected
    if given.sign == "o" and given.realis in _unrealised(pair) and claimed.realis == "done" and _is_deed(pair, given):
        return "realis", Outcome.EXCESS
    if _only_would(claimed, given, pair):
        return "realis", Outcome.EXCESS
    return "", Outcome.SUPPORT


def _is_deed(pair: Pair, given: Standing) -> bool:
    """Whether the claim tells what was asked for by the same predicate, or at least as a deed: what something is
    answers no request. A promise may be kept in other words ("is back" for "promised to return")."""
    return given.realis != "asked" or pair.predicate is not None or pair.claim.predicate.pos == "VERB"


def _unrealised(pair: Pair) -> frozenset[str]:
    """What is not yet done. A long source may be older than the deed, and tell of the plan and of another deed: there
    only what was tried or could be done counts."""
    return UNREALISED if pair.short else TRIED


def _is_told(standing: Standing) -> bool:
    return standing.plain and standing.realis != "conditional"


def _only_would(claimed: Standing, given: Standing, pair: Pair) -> bool:
    """What "would" come about told as done; "would often", "would later" tell of the past."""
    told = any(word.text.lower() in ("often", "later", "sometimes", "always") for word in pair.evidence.words)
    same = pair.short and pair.predicate in SAME and not told
    return same and given.plain and given.realis == "conditional" and claimed.realis == "done"
