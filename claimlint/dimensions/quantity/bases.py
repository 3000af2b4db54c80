"""Is a share of one thing given as a share of another, or a share of cases as a risk?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.dimensions.quantity.answering import COVERED
from claimlint.dimensions.quantity.base_phrases import Base, base_of, stands_in, taken_up
from claimlint.dimensions.quantity.compare import same_figure, says_nearly
from claimlint.dimensions.quantity.cue_words import words_of
from claimlint.dimensions.quantity.noun_phrases import Limit, is_kept, limits_of, phrases_at
from claimlint.dimensions.quantity.slots import Given, Slot, answered, claimed, given, is_akin, relation, slots
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.model.word import Word, children, subtree
from claimlint.words.relations import Relation, is_person, noun_class, related

_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_BESIDE = 4  # words between a share and the chance that it is: a 9% risk, the chance of it was 9%
_TELLING = frozenset({"acl", "ccomp", "relcl", "xcomp"})


def compare_bases(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each share of the claim whose value the evidence gives only of another base. It differs in "base",
    or in "transposed" where base and category have changed places or a share of cases is given as a risk."""
    known = [g for g in given(evidence) if is_share(g.slot.quantity)]
    out = []
    for slot in claimed(claim):
        same = [g for g in known if says_nearly(g.slot.quantity, slot.quantity)]
        if not is_share(slot.quantity) or not same or _is_elsewhere(slot.quantity, same, evidence):
            continue
        found = _as_risk(slot, same, pairs) if _is_risk(slot) else _of_another(slot, claim, same, evidence, pairs)
        if found is not None:
            differs, source, mine, theirs = found
            place = source.place(theirs.span)
            out.append(Comparison("quantity", differs, Outcome.SHIFT, slot.quantity.span.cover(mine), (place,)))
    return out


Found = tuple[str, Given, Span, Base]


def is_share(figure: Quantity) -> bool:
    """Whether a figure is a share of something, and no change by or to one."""
    return figure.kind is Kind.SHARE and figure.mark not in ("up", "down")


def _is_risk(slot: Slot) -> bool:
    """Whether the clause gives a chance: a 9% risk, the probability was 9%."""
    return any(slot.words[n].lemma.lower() in words_of("base", "risks") for n in _clause(slot))


def _clause(slot: Slot) -> set[int]:
    own = slot.statement.own
    return {*own, *(n for n, word in enumerate(slot.words) if word.head in own)}


def _as_risk(slot: Slot, same: Sequence[Given], pairs: Sequence[Pair]) -> Found | None:
    """A share of cases that the claim gives as the risk of being one: its base is what the risk is said to be of."""
    risk = next(n for n in sorted(_clause(slot)) if slot.words[n].lemma.lower() in words_of("base", "risks"))
    below = [slot.words[n] for n in _told_of(slot.words, risk)]
    for source in same:
        base = base_of(source.slot)
        if _is_risk(source.slot) or base is None:
            return None
        # Of the mills that failed: the risk of failing.
        named = _names_event(base, below) or any(is_kept(limit[:1], below) for limit in base.limits)
        if not (named or _is_run_by_category(slot, risk, source.slot, base)):
            return None
        if answers(source, pairs):
            return "transposed", source, slot.words[risk].span, base
    return None


def _is_run_by_category(slot: Slot, risk: int, source: Slot, base: Base) -> bool:
    """Whether those who run the risk are named in the evidence, but not in what it gives the share of: smokers were 70%
    of the patients, a smoker has a 70% risk."""
    verb = slot.words[risk].head
    if slot.words[risk].pos != "NOUN" or abs(risk - slot.word) > _BESIDE:
        return False
    subjects = [n for n in children(slot.words, verb) if slot.words[n].dep in _SUBJECTS]
    run_by = [slot.words[n] for s in subjects for n in subtree(slot.words, s) if slot.words[n].pos == "NOUN"]
    there = [word for word in source.words if word not in base.words]
    return any(answered(word, there) for word in run_by) and not any(answered(word, base.words) for word in run_by)


