"""Figures that follow from others by one licensed step (catalogue 3.8).

Chance hits are limited in three ways. Only figures of one unit class combine, counts only if their nouns agree, one
is unknown or they stand beside each other, and counts below ten only by sum and difference. Figures that stand beside
each other go first, then those a few figures apart, then all, last those that the claim itself gives. And at each of
these tiers a hit counts only if chance would rarely give one: the number of results between half and twice the claim's
figure, times the part of that stretch that the claim's cell takes up, must not exceed the tier's limit. Thus two
figures side by side license a round claim, sixty only a sharp one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from math import floor, inf, log10

from claimlint.dimensions.quantity.compare import bare_point, measured_alike, points, unit_class
from claimlint.dimensions.quantity.tables import units
from claimlint.model.interval import Interval
from claimlint.model.quantity import Kind, Quantity
from claimlint.words.relations import is_person

_ADDITIVE = frozenset([Kind.COUNT, Kind.PLAIN, Kind.MONEY, Kind.MEASURE, Kind.DURATION, Kind.RATE])
_COUNTS = (Kind.COUNT, Kind.PLAIN)
_LONGEST_LIST = 8
_SMALL = 10.0
_FEWEST = 2.0  # one of a thing leaves its price as it is
_OF_WHICH = 24  # the most characters between "61" and "214" in "61 of the 214"
_ELLIPSIS = 100  # the most characters between "3.42 million tonnes" and "3.61 million in 2023"
_LIKE_SIZE = 10.0  # how many times such a number may be the other
_ROUNDING = 0.01  # how much of a result the rounding of its operands may add or take
_NUMBER = "number:"
_TIME = "/second"
_SPANS = ("minute", "hour", "day", "week", "month", "quarter", "year")
_EVERY_SECOND = 2
_FEWEST_APART = 3  # figures of a list of which each is beside the next but one


@dataclass(frozen=True, slots=True)
class _Tier:
    """How many figures and characters apart the operands of a step may be, and how many chance hits are borne."""

    apart: int
    gap: float
    chance: float


_TIERS = (_Tier(1, 150, 0.2), _Tier(4, inf, 0.08), _Tier(60, inf, 0.04))


@dataclass(frozen=True, slots=True)
class _Operand:
    """A figure of the evidence in its base unit; ``spread`` is half the width of its cell."""

    quantity: Quantity
    number: float
    spread: float
    measures: str
    head: str

    @property
    def kind(self) -> Kind:
        return self.quantity.kind

    def agrees(self, other: _Operand) -> bool:
        """Whether the two may be of one thing: equal heads of their nouns, or one unknown."""
        return not self.head or not other.head or self.head == other.head


_Pair = tuple[_Operand, _Operand]


@dataclass(frozen=True, slots=True)
class _Result:
    """What a step gives, and from what; ``spread`` is what the rounding of its operands may add or take."""

    number: float
    operands: tuple[_Operand, ...]
    spread: float


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The claim's figure and the results that it allows."""

    claim: Quantity
    number: float
    allowed: Interval
    measures: str


@dataclass(frozen=True, slots=True)
class _Stage:
    """The pairs and the runs of figures that are reckoned with together. ``near``: whether they stand beside each
    other, or the claim itself has one of them (``own``). ``whole``: whether chance hits are borne more readily, so that
    shares are also reckoned of counts below ten and of two parts in their sum, and growth may be told with the later
    figure first."""

    pairs: list[_Pair]
    runs: list[list[_Operand]]
    near: bool
    whole: bool
    chance: float
    own: bool = False


def derivation(
    claim: Quantity, evidence: Sequence[Quantity], borne: float = 1.0, said: Sequence[Quantity] = ()
) -> tuple[Quantity, ...] | None:
    """The figures of ``evidence`` (in the order of reading) that give the claim's figure by one step, or None.

    ``borne``: how many times the usual chance hits are borne. ``said``: other figures of the claim, which may be
    reckoned with too.
    Steps: sum, difference, what parts leave of a whole, mean (if the claim says so), share of one in another, part by
    whole, growth, complement, difference of shares in points, how many times one is the other, price by count, rate by
    time, total by either.
    """
    wanted = _wanted(claim)
    if wanted is None:
        return None
    counted = is_counted(claim, evidence)
    for lent in (True, False) if claim.kind is Kind.SHARE else (True,):
        found = _derived(wanted, _operands(evidence, claim, lent), _operands(said, claim, lent), borne, counted)
        if found is not None:
            return tuple(operand.quantity for operand in found.operands)
    return None


