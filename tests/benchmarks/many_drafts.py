"""Many drafts through Ray on two cores, beside one process; and a run one of whose workers is killed half-way.

usage: python tests/benchmarks/many_drafts.py [--drafts N ...]

Makes drafts of a few sentences with their sources from the corpus by substitution, lints all of them in one process,
then with two actors, each run a process of its own, and prints the wall time of both. Starting Ray and loading the
model twice takes its time: with several sizes, the gain in the time that each further draft takes is printed too. Then
one of two workers is killed as soon as a part is written, and the rows in the output are counted.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import pyarrow.parquet as pq
from texts import sentences, varied

CHECKOUT = Path(__file__).parents[2]
SAID = 6  # sentences of a source
TOLD = 3  # of them the draft says again
ACTOR = "ray::.*LintDrafts"  # what Ray calls the process of an actor
ALONE = """
import json, sys
from claimlint import Linter
from claimlint.batch.rows import lint_row
linter = Linter()
for line in open(sys.argv[1], encoding="utf-8"):
    lint_row(json.loads(line), linter)
"""


def write_drafts(path: Path, count: int) -> None:
    """Writes so many rows of drafts and sources to ``path``."""
    dice = random.Random(count)
    with path.open("w", encoding="utf-8") as out:
        for number in range(count):
            said = [varied(dice.choice(sentences()), dice) for _ in range(SAID)]
            draft = " ".join(f"{text.rstrip('.')} [1]." for text in dice.sample(said, TOLD))
            out.write(json.dumps({"id": str(number), "draft": draft, "sources": {"1": " ".join(said)}}) + "\n")


def start(command: Sequence[str | Path]) -> subprocess.Popen[bytes]:
    """A process of the checkout's own code."""
    environment = {**os.environ, "PYTHONPATH": str(CHECKOUT)}
    return subprocess.Popen([sys.executable, *command], env=environment, stderr=subprocess.DEVNULL)


def seconds(command: Sequence[str | Path]) -> float:
    """The wall time of a process."""
    begin = time.perf_counter()
    if code := start(command).wait():
        raise SystemExit(f"{command} ended with status {code}")
    return time.perf_counter() - begin


def on_ray(drafts: Path, reports: Path) -> list[str | Path]:
    """The command that lints the drafts with two actors."""
    return ["-m", "claimlint.batch", drafts, reports, "--actors", "2"]


def kill_a_worker(run: subprocess.Popen[bytes], reports: Path) -> None:
    """Kills one of the run's actors once a part is written. Raises SystemExit if the run ends before."""
    while run.poll() is None:
        found = subprocess.run(["pgrep", "-f", ACTOR], capture_output=True, text=True).stdout.split()
        if found and list(reports.glob("*.parquet")):
            os.kill(int(found[0]), signal.SIGKILL)
            return
        with suppress(subprocess.TimeoutExpired):
            run.wait(0.1)
    raise SystemExit("the run ended before a worker could be killed: ask for more drafts")


def rows_in(reports: Path) -> list[str]:
    """The ids of all rows in the output."""
    return [i for file in reports.glob("*.parquet") for i in pq.read_table(file, columns=["id"])["id"].to_pylist()]


def main() -> None:
    """Print the times and the rows."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--drafts", type=int, nargs="+", default=[2_000, 10_000], metavar="N")
    counts = options.parse_args().drafts
    times = []
    with tempfile.TemporaryDirectory() as folder:
        drafts = Path(folder, "drafts.jsonl")
        for count in counts:
            write_drafts(drafts, count)
            times.append((seconds(["-c", ALONE, drafts]), seconds(on_ray(drafts, Path(folder, str(count))))))
            alone, two = times[-1]
            print(
                f"{count} drafts: one process {alone:.0f} s, two actors {two:.0f} s, {alone / two:.2f} times",
                flush=True,
            )
        if len(times) > 1:
            alone, two = (last - first for first, last in zip(times[0], times[-1], strict=True))
            print(f"each further draft: {alone / two:.2f} times")
        killed = Path(folder, "killed")
        run = start(on_ray(drafts, killed))
        kill_a_worker(run, killed)
        code, found = run.wait(), rows_in(killed)
        print(f"a worker killed: status {code}, {len(found)} rows, {len(set(found))} of {counts[-1]} drafts")


if __name__ == "__main__":
    main()
