"""How time grows with the evidence: one draft against sources of 1,000 to 100,000 words, made by substitution.

usage: python tests/benchmarks/evidence_growth.py

Prints for each size the seconds of indexing the source, and of all the rest (retrieving, parsing, aligning, judging).
The rest should not grow: only the ten best passages of a source are parsed, whatever its length.
"""

from __future__ import annotations

import random
import time

from claimlint import Config, Linter
from claimlint.indexing.index import make_index
from claimlint.parsing.pipeline import load
from claimlint.reading.read import read_document

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
SENTENCES = 20
SUBJECTS = ("council", "clinic", "harbour", "school", "museum", "ferry", "bakery", "farm", "court", "library")
VERBS = ("opened", "closed", "repaired", "sold", "visited", "funded", "painted", "counted", "rejected", "approved")
OBJECTS = ("bridges", "wards", "quays", "classes", "rooms", "tickets", "ovens", "barns", "claims", "shelves")


def sentence(dice: random.Random) -> str:
    """One invented sentence of fourteen words."""
    subject, verb, thing = dice.choice(SUBJECTS), dice.choice(VERBS), dice.choice(OBJECTS)
    place = "".join(dice.choice("bdfgklmnprst") + dice.choice("aeiou") for _ in range(3)).capitalize()
    count, year = dice.randint(12, 9_999), dice.randint(1950, 2024)
    return f"The {subject} of {place} {verb} {count} {thing} in the spring of {year}."


def main() -> None:
    """Print the table."""
    load(Config().model)
    dice = random.Random(5)
    claims = [sentence(dice) for _ in range(SENTENCES)]
    draft = " ".join(f"{claim[:-1]} [1]." for claim in claims)
    Linter().lint_text(draft, sources={"1": claims[0]})
    print(f"{'words':>8} {'index s':>8} {'rest s':>8}")
    for words in SIZES:
        source = " ".join([*claims, *(sentence(dice) for _ in range(words // 14))])
        make_index(read_document(source, "source", "text"))  # what is kept of words is there for both that are timed
        start = time.perf_counter()
        make_index(read_document(source, "source", "text"))
        indexed = time.perf_counter()
        Linter().lint_text(draft, sources={"1": source})
        whole = time.perf_counter()
        print(f"{words:>8} {indexed - start:>8.2f} {whole - 2 * indexed + start:>8.2f}")


if __name__ == "__main__":
    main()