def _derived(
    wanted: _Wanted, usable: list[_Operand], own: list[_Operand], borne: float, counted: bool
) -> _Result | None:
    """What gives the figure from those of the evidence and the claim's ``own``, the nearest first; of one whose things
    the evidence counts itself (``counted``), only what counts them."""
    found = _closest(wanted, (*_sure_steps(wanted, usable), *_over_time(wanted, usable)))
    for stage in _stages(usable, own, whole=borne > 1):
        if found:
            break
        near = (result for result in _steps(wanted, stage) if _is_near(wanted, result))
        results = [result for result in near if not counted or _counts_it(wanted, result)]
        found = _closest(wanted, results) if _hits_by_chance(wanted, len(results)) <= borne * stage.chance else None
    return found


def _wanted(claim: Quantity) -> _Wanted | None:
    """What is looked for; an open bound reaches a tenth of its figure, or as far as the next round one: 1,526 is "more
    than a thousand" (Krifka 2007, "Approximate interpretation of number words")."""
    if len(claim.figures) != 1 or claim.kind in (Kind.ORDINAL, Kind.STATISTIC, Kind.AGE):
        return None
    n = points(claim)[0]
    if n <= 0:
        return None
    reach = max(n * 0.1, _granularity(n))
    low, high = max(claim.interval.low, n - reach), min(claim.interval.high, n + reach)
    return _Wanted(claim, n, Interval(low, high), unit_class(claim)) if low <= high else None


def _granularity(number: float) -> float:
    """The power of ten that a number from ten on counts in, if it has one digit other than 0: 1,000 of 3,000."""
    if number < _SMALL:
        return 0.0
    power = 10.0 ** floor(log10(number))
    return power if number % power == 0 else 0.0


def _operands(quantities: Sequence[Quantity], claim: Quantity, lent: bool = True) -> list[_Operand]:
    """The figures that may be reckoned with; where ``lent``, those without a unit in that of the one before. Of what a
    share is, need not be of one: "over two weeks. Eleven could not ..."."""
    out: list[Quantity] = []
    for quantity in quantities:
        if _is_usable(quantity, claim):
            out.append(_lent(out[-1], quantity, claim) if out and lent else quantity)
    currency = _currency([claim, *out])
    return [_operand(q, currency) for q in out]


def _currency(quantities: Sequence[Quantity]) -> str:
    """The class of the first currency named, whose hundredths cents are."""
    named = (q for q in quantities if q.kind is Kind.MONEY and not _is_in_cents(q))
    return next((unit_class(q) for q in named), "")


def _is_in_cents(quantity: Quantity) -> bool:
    return quantity.unit.partition("/")[0] == "cent"


def _is_usable(quantity: Quantity, claim: Quantity) -> bool:
    """Whether a figure may be reckoned with: one bare number, or an approximate one for an approximate claim; no place
    in a row."""
    if len(quantity.figures) != 1 or quantity.kind is Kind.ORDINAL or points(quantity)[0] <= 0:
        return False
    return bare_point(quantity) is not None or (quantity.mark == "~" and claim.mark != "=")


def _lent(before: Quantity, quantity: Quantity, claim: Quantity) -> Quantity:
    """The figure in the unit of the one ``before`` it that it leaves out: "3.42 million tonnes, against 3.61 million",
    "2,900 kronor a month for a shared room, 4,650 kronor for a single one"."""
    gap = quantity.number.start - before.number.end
    a, b = sorted((abs(before.figures[0]), abs(quantity.figures[0])))
    most = max(_LIKE_SIZE, 2 * claim.figures[0]) if claim.kind is Kind.MULTIPLE else _LIKE_SIZE
    if not 0 <= gap <= _ELLIPSIS or b > most * a:
        return quantity
    if before.unit.startswith(f"{quantity.unit}/") and quantity.kind is Kind.MONEY and claim.kind is Kind.RATE:
        per = points(replace(before, figures=(1.0,)))[0] / points(replace(quantity, figures=(1.0,)))[0]
        return replace(quantity, unit=before.unit, kind=before.kind, interval=quantity.interval.scale(per))
    alike = None if unit_class(claim) == _NUMBER else measured_alike(before, quantity)
    return alike[1] if alike else quantity


