"""Which places of a sentence turn or close what is said: the reach of each word, read from the tree downwards."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from claimlint.catalog.lexicon import cue_phrases, load_cues
from claimlint.model.monotonicity import Reach
from claimlint.model.span import Reading
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import Token

REACH = "reach"
SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
PHRASES = frozenset({"nsubj", "nsubjpass", "dobj", "attr", "pobj", "dative", "npadvmod", "oprd"})
PREPOSITIONS = frozenset({"prep", "agent", "dative"})
BESIDE = frozenset({"conj", "parataxis", "punct", "intj", "cc"})
GOVERNED = frozenset({"xcomp", "ccomp", "dobj", "prep", "pcomp"})
NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
DEFINITE = frozenset({"the", "this", "that", "these", "those", "my", "your", "his", "her", "its", "our", "their"})
DENYING = frozenset({"neg", "advmod", "preconj", "cc"})
BEFORE = 3  # words of a determiner: "no more than"
KEPT = (Reach.UP, Reach.UP)


def read_turnings(parsed: Parsed) -> list[Reading]:
    """One reading "reach" for a sentence in which some place is turned or closed: a Reach for each of its words."""
    if parsed.words_of_doc.forms.isdisjoint(_turning_words()):
        return []
    reaches = [Reach.UP] * len(parsed.doc)
    for token in parsed.doc:
        if token.head == token:
            _walk(token, Reach.UP, reaches)
    turned = [token.i for token in parsed.doc if reaches[token.i] is not Reach.UP]
    if not turned:
        return []
    span = parsed.span(turned[0], turned[-1])
    return [Reading(REACH, tuple(reaches), span, parsed.words(span))]


def _walk(token: Token, outer: Reach, reaches: list[Reach]) -> None:
    """Set the reach of a word and of all below it."""
    scopes = {child.i: _scope(child) for child in token.children}
    if token.pos_ in NOMINAL:
        reaches[token.i] = _of_phrase(token, outer)
    else:
        reaches[token.i] = _product(outer, scopes.values())
    for child in token.children:
        _walk(child, _below(token, child, outer, reaches[token.i], scopes), reaches)


def _product(outer: Reach, operators: Iterable[Reach]) -> Reach:
    for operator in operators:
        outer = outer.under(operator)
    return outer


def _below(token: Token, child: Token, outer: Reach, own: Reach, scopes: Mapping[int, Reach]) -> Reach:
    """The reach that a child starts from: its parent's group, or what scopes over it in its parent's clause."""
    if child.dep_ == "conj" and any(c.lower_ == "but" for c in token.children):
        return Reach.UP  # "no teacher but a student"
    if token.pos_ in NOMINAL:
        reach = own
    elif child.dep_ in SUBJECTS or child.dep_ in BESIDE:
        reach = outer
    elif child.dep_ == "advcl":
        return outer.under(_of_clause(child))
    else:
        reach = _product(outer, (scope for number, scope in scopes.items() if number != child.i))
    beside = child.dep_ == "prep" and token.pos_ == "VERB" and child.lower_ != "from"  # "stop AT the lights"
    denied = token.lemma_ in cues("verb") and child.dep_ in GOVERNED and not beside
    return reach.under(Reach.DOWN) if denied or token.lower_ in cues("without") else reach


def _of_clause(clause: Token) -> Reach:
    """What a clause beside the main one does to what it says: a condition turns it."""
    marks = (c for c in clause.children if c.dep_ in ("mark", "advmod"))
    return Reach.DOWN if any(mark.lower_ in cues("clause") for mark in marks) else Reach.UP


def _scope(child: Token) -> Reach:
    """What a child does to the clause around it: a denial turns it, and so does the determiner of an argument."""
    if child.dep_ in DENYING and (child.lower_ in cues("denial") or _is_no_longer(child)):
        return Reach.DOWN
    if child.dep_ in PREPOSITIONS and child.lower_ not in cues("without"):
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        return _determined(inner)[1] if inner is not None else Reach.UP
    return _determined(child)[1] if child.dep_ in PHRASES else Reach.UP


def _is_no_longer(token: Token) -> bool:
    return token.lower_ in ("longer", "more") and token.i > 0 and token.doc[token.i - 1].lower_ == "no"


def _of_phrase(noun: Token, outer: Reach) -> Reach:
    """The reach of the group that a noun names. What a definite phrase means is settled by what it points at."""
    if any(c.dep_ in ("det", "poss") and c.lower_ in DEFINITE for c in noun.children) or _is_name(noun):
        return Reach.UP if _determined(noun) == KEPT else outer.under(_determined(noun)[0])
    restrictor = _determined(noun)[0]
    if restrictor is Reach.DOWN and outer is Reach.DOWN and any(c.lower_ == "any" for c in noun.children):
        return outer  # "did not see any boats": "any" is the "some" of a denial
    return outer.under(restrictor)


def _is_name(noun: Token) -> bool:
    return noun.pos_ in ("PROPN", "PRON") and not any(c.dep_ == "det" for c in noun.children)


def _determined(noun: Token) -> tuple[Reach, Reach]:
    """What the determiner of a noun does to its group and to the clause around."""
    found = determiners()
    for words in _said_before(noun):
        if words in found:
            restrictor, scope = found[words]
            if _is_denied(noun, words):  # "not all": some are not
                return Reach.UP, Reach.DOWN
            return restrictor, scope
    return KEPT


def _said_before(noun: Token) -> list[str]:
    """The runs of words before a noun that may be its determiner, and itself if it is a pronoun; "a few" is none."""
    doc, out = noun.doc, [noun.lower_] if noun.pos_ == "PRON" else []
    heads = [c for c in noun.children if c.dep_ in ("det", "amod", "nummod", "predet", "quantmod", "advmod", "nmod")]
    heads += [g for c in noun.children if c.dep_ == "nummod" for g in c.children]
    if noun.dep_ == "pobj" and noun.head.lower_ == "of":
        heads.append(noun.head.head)  # "most of the boats"
    for head in heads:
        if head.lower_ == "few" and head.i and doc[head.i - 1].lower_ in ("a", "the", "quite"):
            continue
        for size in range(BEFORE, 0, -1):
            if head.i - size + 1 >= 0:
                out.append(" ".join(t.lower_ for t in doc[head.i - size + 1 : head.i + 1]))
    return out


def _is_denied(noun: Token, words: str) -> bool:
    first = next((c for c in noun.children if c.lower_ in ("all", "every", "each") and c.lower_ in words.split()), None)
    return first is not None and first.i > 0 and first.doc[first.i - 1].lower_ in ("not", "n't")


def cues(group: str) -> frozenset[str]:
    """The words of a group of ``reach.toml``."""
    return cue_phrases("scope", "reach", group)


@cache
def determiners() -> dict[str, tuple[Reach, Reach]]:
    """What each determiner does to its group and to the rest of its clause."""
    out = {}
    for name, group in load_cues("scope", "reach").items():
        if name.startswith("determiner "):
            restrictor, scope = name.split()[1].split("/")
            out |= {cue.phrase: (Reach(restrictor), Reach(scope)) for cue in group.cues}
    return out


@cache
def _turning_words() -> frozenset[str]:
    """The words of which a sentence has one if any of its places is turned or closed."""
    phrases = {
        *determiners(),
        *(word for group in ("denial", "verb", "without", "clause") for word in cues(group)),
        "no",
    }
    return frozenset(phrase.split()[0] for phrase in phrases)
