"""What holds of any two figures: equal ones support each other however they are written, changed ones never do."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.dimensions.quantity.compare import compare_figures, differs_by_power_of_ten, same_figure, says_again
from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.rule import Outcome

checked = settings(deadline=None, max_examples=60)  # the first reading loads the tables

counts_from = 2_101
counts = st.integers(min_value=counts_from, max_value=999_999)  # above what may be a year
sharp = counts.filter(lambda n: n % 10)
decimals = st.integers(min_value=101, max_value=9_999).filter(lambda n: n % 10).map(lambda n: n / 10)
shares = st.integers(min_value=2, max_value=98)
bounds = st.sampled_from(["more than", "at least", "fewer than", "at most", "exactly"])
weaker = {"more than": "more than", "at least": "at least", "fewer than": "fewer than", "at most": "at most"}
turned = {"more than": "at most", "at least": "fewer than", "fewer than": "at least", "at most": "more than"}


def read(text):
    (figure,) = read_figures(text)
    return figure


def outcome(evidence, claim):
    return compare_figures(read(evidence), read(claim))


@checked
@given(sharp)
def test_digits_in_groups_say_the_same_number(n):
    assert outcome(f"{n} voters", f"{n:,} voters") is Outcome.SUPPORT


@checked
@given(sharp)
def test_rounding_to_two_digits_less_follows(n):
    rounded = round(n, -1)
    assert outcome(f"{n} voters", f"about {rounded} voters") is Outcome.SUPPORT


@checked
@given(decimals)
def test_a_conversion_follows(n):
    assert outcome(f"{n} km", f"{n * 1000:.0f} metres") is Outcome.SUPPORT


@checked
@given(shares)
def test_a_share_of_a_thousand_is_the_same_share(n):
    assert outcome(f"{10 * n} per 1,000 births", f"{n} %") is Outcome.SUPPORT


@checked
@given(sharp, bounds.filter(weaker.get))
def test_a_bound_in_its_own_words_follows(n, bound):
    assert outcome(f"{bound} {n} voters", f"{weaker[bound]} {n} voters") is Outcome.SUPPORT


@checked
@given(sharp, bounds.filter(turned.get))
def test_a_bound_turned_round_clashes(n, bound):
    assert outcome(f"{bound} {n} voters", f"{turned[bound]} {n} voters") is Outcome.CLASH


@checked
@given(sharp, bounds)
def test_a_bound_that_is_dropped_or_sharpened_never_follows(n, bound):
    dropped = outcome(f"{bound} {n} voters", f"{n} voters")
    assert (dropped is Outcome.SUPPORT) == (bound == "exactly")


@checked
@given(sharp, st.integers(min_value=1, max_value=4))
def test_a_power_of_ten_never_follows_and_is_seen(n, power):
    evidence, claim = read(f"{n} voters"), read(f"{n * 10**power} voters")
    assert compare_figures(evidence, claim) is Outcome.CLASH
    assert differs_by_power_of_ten(evidence, claim)


@checked
@given(sharp)
def test_swapped_digits_never_follow(n):
    digits = str(n)
    swapped = int(digits[1] + digits[0] + digits[2:])
    same = digits[0] == digits[1] or swapped < counts_from
    assert same or not same_figure(read(f"{n} voters"), read(f"{swapped} voters"))


@checked
@given(sharp)
def test_another_unit_never_follows(n):
    assert outcome(f"{n} km", f"{n} miles") is not Outcome.SUPPORT
    assert outcome(f"{n} euros", f"{n} dollars") is not Outcome.SUPPORT
    assert outcome(f"{n} litres a day", f"{n} litres an hour") is not Outcome.SUPPORT


@checked
@given(sharp, sharp)
def test_what_supports_another_figure_overlaps_it(a, b):
    first, second = read(f"{a} voters"), read(f"{b} voters")
    if compare_figures(first, second) is Outcome.SUPPORT:
        assert first.interval.overlaps(second.interval)


@checked
@given(sharp, st.integers(min_value=1, max_value=2))
def test_a_figure_that_is_finer_than_the_evidence_is_never_its_rounding(n, power):
    coarse = n - n % 10**power
    if coarse >= counts_from and coarse != n:
        assert not says_again(read(f"{coarse} voters"), read(f"{n} voters"))


@checked
@given(sharp)
def test_a_number_is_said_again_by_itself_in_every_form(n):
    assert says_again(read(f"{n} voters"), read(f"{n:,} voters"))


@checked
@given(st.integers(min_value=1, max_value=23), st.integers(min_value=1, max_value=59))
def test_hours_and_minutes_are_one_time(hours, minutes):
    evidence, claim = read(f"{hours} hours and {minutes} minutes"), read(f"{60 * hours + minutes} minutes")
    assert compare_figures(evidence, claim) is Outcome.SUPPORT


@checked
@given(sharp, st.integers(min_value=1, max_value=50), st.sampled_from(["more than", "at least"]))
def test_a_lower_bound_may_only_fall(n, step, bound):
    assert outcome(f"{bound} {n + step} voters", f"{bound} {n} voters") is Outcome.SUPPORT
    assert outcome(f"{bound} {n} voters", f"{bound} {n + step} voters") is not Outcome.SUPPORT


@checked
@given(sharp, st.integers(min_value=1, max_value=50), st.sampled_from(["fewer than", "at most"]))
def test_an_upper_bound_may_only_rise(n, step, bound):
    assert outcome(f"{bound} {n} voters", f"{bound} {n + step} voters") is Outcome.SUPPORT
    assert outcome(f"{bound} {n + step} voters", f"{bound} {n} voters") is not Outcome.SUPPORT


@checked
@given(sharp, sharp, sharp)
def test_support_of_bounds_passes_on(a, b, c):
    first, second, third = (f"more than {n} voters" for n in (a, b, c))
    if outcome(first, second) is outcome(second, third) is Outcome.SUPPORT:
        assert outcome(first, third) is Outcome.SUPPORT