def is_counted(claim: Quantity, evidence: Sequence[Quantity]) -> bool:
    """Whether the evidence counts the very things that the claim does, so that no other things alone give their number:
    of 38 appearances and 93 tackles no number of goals. People are counted by many names."""
    head = counted_noun(claim)
    return bool(head) and not is_person(head) and any(counted_noun(quantity) == head for quantity in evidence)


def _counts_it(wanted: _Wanted, result: _Result) -> bool:
    """Whether some operand counts what the claim does, or none is known to count anything."""
    heads = {operand.head for operand in result.operands} - {""}
    return not heads or counted_noun(wanted.claim) in heads


def _operand(quantity: Quantity, currency: str) -> _Operand:
    spread = (quantity.interval.high - quantity.interval.low) / 2
    measures = currency if currency and _is_in_cents(quantity) else unit_class(quantity)
    return _Operand(quantity, points(quantity)[0], spread, measures, counted_noun(quantity))


def counted_noun(quantity: Quantity) -> str:
    """The head of a counted noun without its plural; "" for other figures."""
    return quantity.noun.rpartition(" ")[2].removesuffix("s") if quantity.kind is Kind.COUNT else ""


def _stages(usable: list[_Operand], own: list[_Operand], whole: bool) -> Iterator[_Stage]:
    for tier in _TIERS:
        near = tier.apart == 1
        yield _Stage(list(_pairs(usable, tier)), list(_runs(usable, tier)) if near else [], near, whole, tier.chance)
    if own:
        beside = [(a, b) for n, a in enumerate(own) for b in (*own[n + 1 :], *usable)]
        yield _Stage(beside, [], True, whole, _TIERS[0].chance, own=True)


def _pairs(operands: list[_Operand], tier: _Tier) -> Iterator[_Pair]:
    """Pairs in the order of reading, no further from each other than the tier allows."""
    for i, first in enumerate(operands):
        for second in operands[i + 1 : i + 1 + tier.apart]:
            if _gap(first, second) <= tier.gap:
                yield first, second


def _gap(first: _Operand, second: _Operand) -> int:
    return abs(second.quantity.number.start - first.quantity.number.end)


def _runs(operands: list[_Operand], tier: _Tier) -> Iterator[list[_Operand]]:
    """Two to eight figures of one class, each beside the next; or three and more of which each is beside the next but
    one: "410 for and 290 against in the east, 520 and 180 in the west, 330 and 370 in the north"."""
    by_class: dict[str, list[_Operand]] = {}
    for operand in operands:
        by_class.setdefault(operand.measures, []).append(operand)
    passed: Counter[str] = Counter()
    for first in operands:
        start = passed[first.measures]
        passed[first.measures] += 1
        alike = by_class[first.measures][start : start + 2 * _LONGEST_LIST]  # as many as the longest run passes over
        yield from _grown(alike, tier)
        yield from (run for run in _grown(alike[::_EVERY_SECOND], tier) if len(run) >= _FEWEST_APART)


def _grown(alike: list[_Operand], tier: _Tier) -> Iterator[list[_Operand]]:
    """The runs that begin with the first figure."""
    run = alike[:1]
    for following in alike[1:_LONGEST_LIST]:
        if _gap(run[-1], following) > tier.gap:
            break
        run = [*run, following]
        yield run


def _closest(wanted: _Wanted, results: Iterable[_Result]) -> _Result | None:
    """The result nearest to the claim's figure among those that its interval or their own rounding allows."""
    hits = (r for r in results if _fits(wanted, r))
    return min(hits, key=lambda r: abs(r.number - wanted.number), default=None)


def _fits(wanted: _Wanted, result: _Result) -> bool:
    if result.number in wanted.allowed:
        return result.number in wanted.claim.interval
    if wanted.claim.interval.high - wanted.claim.interval.low < _finest(result):
        return False  # told more exactly than what it would be reckoned from
    rounding = min(result.spread, _ROUNDING * result.number)
    return wanted.claim.mark in ("=", "up", "down") and abs(result.number - wanted.number) <= rounding


def _finest(result: _Result) -> float:
    """The width of the interval of the most exactly told operand."""
    return 2 * min(operand.spread for operand in result.operands)


def _is_near(wanted: _Wanted, result: _Result) -> bool:
    """Whether a result lies between half and twice the claim's figure, as all do that fit. A long source has a million
    others, which are not kept."""
    return wanted.number / 2 <= result.number <= wanted.number * 2


