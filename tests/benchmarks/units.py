"""Units of figures in prose: precision, recall and F1 of claimlint beside quantulum3 and CQE, on the same sentences.

usage: python tests/benchmarks/units.py [--misses]

The sentences are those of units.toml. A figure counts as read if its value (within a thousandth) and its unit are
those of the table; counts of things and fractions have no unit and are left out on both sides. What a figure is per
counts as part of its unit; a reader that cannot say it is also scored without ("unit alone"). Of the other two
readers, those that can be imported take part: ``pip install quantulum3 CQE``.
"""

from __future__ import annotations

import sys
import tomllib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import isclose
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

SPEEDS = ("kilometer/hour", "mile/hour")
Figure = tuple[tuple[float, ...], str]
Reader = Callable[[str], list[Figure]]
NAMES = {
    "percentage": "%", "percent": "%", "per cent": "%", "dollar": "USD", "us dollar": "USD",
    "united states dollar": "USD", "euro": "EUR", "pound sterling": "GBP", "pound": "GBP", "british pound": "GBP",
    "yen": "JPY", "japanese yen": "JPY", "indian rupee": "INR", "rupee": "INR", "swiss franc": "CHF",
    "australian dollar": "AUD", "krone": "crown", "norwegian krone": "crown", "danish krone": "crown",
    "kroner": "crown", "metric ton": "tonne", "metre": "meter", "degree celsius": "celsius",
    "degree fahrenheit": "fahrenheit", "pound-mass": "pound mass", "short ton": "ton",
    "pound-force per square inch": "psi", "pound per square inch": "psi", "parts per million": "part per million",
    "kilometre per hour": "kilometer/hour", "mile per hour": "mile/hour", "square kilometre": "square kilometer",
    "square metre": "square meter", "cubic metre": "cubic meter", "litre": "liter", "kilometre": "kilometer",
    "centimetre": "centimeter", "millimetre": "millimeter", "millilitre": "milliliter",
    "cubic centimetre": "milliliter", "mechanical horsepower": "horsepower", "metric horsepower": "horsepower",
    "kilowatt-hour": "kilowatt hour", "gigawatt-hour": "gigawatt hour", "international mile": "mile",
    "us gallon": "gallon", "gallon us fluid": "gallon", "percentage points": "percentage point",
    "basis points": "basis point",
}  # fmt: skip


@dataclass(slots=True)
class Score:
    """How many figures were read rightly, how many read, how many there are."""

    right: int = 0
    read: int = 0
    wanted: int = 0

    def line(self) -> str:
        """Precision, recall and F1."""
        precision, recall = self.right / max(1, self.read), self.right / max(1, self.wanted)
        return f"P {precision:.3f} R {recall:.3f} F1 {2 * self.right / max(1, self.read + self.wanted):.3f}"


def main(arguments: list[str]) -> None:
    """Print a line a reader."""
    sentences = tomllib.loads((Path(__file__).parent / "units.toml").read_text(encoding="utf-8"))["sentences"]
    gold = [(text, [_stated(item) for item in items]) for text, *items in sentences]
    known = {_base(unit) for _, figures in gold for _, unit in figures}
    print(f"{len(gold)} sentences, {sum(len(figures) for _, figures in gold)} figures with a unit")
    for name, reader in _readers():
        whole, alone = Score(), Score()
        for text, figures in gold:
            read = [f for f in reader(text) if _base(f[1]) in known]
            missed = _count(whole, read, figures, lambda unit: unit)
            _count(alone, read, figures, _base)
            if missed and name == "claimlint" and "--misses" in arguments:
                print(f"   {text}\n      wanted {figures}\n      read   {read}")
        print(f"{name:>11}: with what it is per {whole.line()}; unit alone {alone.line()}")


def _stated(item: str) -> Figure:
    """A figure as the table states it: "40 kilometer/hour", "5-7 tonne"."""
    value, _, unit = item.partition(" ")
    ends = value.split("-") if "-" in value[1:] else [value]
    return tuple(float(end) for end in ends), unit


def _base(unit: str) -> str:
    """The unit without what it is per."""
    return unit if unit in SPEEDS else unit.partition("/")[0]


def _count(score: Score, read: list[Figure], wanted: list[Figure], unit_of: Callable[[str], str]) -> bool:
    """Add one sentence; whether anything was missed or read wrongly."""
    left, right = list(read), 0
    for values, unit in wanted:
        match = next((f for f in left if unit_of(f[1]) == unit_of(unit) and _alike(f[0], values)), None)
        if match:
            left.remove(match)
            right += 1
    score.right, score.read, score.wanted = score.right + right, score.read + len(read), score.wanted + len(wanted)
    return bool(left) or right < len(wanted)


def _alike(a: tuple[float, ...], b: tuple[float, ...]) -> bool:
    return len(a) == len(b) and all(isclose(x, y, rel_tol=1e-3) for x, y in zip(a, b, strict=True))


def _readers() -> Iterator[tuple[str, Reader]]:
    """The readers that are at hand."""
    yield "claimlint", _claimlint
    for name, make in (("quantulum3", _quantulum), ("CQE", _cqe)):
        try:
            yield name, make()
        except (ImportError, OSError) as error:
            print(f"{name:>11}: not at hand ({type(error).__name__}: {error})")


def _claimlint(text: str) -> list[Figure]:
    from claimlint.dimensions.quantity.read import read_figures

    return [(q.figures, q.unit) for q in read_figures(text) if not (q.unit == "%" and q.figures[0] < 1)]


def _quantulum() -> Reader:
    from quantulum3 import parser

    return lambda text: [((q.value,), _canonical(q.unit.name)) for q in parser.parse(text)]


def _cqe() -> Reader:
    from CQE import CQE

    parser = CQE.CQE(overload=True)

    def read(text: str) -> list[Figure]:
        return [(_ends(q.value), _canonical(q.unit.norm_unit)) for q in parser.parse(text)]

    return read


def _ends(value: object) -> tuple[float, ...]:
    """A value of CQE: one number, or the two ends of a range."""
    return (value.lower, value.upper) if hasattr(value, "lower") else (value.value,)


def _canonical(name: str) -> str:
    """Another reader's name of a unit in the names of the table."""
    plain = name.lower()
    if plain in NAMES:
        return NAMES[plain]
    return "/".join(NAMES.get(part, part) for part in plain.split(" per "))


if __name__ == "__main__":
    main(sys.argv[1:])
