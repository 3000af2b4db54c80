"""Every form of date that is read, and what only looks like one."""

from __future__ import annotations

import re
from datetime import date, timedelta
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimlint.dimensions.detail.date_patterns import MONTHS, SHORT_MONTHS
from claimlint.dimensions.detail.dates import Form, Text, forms_of_dates, read_dates
from claimlint.model.when import When

PUBLISHED = date(2019, 3, 14)  # a Thursday


def said(when: When) -> dict[str, object]:
    """The parts that a date has, without its stretch and place."""
    names = ("year", "month", "day", "months", "days", "weekday", "swappable", "approximate", "ranged", "relative")
    return {name: getattr(when, name) for name in names if getattr(when, name) not in (None, False, ())}


def stretch(when: When) -> str:
    return f"{when.first}..{when.last}"


@pytest.mark.parametrize(
    ("text", "words", "parts"),
    [
        ("Opened on 12 March 2019.", "12 March 2019", {"year": 2019, "month": 3, "day": 12}),
        ("Opened March 12, 2019.", "March 12, 2019", {"year": 2019, "month": 3, "day": 12}),
        ("MARCH 12, 2019", "MARCH 12, 2019", {"year": 2019, "month": 3, "day": 12}),
        ("12 january 2019", "12 january 2019", {"year": 2019, "month": 1, "day": 12}),
        ("on the 12th of March", "12th of March", {"month": 3, "day": 12}),
        ("on March the 12th, it", "March the 12th", {"month": 3, "day": 12}),
        ("Mar. 12", "Mar. 12", {"month": 3, "day": 12}),
        ("Sept 3, 2001", "Sept 3, 2001", {"year": 2001, "month": 9, "day": 3}),
        ("12-Mar-2019", "12-Mar-2019", {"year": 2019, "month": 3, "day": 12}),
        ("at 2019-03-12T10:00", "2019-03-12", {"year": 2019, "month": 3, "day": 12}),
        ("2019/03/12", "2019/03/12", {"year": 2019, "month": 3, "day": 12}),
        ("12/03/2019", "12/03/2019", {"year": 2019, "month": 3, "day": 12, "swappable": True}),
        ("13/03/2019", "13/03/2019", {"year": 2019, "month": 3, "day": 13}),
        ("03/13/2019", "03/13/2019", {"year": 2019, "month": 3, "day": 13}),
        ("13/03/19", "13/03/19", {"year": 2019, "month": 3, "day": 13}),
        ("by March 2019", "March 2019", {"year": 2019, "month": 3}),
        ("in March of 2019", "March of 2019", {"year": 2019, "month": 3}),
        ("March2019", "March2019", {"year": 2019, "month": 3}),
        ("PostedMarch 12, 2019by", "March 12, 2019", {"year": 2019, "month": 3, "day": 12}),
        ("June '98", "June '98", {"year": 1998, "month": 6}),
        ("2019-12", "2019-12", {"year": 2019, "month": 12}),
        ("in May", "May", {"month": 5}),
        ("next March", "March", {"month": 3}),
        ("September was dry", "September", {"month": 9}),
        ("in Sept. it", "Sept", {"month": 9}),
        ("in 2019", "2019", {"year": 2019}),
        ("In 2019 people left", "2019", {"year": 2019}),
        ("2019 was dry", "2019", {"year": 2019}),
        ("(2019)", "2019", {"year": 2019}),
        ("the 2019 election", "2019", {"year": 2019}),
        ("the 2010 elections", "2010", {"year": 2010}),
        ("2019's budget", "2019", {"year": 2019}),
        ("since 1066", "1066", {"year": 1066}),
        ("2019Buy Photo", "2019", {"year": 2019}),
        ("the summer of '69", "summer of '69", {"year": 1969, "months": (6, 7, 8, 9)}),
        ("in '98 it", "'98", {"year": 1998}),
        ("Tuesday, 12 March 2019", "Tuesday, 12 March 2019", {"year": 2019, "month": 3, "day": 12, "weekday": 1}),
        ("on Tuesday", "Tuesday", {"weekday": 1}),
        ("on Sundays", "Sunday", {"weekday": 6}),
        ("in 44 BC", "44 BC", {"year": -44}),
        ("in AD 79", "AD 79", {"year": 79}),
        ("c. 1911", "c. 1911", {"year": 1911, "approximate": True}),
        ("circa 1911", "circa 1911", {"year": 1911, "approximate": True}),
        ("painted around 1911.", "around 1911", {"year": 1911, "approximate": True}),
        ("mid-March", "mid-March", {"month": 3, "approximate": True}),
        ("12-14 March", "12-14 March", {"month": 3, "days": (12, 13, 14), "ranged": True}),
        ("from March to May", "March to May", {"months": (3, 4, 5), "ranged": True}),
        ("November to February", "November to February", {"months": (11, 12, 1, 2), "ranged": True}),
        ("in the spring", "spring", {"months": (3, 4, 5, 6)}),
        ("Q3 2021", "Q3 2021", {"year": 2021}),
        ("12 \n  March      2019,", "12 \n  March      2019", {"year": 2019, "month": 3, "day": 12}),
    ],
)
def test_one_date_is_read_with_its_parts_and_place(text: str, words: str, parts: dict[str, object]) -> None:
    assert [(when.span.of(text), said(when)) for when in read_dates(text)] == [(words, parts)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2016-17", "2016-01-01..2017-12-31"),
        ("August 25 - April 1, 2018", "2017-08-25..2018-04-01"),
        ("in the mid-19th century", "1825-04-02..1875-10-01"),
        ("1999–00", "1999-01-01..2000-12-31"),
        ("in 1932-3", "1932-01-01..1933-12-31"),
        ("2016–2019", "2016-01-01..2019-12-31"),
        ("between 2016 and 2019", "2016-01-01..2019-12-31"),
        ("from 2016 until 2019", "2016-01-01..2019-12-31"),
        ("from 2016 to March 2019", "2016-01-01..2019-03-31"),
        ("from March to May 2020", "2020-03-01..2020-05-31"),
        ("November to February 2020", "2019-11-01..2020-02-29"),
        ("12-14 March 2019", "2019-03-12..2019-03-14"),
        ("March 12–14, 2019", "2019-03-12..2019-03-14"),
        ("from 12 March to 3 April 2019", "2019-03-12..2019-04-03"),
        ("the 1990s", "1990-01-01..1999-12-31"),
        ("the '90s", "1990-01-01..1999-12-31"),
        ("the nineties", "1990-01-01..1999-12-31"),
        ("the late nineties", "1995-01-01..1999-12-31"),
        ("the 1800s", "1800-01-01..1900-12-31"),
        ("the 19th century", "1800-01-01..1900-12-31"),
        ("the nineteenth century", "1800-01-01..1900-12-31"),
        ("early 2019", "2019-01-01..2019-07-02"),
        ("the late 1990s", "1995-01-01..1999-12-31"),
        ("the third quarter of 2021", "2021-07-01..2021-09-30"),
        ("the first half of 2019", "2019-01-01..2019-06-30"),
        ("H2 2019", "2019-07-01..2019-12-31"),
        ("the spring of 2024", "2024-03-01..2024-06-30"),
        ("the winter of 2019-20", "2019-12-01..2020-03-31"),
        ("2023/24", "2023-01-01..2024-12-31"),
        ("FY2023", "2022-04-01..2023-12-31"),
        ("FY2022-23", "2022-01-01..2023-12-31"),
        ("FY2022/02", "2021-04-01..2022-12-31"),
        ("c. 1911", "1910-01-01..1912-12-31"),
        ("circa 1500", "1490-01-01..1510-12-31"),
    ],
)
def test_a_stretch_is_read_with_its_ends(text: str, expected: str) -> None:
    assert [stretch(when) for when in read_dates(text)] == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "You may march on, sat in the sun.",
        "May it rain?",
        "Theresa May said so.",
        "2,019 people",
        "2000 people",
        "1500 metres",
        "sold 1850 copies",
        "paid $2000",
        "at least 2000 came",
        "a population of 1850",
        "about 2000 were there",
        "in 40 minutes",
        "over 12 months",
        "version 2.14",
        "they fall in love",
        "call 307-733-1128",
        "last year and two days ago",
    ],
)
def test_what_only_looks_like_a_date_is_none(text: str) -> None:
    assert read_dates(text) == ()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("today", "2019-03-14..2019-03-14"),
        ("yesterday", "2019-03-13..2019-03-13"),
        ("tomorrow", "2019-03-15..2019-03-15"),
        ("last year", "2018-01-01..2018-12-31"),
        ("this year", "2019-01-01..2019-12-31"),
        ("next year", "2020-01-01..2020-12-31"),
        ("last month", "2019-02-01..2019-02-28"),
        ("this week", "2019-03-11..2019-03-17"),
        ("last May", "2018-05-01..2018-05-31"),
        ("last February", "2019-02-01..2019-02-28"),
        ("next May", "2019-05-01..2019-05-31"),
        ("next spring", "2020-03-01..2020-06-30"),
        ("this spring", "2019-03-01..2019-06-30"),
        ("on Tuesday", "2019-03-12..2019-03-12"),
        ("next Tuesday", "2019-03-19..2019-03-19"),
        ("two years ago", "2017-01-01..2017-12-31"),
        ("10 days ago", "2019-03-04..2019-03-04"),
        ("in the past decade", "2009-01-01..2019-12-31"),
    ],
)
def test_a_relative_date_is_resolved_against_the_day_of_publication(text: str, expected: str) -> None:
    (when,) = read_dates(text, PUBLISHED)
    assert (when.relative, stretch(when)) == (True, expected)