def _hits_by_chance(wanted: _Wanted, near: int) -> float:
    """How many of the results near the claim's figure would fit if they lay there at random; a single one is no search,
    so no chance hit."""
    width = max(wanted.allowed.high - wanted.allowed.low, 2 * _ROUNDING * wanted.number)
    return near * width / (1.5 * wanted.number) if near > 1 else 0.0


def _sure_steps(wanted: _Wanted, usable: list[_Operand]) -> Iterator[_Result]:
    """Steps that the evidence itself points out: the complement of a share, and a part "of the" whole beside it."""
    if wanted.claim.kind is not Kind.SHARE:
        return
    for share in usable:
        if share.kind is Kind.SHARE and share.number < 1:
            yield _Result(1 - share.number, (share,), share.spread)
    for part, whole in pairwise(usable):
        gap = whole.quantity.number.start - part.quantity.number.end
        if 0 < gap <= _OF_WHICH and part.kind in _ADDITIVE and part.measures == whole.measures:
            yield _ratio(part, whole)


def _over_time(wanted: _Wanted, usable: list[_Operand]) -> Iterator[_Result]:
    """What a rate comes to in another time: 12 sacks a month are 144 a year."""
    unit = wanted.measures.partition(":")[2]
    said = (f"measure:{unit}{_TIME}", f"measure:{_TIME}")  # the second leaves its unit to the context
    for rate in usable:
        if rate.measures in said:
            for span in _SPANS:
                seconds = units().by_name[span].factor
                yield _Result(rate.number * seconds, (rate,), rate.spread * seconds)


