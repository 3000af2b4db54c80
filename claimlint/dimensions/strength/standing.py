"""How firmly each clause of a sentence is put forward, and whether it holds under the words that govern it.

The signs compose from the top down: a governing word stands in an affirmed, denied or open place, and its signature
says what that leaves of the clause below it (Nairn, Condoravdi and Karttunen 2006, "Computing relative polarity for
textual inference").
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile

from claimlint.dimensions.strength.cues import PLAIN, Governing, governing_words, levels
from claimlint.model.span import Reading, Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.pending import is_pending
from claimlint.parsing.tree import Token
from claimlint.words.relations import noun_class

STANDING = "standing"
CLAUSAL = frozenset(
    {"ROOT", "ccomp", "advcl", "relcl", "acl", "conj", "parataxis", "csubj", "csubjpass", "pcomp", "xcomp"}
)
GOVERNED = frozenset({"ccomp", "xcomp", "acl", "pcomp", "advcl", "csubj", "csubjpass"})
COMPLEMENTS = ("acomp", "attr", "oprd")
NEGATIONS = frozenset({"not", "n't", "never", "no", "nor", "neither", "hardly", "nobody", "none", "nothing", "without"})
HINGES = frozenset({"be", "become", "remain", "seem", "look", "appear", "get", "make", "consider"})
DUTIES = frozenset({"must", "should", "shall", "ought"})
FUTURES = frozenset({"will", "'ll", "wo", "shall"})
STATED = frozenset({"said", "shown", "held", "suggested", "forecast"})
OPEN = 1  # the certainty of what is left undecided
MOST_STEPS = 4
NEAR = 6  # words
THINGS = frozenset({"person", "group", "artifact", "location"})
PLANNED = Governing("planned", "o", "o", PLAIN)
ASKED = Governing("asked", "o", "o", OPEN)
UNKNOWN = Governing("governed", "?", "?", PLAIN)


@dataclass(frozen=True, slots=True)
class Standing:
    """How a clause is put forward.

    level     certainty: 6 settled, 5 plain, 4 probable, 3 suggested, 2 possible, 1 open
    sign      "+" it holds, "-" it does not, "o" it is open, "?" under a word that is not known
    realis    "done", or what the governing word makes of it: "planned", "attempted", "able", "held", "said" ...;
              "able", "duty", "future" and "conditional" also by its own modal verb
    cue       the place of the deciding words; the predicate itself where nothing decides
    said      whether it is put into somebody's mouth
    """

    level: int
    sign: str
    realis: str
    cue: Span
    said: bool = False

    @property
    def plain(self) -> bool:
        """Whether the clause is asserted without reserve."""
        return self.level >= PLAIN and self.sign == "+"


def read_standings(parsed: Parsed) -> list[Reading]:
    """One reading for each clause of the sentence, placed at its predicate."""
    heads = [t for t in parsed.doc if t.pos_ in ("VERB", "AUX") and t.dep_ in CLAUSAL]
    return [_reading(parsed, head) for head in heads]


def _reading(parsed: Parsed, head: Token) -> Reading:
    at = parsed.spans[head.i]
    standing = _standing(parsed, head)
    return Reading(STANDING, standing, at, parsed.words(standing.cue))


def _standing(parsed: Parsed, head: Token) -> Standing:
    """The clause's own modals and adverbs, then what its governors leave of it. What a cleft sets apart is put forward
    as its "be" is: "it MAY have been the frost that killed them"."""
    level, realis, cue = _own(parsed, head)
    cleft = _cleft_of(head)
    if cleft is not None and (theirs := _own(parsed, cleft))[0] < level:
        level, realis, cue = theirs
    chain = list(_governors(cleft or head))
    sign = "+"
    for governor, governing in reversed(chain):
        place = _place(governor, sign)
        sign = _under(governing, place)
        weaker = min(_own(parsed, _verb_of(governor))[0], _left(governing, place, sign))
        if weaker < level:
            level, cue = weaker, _cue(parsed, governor, head)
        if sign != "+":
            realis, cue = "undone" if sign == "-" else governing.realis, _cue(parsed, governor, head)
    said = any(governing.realis in ("said", "held") for _, governing in chain) or _according(head)
    return Standing(level, sign, realis, cue, said)


def _cleft_of(clause: Token) -> Token | None:
    """The "be" by which "it" sets apart what a relative clause hangs on: "it WAS the frost that killed them"."""
    be = clause.head.head
    if clause.dep_ != "relcl" or clause.head.dep_ != "attr" or be.lemma_ != "be":
        return None
    return be if any(child.lower_ == "it" and child.dep_ == "nsubj" for child in be.children) else None


def _under(governing: Governing, place: str) -> str:
    if place == "+":
        return governing.affirmed
    if place == "-":
        return governing.denied
    return "+" if (governing.affirmed, governing.denied) == ("+", "+") else place


def _place(governor: Token, sign: str) -> str:
    """The sign of the governor's own place: its negation turns the sign that its clause has."""
    if sign in "+-" and _negated(governor):
        return "-" if sign == "+" else "+"
    return sign


