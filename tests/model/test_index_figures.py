"""The figures of an index: found by number or place without a search of all."""

import pickle
from dataclasses import astuple

from hypothesis import given
from hypothesis import strategies as st

from claimlint.dimensions.quantity.compare import same_figure
from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.figures import Figures
from claimlint.model.span import Span

TEXT = "Of 1,240 ships 7% carried grain, 33 km of rope and 41,000 crowns; more than 300 paid one in five of the fees."


def figures():
    return Figures(read_figures(TEXT))


def test_they_keep_the_order_of_reading():
    assert list(figures()) == list(read_figures(TEXT))


def test_a_figure_is_near_itself_in_other_forms():
    (share,) = read_figures("a fifth of the fees")
    assert [q for q in figures().near(share) if same_figure(q, share)]


def test_what_lies_far_is_not_looked_at():
    (ships,) = read_figures("1,200 ships")
    assert [q.figures for q in figures().near(ships)] == [(1240.0,)]


def test_an_open_bound_has_all_to_look_at():
    (many,) = read_figures("more than 5 ships")
    assert len(figures().near(many)) == len(figures())


def test_figures_are_found_by_place():
    assert [q.figures for q in figures().inside(Span(0, 17))] == [(1240.0,), (7.0,)]


def test_packed_figures_are_the_same_with_all_that_is_said_of_them():
    text = f"{TEXT} The median was 3.4 a day, from 5 to 9 years of age, about -12 degrees or 1e3 kg, twice as many."
    made = Figures(read_figures(text))
    packed = pickle.loads(pickle.dumps(made))
    again = pickle.loads(pickle.dumps(packed))  # of which none was asked for
    assert [astuple(q) for q in made] == [astuple(q) for q in packed] == [astuple(q) for q in again]
    (share,) = read_figures("7 %")
    assert made.near(share) == again.near(share)
    assert made.inside(Span(0, 60)) == again.inside(Span(0, 60))


@given(st.lists(st.integers(3000, 10**6), min_size=1, max_size=30), st.integers(0, 29))
def test_no_equal_figure_is_overlooked(numbers, which):
    read = read_figures(" ships and ".join(str(n) for n in numbers) + " ships")
    wanted = read[which % len(read)]
    assert [q for q in read if same_figure(q, wanted)] == [
        q for q in Figures(read).near(wanted) if same_figure(q, wanted)
    ]
