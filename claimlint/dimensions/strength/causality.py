"""What a sentence makes the cause of what, and how strongly: contribution, cause, sole cause.

The levels are those of catalogue section 3.6, after the four classes of Li, Zhang and Yu (2017), "An NLP analysis of
exaggerated claims in science news".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import takewhile

from claimlint.dimensions.strength.cues import group_level, phrases, tells_effect
from claimlint.model.span import Reading, Span
from claimlint.model.word import Word
from claimlint.parsing.cues import FoundCue, find_cues
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token
from claimlint.words.relations import noun_class

CAUSE = "cause"
EFFECT = "effect"  # the kind of a cause by a verb that is on no list
VERBS = ("total", "cause", "lessening", "change", "contribution", "forerunner", "reverse")
CONNECTIVES = ("connective", "sequence")
ABSTRACT = re.compile(r"(?:tion|ment|ness|ism|osis|itis|a?emia|therapy)s?$")  # a "mutation" is somebody too, in WordNet
AGENTS = frozenset({"person", "group"})
THINGS = frozenset({"possession", "artifact", "person", "group", "substance", "food", "animal", "plant", "object"})
RESULTATIVE = frozenset({"keep", "leave", "hold", "turn", "drive", "send", "get", "set"})
TELLING = frozenset({"VBZ", "VBP", "VBD", "NN", "NNS"})
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


def read_causes(parsed: Parsed) -> list[Reading]:
    """The causes that a sentence states by a verb, a noun or a connective."""
    cues = find_cues(parsed, "strength", "causality")
    causes = [*_verbs(parsed), *_misread_verbs(parsed), *_nouns(parsed), *_connectives(parsed, cues)]
    return [Reading(CAUSE, found, found.cue, parsed.words(found.cue)) for found in causes]


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
        kind = causal_verbs().get(lemma) or _kind_of_other(token)
        found = _arguments(token, preposition) if kind is not None else None
        if found is not None:
            kind = "contribution" if _is_helped(token) else kind
            if kind == "reverse":
                found = _turned_round(found[0], preposition)
            first, last = sorted((token.i, token.i if preposition is None else preposition.i))
            yield _cause(
                kind,
                parsed.span(first, last),
                content_of(found[0]) - frozenset(t.i for t in token.subtree if token.dep_ == "relcl"),
                found[1],
                acts(found[0]),
                frozenset({token.i}),
            )
        elif lemma == "follow":
            yield from _following(parsed, token)


def _kind_of_other(verb: Token) -> str | None:
    """ "Devastates the immune system", "keeps arteries healthy": a verb of effect that no list has, with what it works
    on, and nobody as its subject."""
    worked_on = _agent(verb) is not None or any(c.dep_ == "dobj" and c.i > verb.i for c in verb.children)
    if not worked_on or not (tells_effect(verb.lemma_.lower()) or _leaves_in_state(verb)):
        return None
    subject = _agent(verb) or subject_of(verb)
    return None if subject is None or acts(subject) else EFFECT


def _leaves_in_state(verb: Token) -> bool:
    """ "Keeps arteries healthy", "leaves patients tired"."""
    return verb.lemma_ in RESULTATIVE and any(c.dep_ == "oprd" and c.pos_ == "ADJ" for c in verb.children)


def _cause(
    kind: str,
    cue: Span,
    cause: frozenset[int],
    effect: frozenset[int],
    agent: bool = False,
    verb: frozenset[int] = frozenset(),
) -> Cause:
    return Cause(_level(kind), kind, cue, cause, effect, agent, verb)


def _level(kind: str) -> int:
    return group_level("effects" if kind == EFFECT else "causality", kind)


def _is_noun_with_subject(token: Token) -> bool:
    """A verb that the tagger takes for a noun: "the fungus lowers yields"."""
    if token.tag_ not in ("NN", "NNS") or token.dep_ not in ("ROOT", "ccomp", "conj"):
        return False
    return any(child.dep_ in ("nsubj", "dobj") for child in token.children)


def _turned_round(subject: Token, preposition: Token | None) -> tuple[Token, frozenset[int]]:
    """ "Obesity stems from shift work": the subject is the effect."""
    return next((c for c in preposition.children if c.dep_ in ("pobj", "pcomp")), preposition), content_of(subject)


def _following(parsed: Parsed, token: Token) -> Iterator[Cause]:
    """ "A was followed by B"."""
    first = next((c for c in token.children if c.dep_ == "nsubjpass"), None)
    agent = _agent(token)
    if first is not None and agent is not None:
        yield _cause("sequence", parsed.spans[token.i], content_of(first), content_of(agent))


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
        state = [c for c in token.children if c.dep_ in ("oprd", "acomp", "xcomp")]  # "were made LONELY by it"
        return (agent, frozenset().union(*map(content_of, [passive, *state]))) if passive is not None else None
    subject = None if _makes_thing(token) else subject_of(token)
    if preposition is not None and _is_of_origin(token, subject):
        return None
    effects = [c for c in token.children if c.dep_ in EFFECTS or _is_purpose(c)]
    if preposition is not None:
        effects += [c for c in preposition.children if c.dep_ in ("pobj", "pcomp")]
    if subject is None or not effects or passive is not None:
        return None
    return subject, frozenset().union(*(content_of(effect) for effect in effects))


def _is_of_origin(verb: Token, subject: Token | None) -> bool:
    """Whether "comes from" tells where a thing is from, and not what brought a state or an event about: money, eggs and
    guests come from somewhere."""
    if verb.lemma_ != "come" or subject is None:
        return False
    inside = (thing for of in subject.children if of.lower_ == "of" for thing in of.children if thing.dep_ == "pobj")
    return noun_class(next(inside, subject).lemma_.lower()) in THINGS


def _makes_thing(token: Token) -> bool:
    """ "Makes arrests": only the doing of what the noun says."""
    done = (c for c in token.children if c.dep_ == "dobj")
    return token.lemma_ == "make" and any(noun_class(thing.lemma_) == "act" for thing in done)


def _is_purpose(token: Token) -> bool:
    return token.dep_ == "advcl" and token.tag_ == "VB" and any(child.lower_ == "to" for child in token.children)


def _agent(token: Token) -> Token | None:
    """The by-agent of a passive."""
    below = (p for c in token.children if c.dep_ == "agent" for p in c.children)
    return next((p for p in below if p.dep_ in ("pobj", "pcomp")), None)


def subject_of(token: Token) -> Token | None:
    """The subject, a relative pronoun's antecedent for it, or that of the first conjunct or of the verb above."""
    subject = next((c for c in token.children if c.dep_ in ("nsubj", "csubj")), None) or _misread_subject(token)
    if subject is None and (token.dep_ == "conj" or _is_helped(token) or _is_raised(token)):
        return subject_of(token.head) or _passive_subject(token)
    if subject is not None and token.dep_ == "relcl" and subject.tag_ in ("WDT", "WP"):
        return token.head
    return _other_side(token) if subject is not None and subject.lower_ == "what" else subject