def _left(governing: Governing, place: str, sign: str) -> int:
    """The certainty left: an opinion, a report or a finding that is denied leaves none."""
    if sign != "o":
        return PLAIN
    return OPEN if place == "-" and governing.realis in STATED else governing.level


def _negated(governor: Token) -> bool:
    verb = _verb_of(governor)
    return any(_denies(child) for token in {governor, verb} for child in token.children) or _follows_nothing(verb)


def _follows_nothing(verb: Token) -> bool:
    """ "Nothing in the figures shows that", where the parser does not see the subject."""
    near = reversed(list(verb.doc[max(0, verb.i - NEAR) : verb.i]))
    before = takewhile(lambda token: token.pos_ not in ("VERB", "AUX", "PUNCT"), near)
    return any(token.lower_ in ("nothing", "nobody") for token in before)


def _denies(token: Token) -> bool:
    if token.dep_ == "neg" or token.lemma_.lower() in NEGATIONS:
        return True
    return token.dep_ in ("nsubj", "nsubjpass") and any(child.lower_ in ("no", "neither") for child in token.children)


def _verb_of(governor: Token) -> Token:
    """The verb that a governing adjective or noun stands behind ("is likely to", "there is no evidence that")."""
    if governor.pos_ in ("ADJ", "NOUN", "ADV") and governor.dep_ in COMPLEMENTS:
        return governor.head
    return governor


def _governors(head: Token) -> Iterator[tuple[Token, Governing]]:
    """The words that govern the clause, the nearest first, at most four steps up."""
    token = head
    for _ in range(MOST_STEPS):
        token = _first_conjunct(token)
        if token.dep_ not in GOVERNED and not _is_infinitive_relative(token):
            return
        governor = _governor(token)
        if governor is None or _stands_before_semicolon(token, governor):
            return
        form = _form(token)
        found = ASKED if _is_indirect_question(token) else _look_up(governor, form)
        if found is None and _stands_apart(token, form):
            return
        yield governor, found or UNKNOWN
        token = _verb_of(governor)


def _is_infinitive_relative(token: Token) -> bool:
    """ "Nothing to prove it"."""
    return token.dep_ == "relcl" and any(child.tag_ == "TO" for child in token.children)


def _stands_apart(token: Token, form: str) -> bool:
    """Whether a clause asserts by itself under a word of no effect: an adverbial clause, a reduced relative."""
    return (token.dep_ == "advcl" and form != "to") or (token.dep_ == "acl" and token.tag_ == "VBN")


def _stands_before_semicolon(token: Token, governor: Token) -> bool:
    """Whether a semicolon parts a clause from the later one that the parse hangs it on: it stands by itself."""
    return any(between.text == ";" for between in token.doc[token.i : governor.i])


def _first_conjunct(token: Token) -> Token:
    while token.dep_ == "conj":
        token = token.head
    return token


def _governor(token: Token) -> Token | None:
    """The word above a clause: behind a preposition the word it belongs to, at a copula its complement."""
    above = token.head.head if token.dep_ == "pcomp" else token.head
    if above.lemma_ in HINGES:
        before = (c for c in above.children if c.dep_ in COMPLEMENTS and (c.i < token.i or token.dep_ == "csubj"))
        return next(before, above)
    return above


def _is_indirect_question(token: Token) -> bool:
    marks = {child.lower_ for child in token.children if child.dep_ == "mark"}
    return "whether" in marks or ("if" in marks and token.dep_ == "ccomp")