def _told_of(words: Sequence[Word], risk: int) -> list[int]:
    """The words at and below a chance, without the subject of the clause that tells what it is of: "the chance that a
    failed firm had a single founder" is one of the failed firms."""
    clauses = [n for n in children(words, risk) if words[n].dep in _TELLING]
    subjects = {s for n in clauses for s in children(words, n) if words[s].dep in _SUBJECTS}
    left_out = {n for s in subjects for n in subtree(words, s)}
    return [n for n in subtree(words, risk) if n not in left_out]


def _names_event(base: Base, risk: Sequence[Word]) -> bool:
    """Whether the base, or, for "those", the verb that limits it, is what the risk is of."""
    if stands_in(base.head):
        return any(is_kept(limit[:1], risk) for limit in base.limits)
    return answered(base.head, risk)


def _of_another(
    slot: Slot, claim: Claim, same: Sequence[Given], evidence: Sequence[Evidence], pairs: Sequence[Pair]
) -> Found | None:
    """A base that the evidence gives the share of, if each that it gives it of is known and another one."""
    said = [word for source in evidence for statement in source.statements for word in statement.words]
    base = base_of(slot)
    if base is None or _is_taken_up(base, claim):
        return None
    others = [(g, base_of(g.slot) or taken_up(g, base.head)) for g in same]
    if any(other is None or _is_risk(g.slot) or _agree(slot, base, g.slot, other, said) for g, other in others):
        return None
    found = next(((g, other) for g, other in others if other and answers(g, pairs)), None)
    if found is None:
        return None
    source, other = found
    if _is_transposed(slot, base, source.slot, other):
        return "transposed", source, base.span, other
    # Of a figure that is only close, another noun may as well be another share.
    told = same_figure(source.slot.quantity, slot.quantity) or _heads_agree(base, other)
    return ("base", source, base.span, other) if told else None


def _is_taken_up(base: Base, claim: Claim) -> bool:
    """Whether the base may take up what the sentences before it say: "the firms", "respondents"."""
    if base.head.lemma.lower() in words_of("base", "participants"):
        return True
    return base.definite and not base.limits and claim.sentence.number > 0


def _is_elsewhere(figure: Quantity, same: Sequence[Given], evidence: Sequence[Evidence]) -> bool:
    """Whether the page has the share more often than the passages do, of what is not known."""
    page = sum(is_share(q) and says_nearly(q, figure) for e in evidence for q in e.index.figures.near(figure))
    return page > len(same)


def answers(source: Given, pairs: Sequence[Pair]) -> bool:
    """Whether the sentence of a figure speaks of what the claim does: aligned, half covered, or short evidence."""
    return any(
        pair.short or pair.anchored or pair.coverage >= COVERED
        for pair in pairs
        if pair.evidence.sentence is source.slot.statement.sentence
    )


def _is_transposed(slot: Slot, mine: Base, source: Slot, theirs: Base) -> bool:
    """Whether each base, or each one's limit where one noun is limited, is named in the other's sentence, but not as
    the base or in its phrase."""
    if _are_limits_exchanged(slot, mine, source, theirs):
        return True
    if is_akin(mine.head, theirs.head) or _names_event(theirs, mine.words) or stands_in(mine.head):
        return False
    if not stands_in(theirs.head) and answered(mine.head, theirs.words):
        return False
    _, named = _parted(slot.words, mine, mine.limits)
    _, there = _parted(source.words, theirs, theirs.limits)
    return _names_event(theirs, named) and any(answered(word, there) for word in _named_by(slot, mine))


def _are_limits_exchanged(slot: Slot, mine: Base, source: Slot, theirs: Base) -> bool:
    """Whether what limits either base is what the other sentence says of it: of the firms that failed half had one
    owner, of the firms with one owner half failed."""
    predicate = slot.statement.predicate
    if slot.noun is None or predicate is None or not theirs.limits or not is_akin(mine.head, theirs.head):
        return False
    if not any(is_kept([slot.words[predicate.head]], limit) for limit in theirs.limits):
        return False
    own = [*mine.limits, *phrases_at(slot.words, slot.noun)]
    inside, outside = _parted(slot.words, mine, own)
    given, told = _parted(source.words, theirs, theirs.limits)
    turned = all(is_kept(limit, outside) and not is_kept(limit, inside) for limit in theirs.limits)
    return turned and any(is_kept(limit, told) for limit in own) and not any(is_kept(limit, given) for limit in own)