def _other_side(clause: Token) -> Token | None:
    """What "what" stands for in "rust is WHAT caused the leak", "WHAT caused the leak was rust"."""
    sides = ("attr", "acomp") if clause.dep_ in SUBJECTS else SUBJECTS
    found = (child for child in clause.head.children if child.dep_ in sides)
    return next(found, None) if clause.head.lemma_ == "be" else None


def _passive_subject(token: Token) -> Token | None:
    """ "The drug can be swallowed and lowers the fever"."""
    if token.dep_ != "conj" or token.tag_ == "VBN":
        return None
    return next((c for c in token.head.children if c.dep_ == "nsubjpass"), None)


def _misread_subject(token: Token) -> Token | None:
    """ "Anaemia damages the heart": the subject taken for a part of a compound that the verb ends."""
    if token.tag_ not in TELLING or not (token.pos_ == "VERB" or _is_noun_with_subject(token)):
        return None
    return next((c for c in reversed(token.lefts) if c.dep_ == "compound"), None)


def _is_raised(token: Token) -> bool:
    return token.dep_ == "xcomp" and token.head.lemma_ in ("appear", "seem", "tend", "continue", "begin")


def acts(subject: Token) -> bool:
    """Whether the subject is somebody: then the verb is what they do, not what it brings about."""
    kind = noun_class(subject.lemma_.lower())
    if any(letter.isdigit() for letter in subject.text) or (kind != "group" and _is_abstract(subject)):
        return False  # IL-27 is a gene or a substance; a government is somebody
    if subject.pos_ == "PRON":
        return subject.lower_ not in ("it", "this", "that", "which", "they", "these")
    if subject.tag_ == "VBG":
        return False
    if subject.pos_ == "PROPN" and not (subject.i == 0 and kind):  # a noun may open its sentence with a capital
        return True
    return kind in AGENTS


def _is_abstract(noun: Token) -> bool:
    small = noun.pos_ == "NOUN" or noun.i == 0
    return small and ABSTRACT.search(noun.lower_) is not None


def is_doer(word: Word) -> bool:
    """Whether a word names somebody who may be told what to do."""
    if word.pos in ("PRON", "PROPN"):
        return word.text.lower() not in ("it", "this", "that", "which", "there")
    return noun_class(word.lemma.lower()) in AGENTS