@pytest.mark.parametrize(("text", "parts"), [("on 12 March", {"month": 3, "day": 12}), ("in May", {"month": 5})])
def test_a_year_that_was_not_said_is_not_invented(text: str, parts: dict[str, object]) -> None:
    assert [said(when) for when in read_dates(text, PUBLISHED)] == [parts]


def test_listed_days_are_dates_of_their_own() -> None:
    text = "on 12, 13 and 14 March 2019"
    assert [(w.span.of(text), w.day) for w in read_dates(text)] == [("12", 12), ("13", 13), ("14 March 2019", 14)]


def test_listed_years_are_dates_of_their_own() -> None:
    assert [when.year for when in read_dates("in 1995, 1996 and 1997")] == [1995, 1996, 1997]


FORMATS = (
    "{day} {month} {year}",
    "{day} {short} {year}",
    "{short}. {day}, {year}",
    "{month} {day}, {year}",
    "{day}th of {month} {year}",
    "{year}-{number:02}-{day:02}",
    "{year}/{number:02}/{day:02}",
    "{day}-{short}-{year}",
    "{day:02}/{number:02}/{year}",
)


@given(
    st.dates(date(1000, 1, 1), date(2099, 12, 31)),
    st.sampled_from(FORMATS),
    st.sampled_from(["", "It ended on ", "Text: (", "   "]),
    st.sampled_from(["", ".", ", they said", "   and"]),
)
def test_a_date_in_any_format_is_read_back(day: date, form: str, before: str, after: str) -> None:
    words = form.format(
        day=day.day,
        month=MONTHS[day.month - 1].capitalize(),
        short=SHORT_MONTHS[day.month - 1].capitalize(),
        number=day.month,
        year=day.year,
    )
    text = before + words + after
    (when,) = read_dates(text)
    assert (when.year, when.month, when.day, when.first, when.last) == (day.year, day.month, day.day, day, day)
    assert when.span.of(text) == words


