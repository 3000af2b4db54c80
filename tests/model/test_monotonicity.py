"""The algebra of places that may be widened, narrowed or neither."""

from hypothesis import given
from hypothesis import strategies as st

from claimlint.model.monotonicity import Reach

reaches = st.sampled_from(list(Reach))


@given(reaches)
def test_up_changes_nothing(reach):
    assert reach.under(Reach.UP) is reach


@given(reaches, reaches)
def test_the_order_of_two_operators_does_not_matter(a, b):
    assert a.under(b) is b.under(a)


@given(reaches, reaches, reaches)
def test_operators_may_be_taken_together(a, b, c):
    assert a.under(b).under(c) is a.under(b.under(c))


@given(reaches)
def test_two_turnings_undo_each_other(reach):
    assert reach.under(Reach.DOWN).under(Reach.DOWN) is reach


@given(reaches)
def test_a_closed_place_stays_closed(reach):
    assert reach.under(Reach.FLAT) is Reach.FLAT


@given(reaches)
def test_a_turning_exchanges_what_is_let_pass(reach):
    assert reach.under(Reach.DOWN).lets_widen() == reach.lets_narrow()


@given(reaches)
def test_no_place_lets_both_pass(reach):
    assert not (reach.lets_widen() and reach.lets_narrow())
