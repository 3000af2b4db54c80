"""How a claim's figure stands to the evidence's: rounding and re-wording support it, another figure does not."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from claimlint.dimensions.quantity.compare import compare_figures, differs_by_power_of_ten, same_figure
from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.rule import Outcome

NUMBERS = st.integers(10, 99_999)
EXACT = NUMBERS.filter(lambda n: n % 10)  # no round number, whose cell is wider
BOUNDS = ["more than", "at least", "about", "nearly", "at most", "fewer than"]


def figure(text: str):
    return read_figures(text)[0]


def outcome(evidence: str, claim: str):
    return compare_figures(figure(evidence), figure(claim))


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        ("61.4 %", "61 %"),
        ("1,240,318 visits", "1.24 million visits"),
        ("1,200,000 visits", "1.2m visits"),
        ("one in five", "20 %"),
        ("a fifth of", "20 %"),
        ("a third of", "33 %"),
        ("two thirds of", "66 %"),
        ("48.6 %", "about half of"),
        ("half of", "50 %"),
        ("half a million visits", "500,000 visits"),
        ("fewer than 7 %", "under 7 %"),
        ("no more than 7 beds", "up to 7 beds"),
        ("more than 8 %", "8 % or more"),
        ("8.4 %", "more than 8 %"),
        ("40 beds", "at least 40 beds"),
        ("40 beds", "up to 40 beds"),
        ("around 40,000 visits", "some 40,000 visits"),
        ("between 40 million and 65 million euros", "€40-65 million"),
        ("40 to 65 million euros", "up to 65 million euros"),
        ("340 beds", "hundreds of beds"),
        ("26 miles", "42 km"),
        ("400 km", "250 miles"),
        ("50 km/h", "31 mph"),
        ("5 °C", "41 °F"),
        ("eighteen months", "one and a half years"),
        ("12 a month", "144 a year"),
        ("3 per 1,000", "30 per 10,000"),
        ("3.2 million pounds", "£3.2m"),
        ("15 cents", "$0.15"),
        ("a 34-year-old", "34 years old"),
        ("3 percentage points", "300 basis points"),
        ("sales doubled", "twice as many"),
        ("fell 1.3 %", "-1.3 %"),
        ("76", "76 %"),
        ("3.61 million", "3.6 million tonnes"),
        ("15.20 euros", "15.20"),
    ],
)
def test_the_same_said_otherwise_is_supported(evidence, claim):
    assert outcome(evidence, claim) is Outcome.SUPPORT


@pytest.mark.parametrize(
    ("evidence", "claim", "expected"),
    [
        ("61 beds", "71 beds", Outcome.CLASH),
        ("214 beds", "200 beds", Outcome.CLASH),
        ("61 %", "61.4 %", Outcome.EXCESS),
        ("around 40,000 visits", "exactly 40,000 visits", Outcome.EXCESS),
        ("about 90 %", "90 %", Outcome.EXCESS),
        ("more than 300 beds", "312 beds", Outcome.EXCESS),
        ("40 to 65 million euros", "50 million euros", Outcome.EXCESS),
        ("40 to 65 million euros", "65 million euros", Outcome.SHIFT),
        ("fewer than 7 %", "7 %", Outcome.SHIFT),
        ("more than 8 %", "8 %", Outcome.SHIFT),
        ("8 %", "more than 8 %", Outcome.SHIFT),
        ("nearly 48 %", "48 %", Outcome.SHIFT),
        ("fewer than 7 %", "at least 7 %", Outcome.CLASH),
        ("1,500 litres an hour", "1,500 litres a day", Outcome.CLASH),
        ("3 kg", "3 tonnes", Outcome.CLASH),
        ("3 kg", "3 km", None),
        ("$3", "€3", None),
        ("4 %", "4 percentage points", None),
        ("1,500 litres an hour", "1,500 litres", None),
        ("the third bed", "3 beds", None),
        ("76", "75 %", None),
        ("76 beds", "76 %", None),
    ],
)
def test_what_goes_beyond(evidence, claim, expected):
    assert outcome(evidence, claim) is expected


@given(NUMBERS, st.sampled_from(["beds", "km", "%", "euros", "years"]))
def test_a_figure_supports_itself(n, unit):
    assert outcome(f"{n:,} {unit}", f"{n:,} {unit}".replace(",", "\u202f")) is Outcome.SUPPORT


@given(NUMBERS, st.sampled_from(BOUNDS))
def test_a_bound_supports_itself(n, bound):
    assert outcome(f"{bound} {n:,} beds", f"{bound} {n:,} beds") is Outcome.SUPPORT


@given(EXACT.filter(lambda n: n > 100), st.integers(1, 2))
def test_a_coarser_rounding_is_supported(n, dropped):
    step = 10**dropped
    rounded = (n + step // 2) // step * step
    assume(abs(rounded - n) < 0.05 * rounded and 2 * (n % step) != step)
    assert outcome(f"{n:,} beds", f"{rounded:,} beds") is Outcome.SUPPORT


@given(EXACT)
def test_digits_that_the_evidence_lacks_are_not_supported(n):
    assert outcome(f"{n:,} km", f"{n:,}.37 km") is not Outcome.SUPPORT


@given(st.integers(2, 9_999))
def test_a_conversion_to_as_many_digits_is_supported(n):
    assert outcome(f"{n:,} km", f"{n * 1000:,} m") is Outcome.SUPPORT


@given(EXACT, st.sampled_from(["more than", "fewer than"]))
def test_a_strict_bound_is_not_supported_by_its_own_number(n, bound):
    assert outcome(f"{n:,} beds", f"{bound} {n:,} beds") is Outcome.SHIFT


@given(EXACT, st.sampled_from([("more than", "at most"), ("at least", "fewer than")]))
def test_an_inverted_bound_clashes(n, pair):
    assert outcome(f"{pair[0]} {n:,} beds", f"{pair[1]} {n:,} beds") is Outcome.CLASH


@given(EXACT.filter(lambda n: n < 9_999), st.integers(1, 3))
def test_another_power_of_ten_clashes_and_is_known(n, power):
    evidence, claim = figure(f"{n:,} beds"), figure(f"{n * 10**power:,} beds")
    assert (compare_figures(evidence, claim), differs_by_power_of_ten(evidence, claim)) == (Outcome.CLASH, True)


@given(EXACT, st.data())
def test_swapped_digits_are_not_supported(n, data):
    digits = list(str(n))
    i = data.draw(st.integers(0, len(digits) - 2))
    digits[i], digits[i + 1] = digits[i + 1], digits[i]
    swapped = int("".join(digits))
    assume(swapped != n and len(str(swapped)) == len(str(n)) and swapped % 10)
    assert outcome(f"{n:,} beds", f"{swapped:,} beds") is not Outcome.SUPPORT


@given(EXACT, EXACT)
def test_another_unit_is_never_compared(n, m):
    assert outcome(f"{n:,} km", f"{m:,} kg") is None


@pytest.mark.parametrize(
    ("a", "b", "same"),
    [
        ("more than 40 beds", "40 beds", True),
        ("about 40 beds", "at most 40 beds", True),
        ("61.4 %", "over 61 %", True),
        ("a third of", "33 %", True),
        ("10 km", "6.2 miles", True),
        ("5-7 days", "5 to 7 days", True),
        ("5-7 days", "5 days", False),
        ("40 beds", "41 beds", False),
        ("1,240,318 visits", "1.24 million visits", True),
        ("40 km", "40 kg", False),
        ("fell 1.3 %", "-1.3 %", True),
    ],
)
def test_the_same_figure_whatever_its_bound(a, b, same):
    assert same_figure(figure(a), figure(b)) is same


@pytest.mark.parametrize(
    ("evidence", "claim", "slips"),
    [
        ("3.2 million euros", "3.2 billion euros", True),
        ("3.2 million euros", "3.2m euros", False),
        ("3.2 million euros", "4.1 billion euros", False),
        ("3.2 million euros", "3.2 billion pounds", False),
        ("0 beds", "10 beds", False),
    ],
)
def test_a_slip_by_a_power_of_ten(evidence, claim, slips):
    assert differs_by_power_of_ten(figure(evidence), figure(claim)) is slips
