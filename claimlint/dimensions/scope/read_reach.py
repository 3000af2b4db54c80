"""Words that limit what a sentence says: a sample, a stretch of time, a condition."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from claimlint.dimensions.scope.general import words_of_group
from claimlint.dimensions.scope.values import Condition, Duration, Sampling
from claimlint.model.span import Reading
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

GAP = 3  # words that may stand between two words of a cue of sampling
WHOLE = frozenset({"all", "every", "each", "both"})
TEMPORAL = frozenset({"when", "once"})
ALLOWING = frozenset({"may", "can", "must", "might", "could", "would", "should", "shall"})
SUPPOSING = frozenset({"would", "could"})
INVERTED = frozenset({"should", "were", "had"})
LOOSE = frozenset({"amod", "appos", "advmod", "oprd", "dep"})  # what "subject to" is to its clause in parses
SURE = frozenset({"only", "unless"})
PARTICIPLES = frozenset({"provided", "providing", "assuming", "supposing"})
ADVERBIAL = frozenset({"advcl", "prep", "pcomp", "acl", "conj", "ROOT"})  # what a condition is to its clause


def read_samples(parsed: Parsed) -> list[Reading]:
    """Readings "sample" (a Sampling)."""
    found = find_cues(parsed, "scope", "samples", gap=GAP, lemmas=True)
    out = [_reading(parsed, "sample", Sampling(cue.group), cue.first, cue.last) for cue in found]
    looked = ((token.i, _looked_at(token)) for token in parsed.doc)
    out += [_reading(parsed, "sample", sampling, n, n) for n, sampling in looked if sampling is not None]
    everybody = [token.i for token in parsed.doc if _is_everybody_who_answers(token)]
    return out + [_reading(parsed, "sample", Sampling.COMPLETE, n, n) for n in everybody]


def _looked_at(token: Token) -> Sampling | None:
    """What a verb of looking at things says of their number: "VISITED 60 shops", "40 shops VISITED" of so many,
    "VISITED all 60 shops" of all."""
    if token.pos_ != "VERB" or token.lemma_ not in words_of_group("looking"):
        return None
    things = [child for child in token.children if child.dep_ in ("dobj", "nsubjpass")]
    things += [token.head] if token.dep_ == "acl" and token.tag_ == "VBN" else []
    if any(word.lower_ in WHOLE for thing in things for word in (thing, *thing.children)):
        return Sampling.COMPLETE
    return Sampling.SAMPLE if any(child.dep_ == "nummod" for t in things for child in t.subtree) else None


def _is_everybody_who_answers(token: Token) -> bool:
    """ "ALL 46 members answered"."""
    noun = token.head
    whole = token.lower_ in WHOLE and token.dep_ in ("det", "predet")
    return whole and noun.dep_ == "nsubj" and noun.head.lemma_ in words_of_group("answering")


def read_durations(parsed: Parsed) -> list[Reading]:
    """Readings "duration" (a Duration)."""
    found = find_cues(parsed, "scope", "times")
    return [_reading(parsed, "duration", Duration(cue.group), cue.first, cue.last) for cue in found]


def read_conditions(parsed: Parsed) -> list[Reading]:
    """Readings "condition" (a Condition); "if" for "whether" is none. And readings "waiver" (the words): it holds
    whatever the condition."""
    cues = find_cues(parsed, "scope", "conditions")
    waivers = [cue for cue in cues if cue.group == "waiver"]
    spans = [parsed.span(cue.first, cue.last) for cue in waivers]
    found = _conditions(parsed, [cue for cue in cues if cue.group != "waiver"])
    return [*found, *(Reading("waiver", parsed.words(span), span, parsed.words(span)) for span in spans)]


def _conditions(parsed: Parsed, cues: Iterable[FoundCue]) -> Iterator[Reading]:
    for cue in cues:
        said = [parsed.doc[n] for n in range(cue.first, cue.last + 1)]
        head = _head(said)
        words = tuple(token.i for token in head.subtree if token.i >= cue.first)
        above = _verb_above(head) if said[0].lower_ == "subject" and head.dep_ in LOOSE else head.head
        if not _may_hang(head, said) or len(words) <= len(said) or above.i in words:
            continue
        if not (_concedes(said) or _aims(head) or _is_of_time(said, head)):
            yield _reading(parsed, "condition", Condition(words, above.i), cue.first, words[-1])
    for head in (token for token in parsed.doc if _is_inverted(token)):
        words = tuple(token.i for token in head.subtree)
        yield _reading(parsed, "condition", Condition(words, head.head.i), words[0], words[-1])


def _may_hang(head: Token, cue: Sequence[Token]) -> bool:
    """Whether what a cue leads in can be a condition of its clause: its place in the parse is one, or the cue has no
    other meaning ("ONLY WHEN", "PROVIDED that", "SUBJECT TO")."""
    if head.dep_ in ADVERBIAL:
        return True
    first = cue[0]
    if first.lower_ == "subject":
        return head.dep_ in LOOSE
    return head.dep_ == "ccomp" and (first.lower_ in SURE or (first.lower_ in PARTICIPLES and first.tag_ != "VBD"))


def _verb_above(token: Token) -> Token:
    """The verb of the clause that a phrase stands in."""
    return next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), token.head)


def _concedes(cue: Sequence[Token]) -> bool:
    """ "EVEN if the roof leaks": it holds without, too. "As if" compares."""
    return cue[0].i > 0 and cue[0].nbor(-1).lower_ in ("even", "as")


def _aims(clause: Token) -> bool:
    """ "If the harvest IS TO BE SAVED": what it takes to reach an end does not hang on the end."""
    to = any(token.lower_ == "to" for child in clause.children if child.dep_ == "xcomp" for token in child.children)
    return clause.lemma_ == "be" and to


def _is_of_time(cue: Sequence[Token], head: Token) -> bool:
    """Whether "when", "once", "where" tell the time or the place and "without" the manner: no modal makes the clause
    hang on them, or they are added behind a comma."""
    lead = cue[0].lower_ if len(cue) == 1 else ""
    behind = cue[0].i > head.head.i
    if lead == "without":
        return behind or not _modals(head.head) & SUPPOSING
    added = behind and cue[0].nbor(-1).lower_ == ","
    is_timed = lead in TEMPORAL and not (_modals(head) | _modals(head.head)) & ALLOWING and not _sets_limit(head)
    return is_timed or (added and lead in (*TEMPORAL, "where"))


def _sets_limit(clause: Token) -> bool:
    """ "When the ferry IS more than TWO hours late": in the general present, a figure makes it a condition."""
    present = {clause.tag_, clause.head.tag_} & {"VBZ", "VBP"}
    return bool(present) and any(token.dep_ == "nummod" for token in clause.subtree)


def _modals(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.tag_ == "MD"}


def _is_inverted(token: Token) -> bool:
    """ "SHOULD the talks FAIL, the union will strike": a clause led in by its auxiliary."""
    if token.dep_ not in ("advcl", "ccomp") or token.head.i <= token.i or token.head.pos_ not in ("VERB", "AUX"):
        return False
    first = next(iter(token.subtree))
    return (
        bool(_modals(token.head))
        and first.lower_ in INVERTED
        and first in (token, *token.children)
        and first.i + 1 < token.head.i
    )


def _head(cue: Sequence[Token]) -> Token:
    """The head of the clause or phrase that a cue leads in."""
    if cue[0].dep_ == "advcl":
        return cue[0]  # "ASSUMING that"
    mark = next((token for token in cue if token.dep_ == "mark" or _leads_in_adverbial(token)), None)
    if mark is not None:
        return mark.head
    inside = {token.i for token in cue}
    return next(token for token in cue if token.head.i not in inside or token.head.i == token.i)


def _leads_in_adverbial(token: Token) -> bool:
    """ "WHEN the rent rises"."""
    return (
        token.dep_ == "advmod"
        and token.head.dep_ in ("advcl", "ccomp")
        and token.lower_ in ("when", "where", "whenever")
    )


def _reading(parsed: Parsed, dimension: str, value: Sampling | Duration | Condition, first: int, last: int) -> Reading:
    span = parsed.span(first, last)
    return Reading(dimension, value, span, parsed.words(span))