def _parted(words: Sequence[Word], base: Base, limits: Sequence[Limit]) -> tuple[list[Word], list[Word]]:
    """The words of a sentence that say what a base is, its noun apart, and all the others."""
    limiting = {word for limit in limits for word in limit}
    inside = [word for word in words if word in limiting or base.span.contains(word.span)]
    return [word for word in inside if word != base.head], [word for word in words if word not in inside]


def _named_by(slot: Slot, base: Base) -> list[Word]:
    """The words that a base is known by: its noun, and the nouns and adjectives set before it ("foster children")."""
    at = slot.noun if slot.noun is not None else 0
    return [base.head, *(slot.words[n] for n in children(slot.words, at) if slot.words[n].dep in ("amod", "compound"))]


def _agree(slot: Slot, mine: Base, source: Slot, theirs: Base, said: Sequence[Word]) -> bool:
    """Whether two bases name one set, as far as can be told: nouns akin, and no limit of the evidence's lost."""
    if (
        _is_transposed(slot, mine, source, theirs)
        or not (_heads_agree(mine, theirs) or _are_cases(mine) or _are_one_sort_of_people(slot, mine, source, theirs))
        or _is_for_everyone(mine, theirs, slot)
    ):
        return False
    if _are_contrary(mine, theirs) or _are_counted_apart(slot, mine, source, theirs):
        return False
    lost = [limit for limit in theirs.limits if not _is_limit_kept(limit, slot, theirs)]
    return (
        not lost
        or _are_cases(mine)
        or (not mine.whole and (_has_own_limit(slot, mine, said) or _are_as_many(slot, source)))
        or _is_told_before(slot, mine, theirs)
    )


def _is_told_before(slot: Slot, mine: Base, theirs: Base) -> bool:
    """Whether the claim knows its base by what else the sentence says that a pronoun takes the evidence's base up from:
    how many they are ("half of the 60 drivers"), or what is done to them ("of the drivers that wardens stopped")."""
    if slot.noun is None or not theirs.taken_from:
        return False
    counts = [(slot.words[n],) for n in children(slot.words, slot.noun) if slot.words[n].pos == "NUM"]
    return any(is_kept(limit, theirs.taken_from) for limit in (*mine.limits, *counts))


def _are_as_many(mine: Slot, theirs: Slot) -> bool:
    """Whether both bases are counted, by one number or one that says it nearly: of some 60 farmers, of the 62 who
    replied."""
    return any(says_nearly(b, a) for a in _counts(mine) for b in _counts(theirs))


def _are_counted_apart(slot: Slot, mine: Base, source: Slot, theirs: Base) -> bool:
    """Whether both bases are counted, of one noun, and by other numbers: of the 2,100 firms that were asked, of the 320
    that answered."""
    is_one_noun = is_akin(mine.head, theirs.head) or stands_in(theirs.head)
    return is_one_noun and bool(_counts(slot) and _counts(source)) and not _are_as_many(slot, source)


def _counts(share: Slot) -> list[Quantity]:
    """The figures by which a share's base is counted."""
    beside = (slot for slot in slots(share.statement) if slot.noun is not None and slot.noun == share.noun)
    return [slot.quantity for slot in beside if slot.quantity.kind in (Kind.COUNT, Kind.PLAIN)]


def _are_contrary(mine: Base, theirs: Base) -> bool:
    """Whether what limits one base is the contrary of what limits the other: who started, who finished."""
    verbs = [[w for limit in base.limits for w in limit[:1] if w.pos == "VERB"] for base in (mine, theirs)]
    return any(relation(a, b) is Relation.CONTRARY for a in verbs[0] for b in verbs[1])


def _is_limit_kept(limit: Limit, slot: Slot, theirs: Base) -> bool:
    """Whether the claim says a limit of the evidence's base: by a word of it, by who or what does it, or, where it is
    that they answered, by another word for that."""
    answering = words_of("base", "answering")
    answered_both = limit[0].lemma.lower() in answering and any(w.lemma.lower() in answering for w in slot.words)
    return answered_both or is_kept(limit, slot.words) or _is_possessed(slot, limit, theirs)


