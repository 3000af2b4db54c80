"""What somebody must or may do, told by a noun or adjective: "The FITTING of meters is A MUST for landlords"."""

from __future__ import annotations

from claimlint.framing.nominals import verb_of
from claimlint.framing.restating.events import LEFT_OUT
from claimlint.framing.restating.wording import Piece, Wording, copied, is_said_flatly
from claimlint.framing.tree import COMPLEMENTS, Tree
from claimlint.model.statement import Claim
from claimlint.model.word import subtree

# Palmer (2001), "Mood and modality": obligation and permission; each word with the modal of its strength.
MODALS = {
    word: modal
    for modal, words in {
        "must": "must obligation duty requirement compulsory mandatory obligatory",
        "may": "right option permissible optional voluntary",
        "should": "advisable recommendable",
    }.items()
    for word in words.split()
}
OF_WHOM = frozenset({"for", "of", "on"})


def duties_told(claim: Claim) -> Wording | None:
    """The sentence of a claim with who must or may do something as its subject, if a copula says so of an event."""
    tree = Tree(claim.statements[0].words if claim.statements else ())
    heads = (n for n, word in enumerate(tree.words) if word.lemma == "be" and word.pos == "AUX")
    told = (pieces for head in heads if (pieces := _told(tree, claim, head)) is not None)
    return next((Wording(tuple(pieces)) for pieces in told), None)


def _told(tree: Tree, claim: Claim, head: int) -> list[Piece] | None:
    complement, noun = tree.child(head, *COMPLEMENTS), tree.child(head, "nsubj")
    if complement is None or noun is None or not is_said_flatly(tree.words, head, complement, end=complement):
        return None
    modal, verb = MODALS.get(tree.words[complement].lemma.lower()), verb_of(tree.words[noun])
    of, whom = tree.child(noun, "prep"), _whom(tree, head, complement)
    if modal is None or verb is None or of is None or tree.words[of].text.lower() != "of" or whom is None:
        return None
    words, inside = tree.words, subtree(tree.words, noun)
    thing = [n for n in subtree(words, of) if n != of]
    gone = {noun, of, *thing, *(n for c in tree.children[noun] if words[c].dep in LEFT_OUT for n in subtree(words, c))}
    doer = [n for n in subtree(words, whom) if n != whom]
    beside = {head, *subtree(words, complement), *subtree(words, whom), *inside}
    outside = [n for n in range(len(words)) if n not in beside]
    must = [Piece(modal, words[complement].span), Piece(verb.replace("_", " "), words[noun].span)]
    rest = [*thing, *(n for n in inside if n not in gone), *(n for n in outside if n > head)]
    before = copied(claim.sentence, words, [n for n in outside if n < head])
    return [*before, *copied(claim.sentence, words, doer), *must, *copied(claim.sentence, words, rest)]


def _whom(tree: Tree, head: int, complement: int) -> int | None:
    """The preposition that leads in who must or may."""
    below = [*tree.children[complement], *(c for c in tree.children[head] if c > head)]
    return next((c for c in below if tree.words[c].dep == "prep" and tree.words[c].text.lower() in OF_WHOM), None)
