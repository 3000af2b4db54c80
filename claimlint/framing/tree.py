"""The dependency tree of a sentence's words, and the phrases in it."""

from __future__ import annotations

from claimlint.model.statement import Argument, Function
from claimlint.model.word import Word

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
COMPLEMENTS = frozenset({"attr", "acomp", "oprd"})


class Tree:
    """The dependency tree of a sentence's words."""

    def __init__(self, words: tuple[Word, ...]) -> None:
        self.words = words
        self.children: list[list[int]] = [[] for _ in words]
        for number, word in enumerate(words):
            if word.head != number:
                self.children[word.head].append(number)

    def child(self, number: int, *deps: str) -> int | None:
        """The first child with one of the labels."""
        return next((c for c in self.children[number] if self.words[c].dep in deps), None)


def phrase(tree: Tree, head: int, function: Function, preposition: str = "") -> Argument:
    """The phrase below a word, without the clauses inside it."""
    words, stack = [], [head]
    while stack:
        top = stack.pop()
        words.append(top)
        stack += [c for c in tree.children[top] if tree.words[c].dep not in ("relcl", "acl", "advcl", "punct", "cc")]
    return Argument(function, head, tuple(sorted(words)), preposition)