def _form(token: Token) -> str:
    """The form of a governed clause, as the cue file writes it."""
    if token.dep_ == "pcomp":
        return token.head.lemma_.lower()
    if token.tag_ == "VBG" and not any(child.dep_ == "aux" for child in token.children):
        return "ing"
    if any(child.tag_ == "TO" for child in token.children) or _is_bare(token):
        return "to"
    return "that"


def _is_bare(token: Token) -> bool:
    return token.tag_ == "VB" and not any(child.tag_ == "MD" or child.dep_ == "mark" for child in token.children)


def _look_up(governor: Token, form: str) -> Governing | None:
    lemma = governor.lemma_.lower()
    particle = next((child.lower_ for child in governor.children if child.dep_ == "prt"), "")
    if particle:
        lemma = f"{lemma}_{particle}"
    if form == "to" and is_pending(governor):
        lemma = "yet"
    subject = next((c.lemma_.lower() for c in governor.children if c.dep_ == "nsubj"), "") if lemma == "be" else ""
    if governor.pos_ == "NOUN" and any(child.dep_ == "compound" for child in governor.children):
        return None  # "insurance plans to fit every purse" are no intention
    if lemma == "be" and form == "to" and _is_scheduled(governor):
        return PLANNED
    words = (lemma, subject, _unshortened(governor))
    table = governing_words()
    return next((table[key] for word in words if (key := f"{word} {form}") in table), None)


def _is_scheduled(be: Token) -> bool:
    """ "The dredger is to remove the wreck": somebody or something is, not an aim."""
    subjects = (c for c in be.children if c.dep_ == "nsubj")
    if any(child.lemma_ == "blame" for child in be.children):
        return False
    return be.tag_ in ("VBZ", "VBP") and any(
        subject.pos_ == "PROPN" or noun_class(subject.lemma_.lower()) in THINGS for subject in subjects
    )


def _unshortened(token: Token) -> str:
    """The verb of a form of which the lemmatiser drops too much: "hopes", "hoped" and "hoping" give "hop"."""
    word = token.lower_
    if word.endswith(("ed", "es")):
        return word[:-1]
    return f"{word[:-3]}e" if word.endswith("ing") else ""


def _own(parsed: Parsed, head: Token) -> tuple[int, str, Span]:
    """Certainty and realis by the clause's own modals and adverbs, with the deciding place."""
    level, realis, cue = PLAIN, "done", parsed.spans[head.i]
    for token in _modifiers(head):
        words = _words(token)
        found = levels().get(words, PLAIN)
        if found != PLAIN and (level in (PLAIN,) or found < level):
            level, cue = found, parsed.span(token.left_edge.i, token.right_edge.i)
        if token.tag_ == "MD" and realis == "done":
            realis = _realis_of_modal(token)
            cue = parsed.spans[token.i] if realis in ("able", "duty") else cue
    return level, realis, cue


def _modifiers(head: Token) -> Iterator[Token]:
    """Modals, adverbs and adverbial phrases of a clause, of its complement, and of the conjunct that it continues."""
    hosts = [head, *(c for c in head.children if c.dep_ in COMPLEMENTS)]
    if (
        head.dep_ == "conj"
        and head.tag_ == head.head.tag_
        and not any(c.dep_ in ("aux", "nsubj") for c in head.children)
    ):
        hosts.append(head.head)
    for host in hosts:
        yield from (
            c for c in host.children if c.dep_ in ("aux", "advmod", "npadvmod", "prep", "intj", "predet", "det")
        )


def _words(token: Token) -> str:
    return " ".join(t.lower_ for t in token.subtree)


def _realis_of_modal(token: Token) -> str:
    word = token.lower_
    if word in FUTURES:
        return "future"
    if word in DUTIES:
        return "duty"
    if word in ("can", "ca"):
        return "able"
    return "conditional" if word in ("would", "'d") else "possible"


def _according(head: Token) -> bool:
    return any(child.lower_ == "according" for child in head.children)


def _cue(parsed: Parsed, governor: Token, head: Token) -> Span:
    """The governing words up to the clause's predicate: "plans to open"; the governor alone if that is long."""
    first, last = min(governor.i, head.i), max(governor.i, head.i)
    if last - first > 5 or governor.i > head.i:
        return parsed.spans[governor.i]
    return parsed.span(first, last)
