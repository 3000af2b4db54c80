"""Is a count given under the name of another thing than was counted, or in another unit of counting?"""

from __future__ import annotations

from collections.abc import Sequence

from claimlint.catalog.lexicon import load_cues
from claimlint.dimensions.quantity.bases import answers
from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.quantity.cue_words import says, words_of
from claimlint.dimensions.quantity.slots import Given, Slot, answered, claimed, given, is_akin, is_like
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.quantity import Kind, Quantity
from claimlint.model.rule import Outcome
from claimlint.model.statement import Claim, Statement
from claimlint.model.word import Word, children
from claimlint.words.relations import noun_class

_COUNTED = (Kind.COUNT, Kind.SHARE)
_NO_SORTS = ("observing", "happening", "proxies", "one to one", "recurring")
# Sorts of which one person or thing may have several: a count of them is none of persons or things.
_UNITS = frozenset({"record", "use", "test", "dose", "trip", "deal", "account"})
_COMPLEMENTS = frozenset({"acomp", "attr", "oprd", "xcomp", "dobj"})


def compare_categories(claim: Claim, evidence: Sequence[Evidence], pairs: Sequence[Pair]) -> list[Comparison]:
    """A shift for each count of the claim that the evidence has, but only of things of another sort ("category") or
    unit ("unit"), or only as what was recorded where the claim says that it took place."""
    known = [g for g in given(evidence) if g.slot.quantity.kind in _COUNTED]
    out = []
    for slot in claimed(claim):
        same = [g for g in known if same_figure(g.slot.quantity, slot.quantity)]
        if slot.counted is None or slot.quantity.kind not in _COUNTED or not same:
            continue
        differences = ["" if _are_one_to_one(g) else _difference(g.slot, slot) for g in same]
        other = next((g for g in same if answers(g, pairs)), None)
        if other is None or not all(differences) or _is_elsewhere(slot.quantity, same, evidence):
            continue
        place = other.place(other.slot.phrase)
        out.append(Comparison("quantity", differences[same.index(other)], Outcome.SHIFT, slot.phrase, (place,)))
    return out


def _is_elsewhere(figure: Quantity, same: Sequence[Given], evidence: Sequence[Evidence]) -> bool:
    """Whether the page has the figure more often than the passages do, of what is not known."""
    return sum(same_figure(q, figure) for e in evidence for q in e.index.figures.near(figure)) > len(same)


def _difference(theirs: Slot, mine: Slot) -> str:
    """In what the things counted differ: "category", "unit", or "" if they do not or it cannot be told."""
    a, b = _thing(theirs), _thing(mine)
    if a is None or b is None:
        return ""
    if is_like(a, b):
        noticed = _is_noticed(theirs) and _happens(mine)
        return "category" if noticed or _stands_for(_said_of(theirs), _said_of(mine)) else ""
    if _stands_for([a], [b]):
        return "category"
    event = answered(b, _said_of(theirs)[:1])  # twelve people were arrested: twelve arrests
    if mine.quantity.kind is Kind.SHARE or _is_kept(a, b, mine) or _is_ones_own(b, theirs) or event:
        return ""  # the nouns of shares are bases
    return _sorts_differ(a, b, theirs)


def _is_kept(counted: Word, instead: Word, mine: Slot) -> bool:
    """Whether the claim has what the evidence counts beside what it counts itself: two thefts, of which two are said to
    be reports of theft. Inspectors make inspections; who calls makes a call, but one may call often; and what was
    committed is in every conviction for it."""
    predicate = mine.statement.predicate
    suffered = (
        sort_of(counted) == "record" and predicate is not None and predicate.passive
    )  # 620 patients were referred
    often = sort_of(counted) in _UNITS and sort_of(instead) == "person" and not suffered
    nouns = [w for w in mine.words if sort_of(w) != "person" and not (often and w.pos == "VERB")]
    return answered(counted, nouns) and not (sort_of(counted) == "offence" and sort_of(instead) == "police act")


def _is_ones_own(thing: Word, theirs: Slot) -> bool:
    """Whether the evidence's sentence has the claim's noun as what each of those counted has: they lose THEIR JOBS."""
    owned = (theirs.words[w.head] for w in theirs.words if w.dep == "poss" and w.tag == "PRP$")
    return any(is_akin(thing, word) for word in owned)


