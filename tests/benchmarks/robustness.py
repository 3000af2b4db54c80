"""Does a verdict survive rewording? Claims in five other wordings each, against the same evidence.

usage: python tests/benchmarks/robustness.py [--preview] [--show N]

The claims are those of rewordings.jsonl, written by somebody who had read the catalogue of hazards and no rule. Prints,
for claims that go beyond their evidence and were found, how many of their rewordings are found too; for faithful ones
on which claimlint is silent, on how many of their rewordings it is silent too. ``--show`` prints the first N that
change.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimlint import Config, Linter

WORDINGS = ("passive", "nominalisation", "synonym", "order", "split")
Row = dict[str, str]


@dataclass(frozen=True, slots=True)
class Rewording:
    """One other wording of a claim on which the verdict was right, and the codes raised on it."""

    row: Row
    wording: str
    codes: tuple[str, ...]

    @property
    def is_kept(self) -> bool:
        """Whether the verdict is the same."""
        return bool(self.codes) is (self.row["expect"] == "flag")


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--preview", action="store_true", help="with the rules on trial")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="print the first N that change")
    options = parser.parse_args()
    linter = Linter(Config(preview=options.preview))
    lines = (Path(__file__).parent / "rewordings.jsonl").read_text(encoding="utf-8").splitlines()
    rows = [json.loads(line) for line in lines]
    for expected, name in (("flag", "beyond their evidence, found"), ("pass", "faithful, silent")):
        mine = [row for row in rows if row["expect"] == expected]
        judged = [row for row in mine if bool(_codes(linter, row["claim"], row)) is (expected == "flag")]
        print(f"claims {name}: {len(judged)} of {len(mine)}")
        _print_kept([r for row in judged for r in _rewordings(linter, row)], options.show)


def _codes(linter: Linter, claim: str, row: Row) -> tuple[str, ...]:
    findings = linter.lint_claim(claim, row["evidence"]).findings
    return tuple(finding.code for finding in findings if finding.severity.rank > 0)


def _rewordings(linter: Linter, row: Row) -> Iterator[Rewording]:
    for wording in WORDINGS:
        yield Rewording(row, wording, _codes(linter, row[wording], row))


def _print_kept(rewordings: list[Rewording], shown: int) -> None:
    for wording in WORDINGS:
        _print_share(wording, [r for r in rewordings if r.wording == wording])
    _print_share("all", rewordings)
    for r in [r for r in rewordings if not r.is_kept][:shown]:
        print(f"    {r.row['id']} {r.wording} {', '.join(r.codes) or 'nothing found'}: {r.row[r.wording]}")
        print(f"        claim: {r.row['claim']}\n        evidence: {r.row['evidence']}")


def _print_share(name: str, rewordings: list[Rewording]) -> None:
    kept = sum(r.is_kept for r in rewordings)
    print(f"  {name:<15} {kept:>4} of {len(rewordings):<4} {kept / max(1, len(rewordings)):.3f}")


if __name__ == "__main__":
    main()
