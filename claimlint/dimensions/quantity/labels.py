"""Numbers that name rather than count ("No. 55", "6157 Hollywood Boulevard", "season 4", "CBB12"): do the sources write
them?

No figure or date is read from them, as they measure nothing; but one that no source writes in any form is absent too.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimlint.dimensions.quantity.lexer import Line, digits, lex
from claimlint.dimensions.quantity.tables import cues
from claimlint.dimensions.quantity.written_forms import is_number_written
from claimlint.model.evidence import Comparison, Evidence
from claimlint.model.pair import Pair
from claimlint.model.rule import Outcome
from claimlint.model.span import Span
from claimlint.model.statement import Claim

LEAST = 3  # the first and the second of a row are told without a number: a debut, a sequel
CLUBS = 99  # a name with two figures behind it is a club's or a road's: "Hannover 96"


def compare_labels(claim: Claim, evidence: Sequence[Evidence], _pairs: Sequence[Pair]) -> list[Comparison]:
    """A comparison for each number of ``claim`` outside its figures and dates that is nowhere in ``evidence``."""
    line = lex(claim.sentence.text)
    return [
        Comparison("detail", "figure", Outcome.SILENT, line.span(i, i + 1).shift(claim.sentence.span.start))
        for i in _labels(line, list(_read(claim)))
        if not any(is_number_written(number, evidence) for number in _meant(line, i))
    ]


def _read(claim: Claim) -> Iterator[Span]:
    """The places of the claim's figures and dates, from the beginning of its sentence."""
    for reading in (*claim.read("quantity"), *claim.read("date")):
        yield reading.span.shift(-claim.sentence.span.start)


def _labels(line: Line, read: Sequence[Span]) -> Iterator[int]:
    """The tokens that are whole numbers, in no reading, and behind no name that may hold them by itself."""
    for i, kind in enumerate(line.kinds):
        if kind != "number" or "." in line.at(i) or int(digits(line.at(i))) < LEAST:
            continue
        if not any(line.span(i, i + 1).overlaps(span) for span in read) and not _ends_name(line, i):
            yield i


def _ends_name(line: Line, i: int) -> bool:
    """Whether a name, not the word for what is numbered, stands before a number of one or two figures."""
    label = line.at(i - 1) in cues().words["labels"] | cues().words["short labels"]
    named = line.kind(i - 1) == "word" and line.raw(i - 1)[0].isupper() and not line.glued(i)
    return named and not label and int(digits(line.at(i))) <= CLUBS


def _meant(line: Line, i: int) -> range:
    """The numbers that would do for the one at ``i``: any of its ten for "in their 70s"."""
    number = int(digits(line.at(i)))
    return range(number, number + 10) if line.at(i + 1) == "s" and line.glued(i + 1) else range(number, number + 1)
