"""A parse as plain values.

spaCy makes a new object each time a token is looked at and decodes each of its strings again; the readers look at every
token some hundred times, and that took longer than parsing. So each parse is read out once. What is here is called as
spaCy calls it (https://spacy.io/api/token), as far as readers ask for it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from sys import intern
from typing import TYPE_CHECKING, NamedTuple

from claimlint.parsing.restoring import Row, restore_conditions, restore_verb

if TYPE_CHECKING:
    from spacy.tokens import Doc as SpacyDoc

STRINGS = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
NUMBERS = ("HEAD", "SPACY", "IS_ALPHA", "IS_PUNCT", "IS_CURRENCY", "LIKE_NUM")


class Entity(NamedTuple):
    """A named entity: the tokens from ``start`` up to ``end``, and its kind."""

    start: int
    end: int
    label_: str


class Token:
    """A token of a parse. ``lefts`` and ``rights`` are the tokens that hang on it before and behind it."""

    __slots__ = (
        "_subtree",
        "dep_",
        "doc",
        "ent_type_",
        "head",
        "i",
        "is_alpha",
        "is_currency",
        "is_punct",
        "lefts",
        "lemma_",
        "like_num",
        "lower_",
        "pos_",
        "rights",
        "tag_",
        "text",
        "whitespace_",
    )

    def __init__(self, i: int, strings: list[str], flags: list[int]) -> None:
        self.i, self.head = i, self
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = strings
        self.whitespace_ = " " if flags[0] else ""
        self.is_alpha, self.is_punct, self.is_currency, self.like_num = map(bool, flags[1:])
        self.lefts: list[Token] = []
        self.rights: list[Token] = []
        self._subtree: tuple[Token, ...] | None = None

    def hang(self, doc: Doc, head: int) -> None:
        """Takes its place among the tokens of ``doc``: it hangs on token ``head``, a root on itself."""
        self.doc, self.head = doc, doc[head]
        if head != self.i:
            (self.head.lefts if self.i < head else self.head.rights).append(self)

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def children(self) -> list[Token]:
        """The tokens that hang on it, in order."""
        return self.lefts + self.rights

    @property
    def subtree(self) -> tuple[Token, ...]:
        """The token and all that hangs on it, in order."""
        if self._subtree is None:
            before = (token for left in self.lefts for token in left.subtree)
            self._subtree = (*before, self, *(token for right in self.rights for token in right.subtree))
        return self._subtree

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return min(self.subtree, key=lambda token: token.i)

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return max(self.subtree, key=lambda token: token.i)

    @property
    def ancestors(self) -> Iterator[Token]:
        """What it hangs on, and what that hangs on, up to the root."""
        token = self
        while token.head is not token:
            token = token.head
            yield token

    def is_ancestor(self, other: Token) -> bool:
        """Whether ``other`` hangs on it, over others or not."""
        return any(token is self for token in other.ancestors)

    def nbor(self, by: int = 1) -> Token:
        """The token ``by`` further on. Raises IndexError if there is none."""
        if self.i + by < 0:
            raise IndexError(f"no token {self.i + by}")
        return self.doc[self.i + by]


class Doc(tuple[Token, ...]):
    """The tokens of a sentence, and its named entities if they were asked for."""

    ents: tuple[Entity, ...] = ()


def read_out(doc: SpacyDoc) -> Doc:
    """The parse ``doc`` as plain values, with what the parser took for a noun or a verb restored."""
    strings = doc.vocab.strings
    texts = doc.to_array(list(STRINGS)).tolist()
    numbers = doc.to_array(list(NUMBERS)).astype("int64").tolist()
    read = [[intern(strings[text]) for text in row] for row in texts]
    rows = [
        Row(*words[1:6], number + head) for number, (words, (head, *_)) in enumerate(zip(read, numbers, strict=True))
    ]
    restore_verb(rows)
    restore_conditions(rows)
    tokens = Doc(
        Token(number, [text, row.lower, row.lemma, row.pos, row.tag, row.dep, entity], flags)
        for number, ((text, *_, entity), row, (_, *flags)) in enumerate(zip(read, rows, numbers, strict=True))
    )
    for token, row in zip(tokens, rows, strict=True):
        token.hang(tokens, row.head)
    tokens.ents = tuple(Entity(ent.start, ent.end, ent.label_) for ent in doc.ents)
    return tokens


def text_of(tokens: Sequence[Token]) -> str:
    """The text of tokens that follow each other, as it stands but for what is behind the last."""
    return "".join(token.text + token.whitespace_ for token in tokens).removesuffix(" ")
