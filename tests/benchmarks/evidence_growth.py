"""How time and memory grow with the evidence, made by substitution.

usage: python tests/benchmarks/evidence_growth.py [--sources N ...]

Prints for one draft against a source of 1,000 to 100,000 words the seconds of indexing the source, and of all the rest
(retrieving, parsing, aligning, judging). The rest should not grow: only the ten best passages of a source are parsed,
whatever its length.

Then, for a draft of 20 KB that cites each of 20, and of 200, sources of 50 pages, the largest memory of a process that
lints it, and its processor time: with a new cache, with that cache after an edit, and without a cache. The memory
should not grow: few sources are at hand at the same time.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from speed import Run, edit, run
from texts import write_case

from claimlint import Config, Linter
from claimlint.indexing.index import make_index
from claimlint.parsing.pipeline import load
from claimlint.reading.read import read_document

SIZES = (1_000, 3_000, 10_000, 30_000, 100_000)
SENTENCES = 20
DRAFT = 20_000  # characters
PAGES = 50
WORDS_OF_A_PAGE = 500
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
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sources", type=int, nargs="+", default=[20, 200], metavar="N")
    given = options.parse_args()
    one_source()
    print(f"\n{'sources':>8} {'':<14} {'cpu s':>8} {'MB':>8}")
    for sources in given.sources:
        for name, took in many_sources(sources):
            print(f"{sources:>8} {name:<14} {took.cpu:>8.1f} {took.memory:>8.0f}", flush=True)


def many_sources(sources: int) -> Iterator[tuple[str, Run]]:
    """What a process takes that lints a short draft with so many long sources."""
    claimlint = [sys.executable, "-m", "claimlint", "draft.md", "-q"]
    with tempfile.TemporaryDirectory() as folder:
        draft = write_case(Path(folder) / "case", DRAFT, sources, PAGES * WORDS_OF_A_PAGE, in_turn=True)
        yield "new cache", run(claimlint, draft.parent)
        edit(draft)
        yield "edited", run(claimlint, draft.parent)
        yield "without cache", run([*claimlint, "--no-cache"], draft.parent)


def one_source() -> None:
    """Print the table of one source."""
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