def _sorts_differ(a: Word, b: Word, theirs: Slot) -> str:
    sort, other = sort_of(a), sort_of(b)
    if sort in _UNITS and sort != other and _is_counted_through(b, other, theirs):
        return "unit" if other == "person" or not _is_told_of(b, theirs) else "category"
    if sort == "incident" and _is_told_of(b, theirs):
        return ""  # incidents of theft are thefts
    return "category" if sort and other and sort != other and sort not in _UNITS else ""


def _is_counted_through(thing: Word, sort: str, theirs: Slot) -> bool:
    """Whether the claim's noun names persons, another sort, or a thing that the evidence's sentence has too."""
    return bool(sort) or any(is_akin(thing, word) for word in theirs.words)


def _is_told_of(thing: Word, theirs: Slot) -> bool:
    """Whether the evidence counts records of the thing: reports of stolen bicycles."""
    words, noun = theirs.words, theirs.noun
    about = [n for n in children(words, noun) if words[n].dep == "prep"] if noun is not None else []
    return any(is_akin(thing, words[o]) for n in about for o in children(words, n))


def _are_one_to_one(theirs: Given) -> bool:
    """Whether the figure's sentence or the one behind it says that there is one of the one for each of the other, or
    denies that any came again ("no patient came TWICE")."""
    here = theirs.slot.statement.sentence
    near = [s for s in theirs.source.statements if s.sentence is here or s.sentence.follows(here)]
    return any(says(s.words, "category", "one to one") or _denies_return(s) for s in near)


def _denies_return(statement: Statement) -> bool:
    negated = statement.predicate is not None and statement.predicate.negated
    return negated and says([statement.words[n] for n in statement.own], "category", "recurring")


def _thing(slot: Slot) -> Word | None:
    """The noun that is counted; the predicate where it is counted how often: downloaded 900 times."""
    counted = slot.counted
    if counted is None or counted.lemma.lower() != "time":
        return counted
    predicate = slot.statement.predicate
    return None if predicate is None else slot.words[predicate.head]


def _said_of(slot: Slot) -> list[Word]:
    """The predicate and its complements."""
    predicate = slot.statement.predicate
    if predicate is None:
        return []
    below = (n for n in children(slot.words, predicate.head) if slot.words[n].dep in _COMPLEMENTS)
    return [slot.words[predicate.head], *(slot.words[n] for n in below)]


def _stands_for(seen: Sequence[Word], taken: Sequence[Word]) -> bool:
    """Whether the claim's words say what the evidence's only stand for: returned, recycled."""
    proxies = words_of("category", "proxies")
    if any(word.lemma == other.lemma for word in seen[:1] for other in taken):
        return False
    return any(f"{a.lemma.lower()} {b.lemma.lower()}" in proxies for a in seen for b in taken)


def sort_of(noun: Word) -> str:
    """The group of category.toml that a noun is in, or "person" for the nouns of persons; "" if it is in none."""
    lemma = noun.lemma.lower()
    forms = {lemma, noun.text.lower().removesuffix("s")}  # the parser takes "doses" for the plural of "dos"
    groups = (g for g in load_cues("quantity", "category") if g not in _NO_SORTS)
    found = next((group for group in groups if forms & words_of("category", group)), "")
    return found or ("person" if noun_class(lemma) == "person" and noun.pos != "VERB" else "")


def _is_noticed(slot: Slot) -> bool:
    """Whether a verb of recording governs the count, or a participle of one limits its noun."""
    observing = words_of("category", "observing")
    predicate = slot.statement.predicate
    governed = predicate is not None and slot.words[predicate.head].lemma.lower() in observing
    limits = children(slot.words, slot.noun) if slot.noun is not None else []
    return governed or any(slot.words[n].lemma.lower() in observing for n in limits)


def _happens(slot: Slot) -> bool:
    """Whether the claim says that the things took place, with no word of recording."""
    predicate = slot.statement.predicate
    if predicate is None or any(w.lemma.lower() in words_of("category", "observing") for w in slot.words):
        return False
    there = any(w.dep == "expl" for w in slot.words)
    verb = slot.words[predicate.head].lemma.lower()
    return there or verb in words_of("category", "happening") - {"be"}
