"""A draft as long as a book with its sources: the drafts of corpus/ over and over, each time with other names.

usage: python tests/benchmarks/long_draft.py FOLDER [KILOBYTES]
"""

from __future__ import annotations

import random
import re
import sys
from pathlib import Path

CORPUS = Path(__file__).parents[2] / "corpus"
CASE = "river-barrier"
NAME = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")  # a capital inside a sentence
MARKER = re.compile(r"\[(\d+(?:, \d+)*)\]")
MONTHS = frozenset(
    "January February March April June July August September October November December".split()
    + "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
)
SYLLABLES = ("ba", "den", "fir", "gol", "hes", "kan", "lor", "mi", "nef", "pos", "rud", "sil", "tam", "vor", "wen")
PAGES = 9  # the numbers of the case's own sources are below ten


def make(folder: Path, size: int) -> Path:
    """Writes a draft of about ``size`` characters into ``folder``, its sources beside it; the draft's path."""
    (folder / "sources").mkdir(parents=True, exist_ok=True)
    summary, text, end = _parts(CORPUS / CASE / "draft.md")
    copies: list[str] = []
    dice = random.Random(11)
    while sum(map(len, copies)) < size:
        number = len(copies)
        names = {name: _name(dice) for name in sorted(set(NAME.findall(text)) - MONTHS)}
        copies.append(_renumbered(_renamed(text, names), number))
        if number == 0:
            summary, end = _renamed(summary, names), _renamed(end, names)
        for source in sorted((CORPUS / CASE / "sources").iterdir()):
            words = _renamed(source.read_text(encoding="utf-8"), names)
            name = f"{number * PAGES + int(source.stem)}{source.suffix}"
            (folder / "sources" / name).write_text(words, encoding="utf-8")
    draft = folder / "draft.md"
    draft.write_text("\n\n".join(["# A long report", summary, *copies, end]) + "\n", encoding="utf-8")
    return draft


def _parts(path: Path) -> tuple[str, str, str]:
    """The draft's summary, its body and its conclusion, each with its heading; the title and the list of references
    are left out."""
    sections = path.read_text(encoding="utf-8").split("\n## ")[1:-1]
    summary, *body, end = (f"## {section.strip()}" for section in sections)
    return summary, "\n\n".join(body), end


def _renamed(text: str, names: dict[str, str]) -> str:
    pattern = re.compile(r"\b(" + "|".join(names) + r")\b")
    return pattern.sub(lambda found: names[found[0]], text)


def _renumbered(text: str, copy: int) -> str:
    def marker(found: re.Match[str]) -> str:
        return "[" + ", ".join(str(copy * PAGES + int(n)) for n in found[1].split(", ")) + "]"

    return MARKER.sub(marker, text)


def _name(dice: random.Random) -> str:
    return "".join(dice.sample(SYLLABLES, 3)).capitalize()


if __name__ == "__main__":
    print(make(Path(sys.argv[1]), int(sys.argv[2] if len(sys.argv) > 2 else 400) * 1000))
