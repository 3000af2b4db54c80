"""Intervals: inclusion is an order, and overlap and inclusion agree with membership."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.interval import EVERYTHING, Interval, at_least, at_most, less_than, more_than, point

ENDS = st.integers(-6, 6)


@st.composite
def intervals(draw) -> Interval:
    low, high = sorted((draw(ENDS), draw(ENDS)))
    if low == high:
        return point(low)
    return Interval(low, high, draw(st.booleans()), draw(st.booleans()))


def members(interval: Interval) -> set[float]:
    """The members among halves, which tell intervals with whole ends apart."""
    return {n / 2 for n in range(-14, 15) if n / 2 in interval}


@given(intervals())
def test_an_interval_lies_within_itself(a):
    assert a.within(a)


@given(intervals(), intervals())
def test_two_intervals_within_each_other_are_equal(a, b):
    assert (a.within(b) and b.within(a)) == (a == b)


@given(intervals(), intervals(), intervals())
def test_inclusion_is_transitive(a, b, c):
    assert a.within(c) or not (a.within(b) and b.within(c))


@given(intervals(), intervals())
def test_inclusion_is_inclusion_of_members(a, b):
    assert a.within(b) == (members(a) <= members(b))


@given(intervals(), intervals())
def test_overlap_is_a_common_member(a, b):
    assert a.overlaps(b) == bool(members(a) & members(b))


@given(intervals(), st.sampled_from([-2.0, -0.5, 0.5, 4.0]), ENDS)
def test_scaling_moves_every_member(a, factor, number):
    assert (number in a) == (number * factor in a.scale(factor))


@given(intervals(), ENDS, ENDS)
def test_shifting_moves_every_member(a, by, number):
    assert (number in a) == (number + by in a.shift(by))


@given(intervals())
def test_everything_holds_every_interval(a):
    assert a.within(EVERYTHING)


@pytest.mark.parametrize(
    ("interval", "inside", "outside"),
    [
        (more_than(8), 8.1, 8),
        (at_least(8), 8, 7.9),
        (less_than(8, floor=0), 7.9, 8),
        (at_most(8, floor=0), 8, -0.1),
        (point(8), 8, 8.1),
    ],
)
def test_bounds_keep_or_drop_their_ends(interval, inside, outside):
    assert (inside in interval, outside in interval) == (True, False)


@pytest.mark.parametrize("ends", [(2, 1, False, False), (1, 1, True, False), (1, 1, False, True)])
def test_an_empty_interval_is_refused(ends):
    with pytest.raises(ValueError, match="empty"):
        Interval(*ends)


def test_no_number_is_no_end():
    with pytest.raises(ValueError, match="not a number"):
        Interval(float("nan"), 1)


def test_scaling_by_nothing_is_refused():
    with pytest.raises(ValueError, match="scaled"):
        point(1).scale(0)
