"""A change from one figure to another, seen as one quantity."""

import pytest

from claimlint.dimensions.quantity.course import with_courses
from claimlint.dimensions.quantity.read import read_figures


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It fell from $5 at noon to $4.", [(5, 4)]),
        ("It rose from 240 to 273 beds.", [(240, 273)]),
        ("It rose 5 % to 44 %.", [(5,), (44,)]),
        ("It rose from 5 %. To 44 % of them", [(5,), (44,)]),
        ("It rose from 5 km to $7.", [(5,), (7,)]),
    ],
)
def test_from_one_figure_to_another(text, figures):
    assert [q.figures for q in with_courses(text, read_figures(text))] == figures


def test_the_interval_of_a_course_holds_both_ends():
    text = "It fell from 8 km to 5 km."
    (course,) = with_courses(text, read_figures(text))
    assert (course.interval.low, course.interval.high, course.span.of(text)) == (5000, 8000, "8 km to 5 km")