def _steps(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """Every result of the steps that could give a figure of the claim's kind."""
    kind = wanted.claim.kind
    if kind in _ADDITIVE:
        yield from _sums(wanted, stage)
        yield from _lists(wanted, stage)
        yield from _rests(wanted, stage)
        yield from _parts(wanted, stage)
        if stage.whole:
            yield from _products(wanted, stage)
            yield from _in_proportion(wanted, stage)
    elif kind is Kind.SHARE:
        yield from (r for r in _lists(wanted, stage) if r.number <= 1)
        yield from _left_of_all(stage)
        yield from _shares(stage)
    if kind is Kind.POINTS or counted_noun(wanted.claim) == "point":  # "20 points lower", in games as of shares
        shares = ((a, b) for a, b in stage.pairs if a.kind is b.kind is Kind.SHARE)
        yield from (_difference(a, b, 100.0) for a, b in shares)
    elif kind is Kind.MULTIPLE:
        divisible = (p for p in _alike(stage) if not _is_small(*p))
        yield from (_ratio(*two) for a, b in divisible for two in ((a, b), (b, a)))


def _alike(stage: _Stage) -> Iterator[_Pair]:
    """The pairs of one class, and of one noun: others only if they stand beside each other and chance is borne."""
    loose = stage.near and stage.whole
    return ((a, b) for a, b in stage.pairs if a.measures == b.measures and (loose or a.agrees(b)))


def _is_small(*operands: _Operand) -> bool:
    return any(o.kind in _COUNTS and o.number < _SMALL for o in operands)


def _sums(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    for a, b in _alike(stage):
        if a.measures == wanted.measures:
            yield _difference(a, b, 1.0)
            if a.agrees(b):
                yield _Result(a.number + b.number, (a, b), a.spread + b.spread)


def _difference(a: _Operand, b: _Operand, scale: float) -> _Result:
    return _Result(scale * abs(a.number - b.number), (a, b), scale * (a.spread + b.spread))


def _lists(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """The total, or the mean if the claim names it, of figures that stand beside each other."""
    for run in stage.runs:
        if run[0].measures == wanted.measures and _is_of_one_thing(wanted, run):
            total, spread = sum(o.number for o in run), sum(o.spread for o in run)
            size = len(run) if wanted.claim.statistic == "mean" else 1
            yield _Result(total / size, tuple(run), spread / size)


def _rests(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """What several parts leave of the whole that is told before or behind them: of £212, £148 came from the one and £40
    from the other."""
    for run in stage.runs:
        if len(run) > 2 and run[0].measures == wanted.measures and _is_of_one_thing(wanted, run):
            total, spread = sum(o.number for o in run), sum(o.spread for o in run)
            rests = (2 * whole.number - total for whole in (run[0], run[-1]))
            yield from (_Result(rest, tuple(run), spread) for rest in rests if rest > 0)


def _left_of_all(stage: _Stage) -> Iterator[_Result]:
    """What shares that stand beside each other leave of all: 58% for, 31% against, "and the rest undecided"."""
    for run in stage.runs:
        total = sum(o.number for o in run)
        if run[0].kind is Kind.SHARE and total < 1:
            yield _Result(round(1 - total, 9), tuple(run), sum(o.spread for o in run))


def _is_of_one_thing(wanted: _Wanted, run: list[_Operand]) -> bool:
    """Whether the listed counts are of one thing, or the claim has a new word for all (nurses, doctors: staff)."""
    heads = {o.head for o in run if o.head}
    return len(heads) <= 1 or counted_noun(wanted.claim) not in heads


def _parts(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """A share of a count or an amount: 7 % of 900 firms."""
    for pair in stage.pairs:
        share, whole = pair if pair[0].kind is Kind.SHARE else pair[::-1]
        if share.kind is Kind.SHARE and whole.measures == wanted.measures and not _is_small(whole):
            yield _product(share, whole)


def _products(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """A price by a count, a rate by a time, and a total by either."""
    for pair in stage.pairs:
        for a, b in (pair, pair[::-1]):
            if b.number < _FEWEST:
                continue
            if wanted.measures in _product_measures(a, b):
                yield _product(a, b)
            if wanted.measures == _quotient_measures(a, b) or _is_mean_of_counts(wanted, a, b):
                yield _ratio(a, b)


def _is_mean_of_counts(wanted: _Wanted, a: _Operand, b: _Operand) -> bool:
    """Whether the claim may tell how many of the one there are for each of the other: two beds each on average."""
    return wanted.claim.statistic == "mean" and a.kind in _COUNTS and b.kind in _COUNTS and a.number > b.number


def _in_proportion(wanted: _Wanted, stage: _Stage) -> Iterator[_Result]:
    """What so many of a thing come to of which the claim gives the number and the evidence what one comes to: a pound
    takes ten litres, thirty pounds 300."""
    for pair in stage.pairs if stage.own else ():
        for a, b in (pair, pair[::-1]):
            if a.measures == wanted.measures != b.measures and b.kind in _ADDITIVE:
                times = abs(b.quantity.figures[0])
                yield _Result(a.number * times, pair, a.spread * times)


def _product_measures(a: _Operand, b: _Operand) -> tuple[str, ...]:
    """The classes that ``a`` by ``b`` may have: 15 cents by 340 million containers, 84 euros a month by 2 years."""
    if b.measures == "duration:second" and a.measures.endswith(_TIME):
        return (a.measures.removesuffix(_TIME),)
    if b.kind not in _COUNTS or a.kind not in (Kind.MONEY, Kind.MEASURE, Kind.RATE):
        return ()
    return (a.measures,) if a.measures.endswith(_TIME) else (a.measures, a.measures.partition("/")[0])


def _quotient_measures(a: _Operand, b: _Operand) -> str:
    """The class of ``a`` by ``b``: 38 million euros over five years, 38 million euros for 40 machines."""
    if b.measures == "duration:second" and a.kind in (Kind.MONEY, Kind.MEASURE, *_COUNTS):
        return f"measure:{a.measures.partition(':')[2]}{_TIME}"
    return a.measures if b.kind in _COUNTS and a.kind in (Kind.MONEY, Kind.MEASURE) else ""


def _product(a: _Operand, b: _Operand) -> _Result:
    return _Result(a.number * b.number, (a, b), a.spread * b.number + a.number * b.spread)


def _shares(stage: _Stage) -> Iterator[_Result]:
    """The lesser by the greater, the growth from the one to the other, and the share of each in both together: 37
    granted and 4 refused."""
    for a, b in _alike(stage):
        named = stage.near or a.agrees(b)
        if a.kind not in (*_ADDITIVE, Kind.SHARE) or (_is_small(a, b) and not (stage.whole and named)):
            continue
        if a.kind is not Kind.SHARE:
            yield _ratio(*sorted((a, b), key=lambda o: o.number))
        yield _growth(a, b)
        if stage.whole:
            yield _growth(b, a)
            total = a.number + b.number
            yield from (_Result(o.number / total, (a, b), (a.spread + b.spread) / total) for o in (a, b))


def _growth(a: _Operand, b: _Operand) -> _Result:
    return _Result(abs(b.number - a.number) / a.number, (a, b), (a.spread + b.spread) / a.number)


def _ratio(part: _Operand, whole: _Operand) -> _Result:
    ratio = part.number / whole.number
    return _Result(ratio, (part, whole), ratio * (part.spread / part.number + whole.spread / whole.number))
