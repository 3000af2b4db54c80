"""A change from one figure to another, seen as one quantity."""

from dataclasses import replace

import pytest

from claimlint.dimensions.quantity.course import read_courses
from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.span import Span


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("It fell from $5 at noon to $4.", [(5, 4)]),
        ("It rose from 240 to 273 beds.", [(240, 273)]),
        ("It rose 5 % to 44 %.", []),
        ("It rose from 5 %. To 44 % of them", []),
        ("It rose from 5 km to $7.", []),
    ],
)
def test_from_one_figure_to_another(text, figures):
    assert [q.figures for q in read_courses(text, read_figures(text))] == figures


def test_the_interval_of_a_course_holds_both_ends():
    text = "It fell from 8 km to 5 km."
    (course,) = read_courses(text, read_figures(text))
    assert (course.interval.low, course.interval.high, course.span.of(text)) == (5000, 8000, "8 km to 5 km")


def test_offsets_of_a_course_are_those_of_the_file():
    text = "It rose from 240 to 273 beds."
    figures = [replace(q, span=q.span.shift(100), number=q.number.shift(100)) for q in read_figures(text)]
    (course,) = read_courses(text, figures, start=100)
    assert (course.figures, course.number) == ((240, 273), Span(113, 123))
