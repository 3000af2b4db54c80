"""Sentences whose order sets one part apart, in plain order: "It was FOR LEAD that the lab tested the eggs", "It was
found BY THE PANEL that ..." (Quirk and others 1985, 18.25-18.36, on cleft sentences and extraposition)."""

from __future__ import annotations

from claimlint.framing.restating.wording import END, Piece, Wording, copied, is_said_flatly
from claimlint.framing.tree import Tree
from claimlint.model.statement import Claim
from claimlint.model.word import subtree
from claimlint.words.inflect import past

CLAUSES = ("ccomp", "relcl", "advcl", "acl")


def order_made_plain(claim: Claim) -> Wording | None:
    """The sentence of a claim in plain order, if it begins with an "it" that stands for nothing."""
    tree = Tree(claim.statements[0].words if claim.statements else ())
    root = next((n for n, word in enumerate(tree.words) if word.head == n), None)
    if root is None or tree.words[0].text.lower() != "it" or tree.words[0].head != root:
        return None
    pieces = _cleft(tree, claim, root) if tree.words[root].lemma == "be" else _passive(tree, claim, root)
    return None if pieces is None else Wording(tuple(pieces))


def _cleft(tree: Tree, claim: Claim, root: int) -> list[Piece] | None:
    """ "It was the board that closed the ward", "It was in May that it closed"."""
    clause = _clause(tree, root, "that", "who")
    if clause is None:
        return None
    inside = subtree(tree.words, clause)
    focus = [n for n in subtree(tree.words, root) if root < n < min(inside)]
    if not focus or not is_said_flatly(tree.words, root, end=min(inside)):
        return None
    if any(tree.words[c].pos in ("ADJ", "VERB") for c in tree.children[root] if c in focus):
        return None
    opening = min(inside)
    subject = tree.child(clause, "nsubj", "nsubjpass")
    rest = [n for n in inside if n != opening and tree.words[n].text not in END]
    told = copied(claim.sentence, tree.words, focus)
    moved = [Piece(piece.text, piece.span) for piece in told]
    said = copied(claim.sentence, tree.words, rest)
    return [*moved, *said] if subject == opening else [*said, *moved]


def _passive(tree: Tree, claim: Claim, root: int) -> list[Piece] | None:
    """ "It was found by the panel that the ward was closed"."""
    clause, agent = _clause(tree, root, "that"), tree.child(root, "agent")
    inner = None if agent is None else tree.child(agent, "pobj")
    if clause is None or inner is None or tree.child(root, "auxpass") is None:
        return None
    if not is_said_flatly(tree.words, root, end=root):
        return None
    by = [n for n in subtree(tree.words, inner) if n < min(subtree(tree.words, clause))]
    verb = Piece(past(tree.words[root].lemma.lower()), tree.words[root].span)
    rest = [n for n in subtree(tree.words, clause) if tree.words[n].text not in END]
    return [*copied(claim.sentence, tree.words, by), verb, *copied(claim.sentence, tree.words, rest)]


def _clause(tree: Tree, root: int, *openings: str) -> int | None:
    """The first clause behind the verb that one of these words opens, whatever the parse hangs it on."""
    clauses = (n for n, word in enumerate(tree.words) if n > root and word.dep in CLAUSES)
    return next((c for c in clauses if tree.words[min(subtree(tree.words, c))].text.lower() in openings), None)