def _is_possessed(slot: Slot, limit: Limit, theirs: Base) -> bool:
    """Whether the claim's base is somebody's who, as a clause that limits the evidence's says, has or made it: the
    agency's licences, licences issued by the agency."""
    if slot.noun is None or limit[0].lemma.lower() not in words_of("base", "belonging"):
        return False
    owners = (slot.words[n] for n in children(slot.words, slot.noun) if slot.words[n].dep == "poss")
    return any(answered(owner, theirs.words) for owner in owners)


def _are_cases(base: Base) -> bool:
    """Whether the base may be anything: "the cases that she looked at" are whatever she looked at."""
    limited = any(word.pos == "VERB" for limit in base.limits for word in limit)
    return limited and not base.whole and base.head.lemma.lower() in words_of("base", "cases")


def _has_own_limit(slot: Slot, base: Base, said: Sequence[Word]) -> bool:
    """Whether the claim limits its base by words that the evidence does not say: they may be the evidence's limit in
    other words. That it is a base "in the country" is no limit."""
    if slot.noun is None:
        return False
    phrases = [p for p in phrases_at(slot.words, slot.noun) if not _is_everywhere(p)]
    clauses = [(word,) for word in base.words if word.pos == "VERB"]
    own = [*limits_of(slot.words, slot.noun), *phrases, *clauses]
    done = [word for word in said if not is_person(word.lemma.lower())]  # inspectors may do more than inspect
    return any(not is_kept(_verb_of(limit), done) for limit in own)


def _verb_of(limit: Limit) -> Limit:
    """The verb of a limit that is a clause, by which it is another one than what shares its other words; else all."""
    return limit[:1] if limit and limit[0].pos == "VERB" else limit


def _is_everywhere(phrase: Limit) -> bool:
    return any(word.lemma.lower() in words_of("base", "everywhere") for word in phrase)


def _is_for_everyone(mine: Base, theirs: Base, slot: Slot) -> bool:
    """Whether the claim's base is all sorts of people where the evidence's is one sort, of which it does not speak."""
    people = words_of("base", "everyone")
    if mine.head.lemma.lower() not in people or theirs.head.lemma.lower() in people or stands_in(theirs.head):
        return False
    lost = theirs.head.lemma.lower() not in words_of("base", "participants") and not answered(theirs.head, slot.words)
    return lost and not mine.limits


def _is_who_does(noun: Word, other: Base) -> bool:
    """Whether a noun names those who do what limits the other base: walkers, women who took a walk."""
    verb = noun.lemma.lower()
    return any(related(verb, "n", w.lemma.lower(), "v") is Relation.DERIVED for limit in other.limits for w in limit)


def _are_one_sort_of_people(slot: Slot, mine: Base, source: Slot, theirs: Base) -> bool:
    """Whether both bases are people limited in one way, part-time staff and part-time workers, and the claim's noun is
    not what the evidence says of its base."""
    if not theirs.limits or not all(_are_people(base.head) for base in (mine, theirs)):
        return False
    told = [word for word in source.words if word not in theirs.words]
    return all(is_kept(limit, mine.words) for limit in theirs.limits) and not answered(mine.head, told)


def _is_group(noun: Word) -> bool:
    """Whether a noun in the singular names people together."""
    lemma = noun.lemma.lower()
    return noun.tag != "NNS" and (noun_class(lemma) == "group" or lemma in words_of("base", "collectives"))


def _are_people(noun: Word) -> bool:
    lemma = noun.lemma.lower()
    return is_person(lemma) or lemma in words_of("base", "collectives")


def _heads_agree(mine: Base, theirs: Base) -> bool:
    if is_akin(mine.head, theirs.head) or _is_who_does(theirs.head, mine) or _is_who_does(mine.head, theirs):
        return True
    if stands_in(theirs.head) or stands_in(mine.head):
        return True  # those who answered: the limits tell
    if theirs.head.lemma.lower() in words_of("base", "participants") and mine.limits:
        return True  # respondents, the firms asked
    if _is_group(theirs.head) and _are_people(mine.head):
        return True  # a squad, its fencers
    if all(base.head.lemma.lower() in words_of("base", "sums") for base in (mine, theirs)):
        return True  # the price, the money
    return answered(mine.head, theirs.words) or answered(theirs.head, mine.words)