@given(st.dates(date(1900, 1, 1), date(2090, 12, 31)), st.integers(1, 300), st.sampled_from(["{} to {}", "{} – {}"]))
def test_a_range_of_days_is_read_back(first: date, days: int, form: str) -> None:
    last = first + timedelta(days=days)
    words = [f"{d.day} {MONTHS[d.month - 1].capitalize()} {d.year}" for d in (first, last)]
    (when,) = read_dates(form.format(*words))
    assert (when.first, when.last, when.ranged) == (first, last, True)


@pytest.mark.parametrize(("text", "days"), [("the Sunday Post", []), ("the Sunday market", [6])])
def test_a_weekday_in_a_name_is_no_date(text: str, days: list[int]) -> None:
    assert [when.weekday for when in read_dates(text)] == days


@pytest.mark.parametrize("text", ["in their sixties", "ages run from the mid-sixties to the early nineties"])
def test_years_of_life_are_no_dates(text: str) -> None:
    assert read_dates(text) == ()


@given(st.integers(1700, 2099))
def test_a_year_after_in_is_a_year(year: int) -> None:
    assert [when.year for when in read_dates(f"in {year}.")] == [year]


PIECES = st.sampled_from(
    ["12", " ", "March", "2019", "-", "–", "/", "the", "of", "1990s", "century", "AD", "BC", "31", "early", "c.",
     "to", "between", "and", "'", "FY", "Q3", "last", "year", "ago", "two", "May", "spring", "99", ",", "\n", "2100"]
)  # fmt: skip


@given(
    st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join), st.lists(PIECES).map("".join)),
    st.one_of(st.none(), st.dates()),
)
def test_any_text_has_an_answer_with_ordered_places(text: str, published: date | None) -> None:
    spans = [when.span for when in read_dates(text, published)]
    assert spans == sorted(spans)
    assert all(0 <= span.start < span.end <= len(text) for span in spans)
    assert all(one.end <= other.start for one, other in pairwise(spans))


@pytest.mark.parametrize("form", forms_of_dates(PUBLISHED), ids=lambda form: form.pattern[:24])
@settings(max_examples=40, deadline=None)
@given(data=st.data())
def test_no_hint_hides_a_date(form: Form, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(form.pattern))
    assert form.may_be_in(Text.of(text)) or not re.search(form.pattern, text)


@pytest.mark.parametrize("text", ["THİS MORNING", "thıs week", "tonıght", "laſt week", "the paſt weeK"])
def test_letters_that_are_the_same_but_for_their_case_hide_no_date(text: str) -> None:
    assert read_dates(text, PUBLISHED) != ()
