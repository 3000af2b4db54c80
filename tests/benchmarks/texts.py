"""Drafts and sources of any size, made from the corpus: its sentences, with other names and other numbers.

A draft says again what its sources say, a number changed here and there, and cites them by number. The same seed gives
the same texts. Not for judging what is found: only for sizes, times and equal answers.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from itertools import cycle, islice
from pathlib import Path

from claimlint.reading.read import read_document

CORPUS = Path(__file__).parents[2] / "corpus"
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}")
NUMBER = re.compile(r"(?<![\w.,])\d{2,3}(?![\w.,]\d|\w)")
PARAGRAPH = 5  # sentences
CITED = 0.6  # of the draft's sentences have a marker
CHANGED = 0.2  # of them give another number than the source


@cache
def sentences() -> tuple[str, ...]:
    """The sentences of the corpus's sources."""
    paths = sorted(path for path in CORPUS.glob("*/sources/*"))
    documents = (read_document(path.read_bytes(), str(path)) for path in paths)
    texts = (" ".join(s.text.split()) for document in documents for s in document.sentences)
    return tuple(text for text in texts if len(text.split()) > 5)


def varied(text: str, dice: random.Random) -> str:
    """A sentence with other names and other numbers of as many digits."""
    text = NAME.sub(lambda _: _name(dice), text)
    return NUMBER.sub(lambda found: _number(found[0], dice), text)


def _name(dice: random.Random) -> str:
    return "".join(dice.choice("bdfgklmnprstv") + dice.choice("aeiou") for _ in range(dice.randint(2, 4))).capitalize()


def _number(digits: str, dice: random.Random) -> str:
    return str(dice.randrange(10 ** (len(digits) - 1), 10 ** len(digits)))


def source(words: int, dice: random.Random) -> list[str]:
    """The sentences of a source of so many words."""
    said: list[str] = []
    while words > 0:
        said.append(varied(dice.choice(sentences()), dice))
        words -= len(said[-1].split())
    return said


def draft(characters: int, sources: list[list[str]], dice: random.Random, in_turn: bool = False) -> str:
    """A draft of about so many characters that cites ``sources`` by their numbers, counted from 1: one in each
    paragraph, or, ``in_turn``, the next one in each sentence."""
    parts = ["# A report\n"]
    size = 0
    turn = cycle(range(len(sources)))
    while size < characters:
        numbers = [dice.randrange(len(sources))] * PARAGRAPH if not in_turn else list(islice(turn, PARAGRAPH))
        parts.append(" ".join(_paragraph(sources, numbers, 1.0 if in_turn else CITED, dice)) + "\n")
        size += len(parts[-1])
    return "\n".join(parts)


def _paragraph(sources: list[list[str]], numbers: list[int], cited: float, dice: random.Random) -> Iterator[str]:
    for number in numbers:
        said = dice.choice(sources[number])
        told = NUMBER.sub(lambda found: _number(found[0], dice), said) if dice.random() < CHANGED else said
        marker = f" [{number + 1}]" if dice.random() < cited else ""
        yield f"{told.rstrip('.')}{marker}."


def write_case(folder: Path, characters: int, sources: int, words: int, seed: int = 1, in_turn: bool = False) -> Path:
    """Writes ``draft.md`` with ``sources/1.md`` and so on into ``folder``; gives the draft's path. ``in_turn`` as in
    ``draft``."""
    dice = random.Random(seed)
    texts = [source(words, dice) for _ in range(sources)]
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    for number, said in enumerate(texts, 1):
        paragraphs = (" ".join(said[at : at + PARAGRAPH]) for at in range(0, len(said), PARAGRAPH))
        (folder / "sources" / f"{number}.md").write_text("\n\n".join(paragraphs) + "\n", encoding="utf-8")
    path = folder / "draft.md"
    path.write_text(draft(characters, texts, dice, in_turn), encoding="utf-8")
    return path