def _misread_verbs(parsed: Parsed) -> Iterator[Cause]:
    """ "Keeping an allotment lowers blood pressure": the parser may take the verb of a sentence for part of a noun."""
    for token in parsed.doc:
        kind = causal_verbs().get(token.lower_.removesuffix("s"))
        if kind is None or token.i == 0 or token.pos_ == "VERB":
            continue
        if _stands_before_determiner(token):
            yield _cause(kind, parsed.spans[token.i], *_around(token))
            continue
        if token.tag_ != "NNS" or token.dep_ != "compound":
            continue
        root = token.head if token.head.dep_ == "ROOT" else token.head.head
        if root.dep_ != "ROOT":
            continue
        if root.pos_ in ("NOUN", "PROPN") or (root.i == 0 and root.tag_ == "VBG"):
            before = frozenset(t.i for t in parsed.doc[: token.i] if t.pos_ in CONTENT)
            after = frozenset(t.i for t in token.head.subtree if t.i > token.i and t.pos_ in CONTENT)
            yield _cause(kind, parsed.spans[token.i], before, after)


def _stands_before_determiner(token: Token) -> bool:
    """ "Loneliness impairs the mind": between a noun and a determiner stands no plural or adjective."""
    if not token.lower_.endswith("s") or _is_noun_with_subject(token) or token.i + 1 == len(token.doc):
        return False
    before, after = token.doc[token.i - 1], token.doc[token.i + 1]
    return before.pos_ in ("NOUN", "PROPN") and after.tag_ in ("DT", "PRP$")


def _around(token: Token) -> tuple[frozenset[int], frozenset[int]]:
    """The content words before and behind a token, up to a comma."""
    before, after = list(reversed(token.doc[: token.i])), list(token.doc[token.i + 1 :])
    near = [[t.i for t in takewhile(lambda t: not t.is_punct, side) if t.pos_ in CONTENT] for side in (before, after)]
    return frozenset(near[0]), frozenset(near[1])


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
        rest = frozenset().union(*(content_of(c) for c in below))
        cue = parsed.span(token.left_edge.i if token.dep_ == "attr" else token.i, token.i)
        if token.dep_ == "attr" and lemma in phrases("causality", "noun") and _is_definite(token):
            yield _cause("noun", cue, content_of(subject), rest)
        elif token.dep_ == "attr" and lemma in phrases("causality", "outcome"):
            yield _cause("outcome", cue, rest, content_of(subject))
        elif token.dep_ in ("acomp", "xcomp") and lemma in phrases("causality", "blame"):
            yield _cause("blame", cue, content_of(subject), rest)


def _copula(token: Token) -> Token:
    return token.head if token.head.lemma_ in ("be", "become", "remain") else token


def _is_definite(token: Token) -> bool:
    return any(child.lower_ == "the" for child in token.children)


def _connectives(parsed: Parsed, cues: tuple[FoundCue, ...]) -> Iterator[Cause]:
    """ "Because of" and its like: what follows is the cause, what it hangs on the effect."""
    for cue in cues:
        token = parsed.doc[cue.first]
        if cue.group not in CONNECTIVES or _leads_in_verb(parsed.doc[cue.last]):
            continue
        clause = token.dep_ == "mark"
        below = _core(token.head) if clause else content_of(token)
        above = _verb_before(token) or token.head.head if clause else token.head
        cause = below - frozenset(range(cue.first, cue.last + 1))
        effect = (_core(above) if above.pos_ in ("VERB", "AUX") else content_of(above)) - below
        if cause and effect:
            yield _cause(cue.group, parsed.span(cue.first, cue.last), cause, effect)


def _leads_in_verb(last: Token) -> bool:
    """Whether a connective that ends in "to" has an infinitive behind it: a lease "due TO end" has its end as no
    cause."""
    return last.lower_ == "to" and last.dep_ == "aux"


def _verb_before(token: Token) -> Token | None:
    """The nearest verb with a subject before a conjunction; where there is none, the clause stands first."""
    before = (t for t in reversed(list(token.doc[: token.i])) if any(c.dep_ in SUBJECTS for c in t.children))
    return next(before, None)


def _core(verb: Token) -> frozenset[int]:
    """The content words of a verb with its subject, objects and complements."""
    after = (c for c in verb.children if c.dep_ in EFFECTS and c.i > verb.i)
    parts = [*after, *(c for c in verb.children if c.dep_ in SUBJECTS)]
    return frozenset({verb.i} if verb.pos_ == "VERB" else ()).union(*(content_of(part) for part in parts))


def content_of(token: Token | None) -> frozenset[int]:
    """The numbers of the content words of a token's phrase."""
    return frozenset() if token is None else frozenset(t.i for t in token.subtree if t.pos_ in CONTENT)
