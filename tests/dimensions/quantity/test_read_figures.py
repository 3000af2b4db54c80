"""What is read as a figure, with which value, bound, unit and kind, and what is not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.dimensions.quantity.read import read_figures
from claimlint.model.quantity import Kind
from claimlint.model.span import Span


def only(text: str):
    """The one quantity of a text."""
    (quantity,) = read_figures(text)
    return quantity


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("1,240 beds", (1240,)),
        ("5 feet 6 inches", (5.5,)),
        ("2 hours, 30 minutes", (2.5,)),
        ("1 240 beds", (1240,)),
        ("1\u202f240 beds", (1240,)),
        ("1\u00a0240\u00a0500 beds", (1240500,)),
        ("12,34,567 rupees", (1234567,)),
        ("8.46 km", (8.46,)),
        ("the 2000-3000 residents", (2000, 3000)),
        ("4.2 million visits", (4.2e6,)),
        ("1.2m visits", (1.2e6,)),
        ("a 2m fence", (2,)),
        ("12k visits", (12000,)),
        ("$1.5bn", (1.5e9,)),
        ("£2tn", (2e12,)),
        ("3 crore rupees", (3e7,)),
        ("2 lakh crore rupees", (2e12,)),
        ("twenty-one beds", (21,)),
        ("twenty one beds", (21,)),
        ("two hundred and six beds", (206,)),
        ("six million three hundred thousand and four visits", (6300004,)),
        ("a hundred beds", (100,)),
        ("half a million visits", (5e5,)),
        ("a million and a half visits", (1.5e6,)),
        ("two and a half thousand visits", (2500,)),
        ("a dozen eggs", (12,)),
        ("half a dozen eggs", (6,)),
        ("a quarter of a million visits", (2.5e5,)),
        ("1½ cups", (1.5,)),
        ("a year and a half ago", (1.5,)),
        ("two hours and a half", (2.5,)),
        ("2-1/16 inches", (2.0625,)),
        ("10⁶ shells", (1e6,)),
        ("1 1/2 cups", (1.5,)),
        ("1.5 × 10^8 km", (1.5e8,)),
        ("3 x 10⁻² g", (0.03,)),
        ("minus 5 °C", (-5,)),
        ("-3.5 °C", (-3.5,)),
        ("dozens of schools", (12, 120)),
        ("several hundred guests", (200, 1000)),
    ],
)
def test_the_value_of_a_number(text, figures):
    assert only(text).figures == pytest.approx(figures)


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("half of the wards", 0.5),
        ("A third lost money.", 1 / 3),
        ("a third of voters", 1 / 3),
        ("two-thirds of voters", 2 / 3),
        ("3/4 of staff", 0.75),
        ("½ of staff", 0.5),
        ("one in five pupils", 0.2),
        ("nine in ten", 0.9),
        ("three out of four", 0.75),
        ("1 in 300 births", 1 / 300),
        ("a one-in-five chance", 0.2),
        ("7 %", 0.07),
        ("7 per cent", 0.07),
        ("seven percent", 0.07),
        ("one machine in eight", 0.125),
        ("About a third complained", 1 / 3),
        ("A quarter rent their flats.", 0.25),
        ("A third smoke.", 1 / 3),
        ("Of the women, a quarter drive to work.", 0.25),
        ("Among these a third say so.", 1 / 3),
        ("The poll shows that a third want to leave.", 1 / 3),
        ("A third regularly skip breakfast.", 1 / 3),
        ("The poll found a third disagree.", 1 / 3),
        ("A third left the party.", 1 / 3),
        ("7 pct", 0.07),
    ],
)
def test_a_share_lies_on_zero_to_one(text, share):
    assert share in only(text).interval and only(text).kind is Kind.SHARE


@pytest.mark.parametrize(
    ("text", "mark", "strict"),
    [
        ("more than 40 beds", ">", True),
        ("over 40 beds", ">", True),
        ("well over 40 beds", ">", True),
        ("at least 40 beds", ">", False),
        ("no fewer than 40 beds", ">", False),
        ("40 or more beds", ">", False),
        ("40 beds or more", ">", False),
        ("40 at the very least", ">", False),
        ("40 beds at the outside", "<", False),
        ("at the very most 40 beds", "<", False),
        ("40 days if not longer", ">", False),
        ("40 beds, if that is possible", "=", False),
        ("The 40 Max Reger songs", "=", False),
        ("40+ beds", ">", False),
        ("under 40 beds", "<", True),
        ("fewer than 40 beds", "<", True),
        ("up to 40 beds", "<", False),
        ("not more than 40 beds", "<", False),
        ("40 beds at most", "<", False),
        ("just under 40 beds", "<", False),
        ("nearly 40 beds", "~", False),
        ("about 40 beds", "~", False),
        ("some 40 beds", "~", False),
        ("40-odd beds", "~", False),
        ("40 or so beds", "~", False),
        ("~40 beds", "~", False),
        ("exactly 40 beds", "=", False),
        ("40 beds", "=", False),
        ("Visits rose by 5 %", "up", False),
        ("Visits are up 5 %", "up", False),
        ("Visits fell sharply by 5 %", "down", False),
        ("Visits rose by more than 5 %", ">", True),
        ("Visits rose to 5 %", "=", False),
        ("Cans made up 5 %", "=", False),
        ("Bills that add up to 5 euros", "=", False),
        ("It may take up to 5 days", "<", False),
        ("plus or minus 0.5 dB", "=", False),
        ("The firm raised $5m", "=", False),
        ("open for over three years", ">", True),
        ("It opened over three years", "=", False),
        ("It came no closer to the pier than 40 metres", ">", False),
        ("It came closer to the pier than 40 metres", "<", True),
        ("It is not heavier than 40 kg", "<", False),
        ("It is heavier than 40 kg", ">", True),
    ],
)
def test_the_bound_on_either_side(text, mark, strict):
    assert (only(text).mark, only(text).strict) == (mark, strict)


def test_verbs_of_change_are_shared_in_a_list():
    assert [q.mark for q in read_figures("Oats fell 2 %, Barley 3 % and Rye by 1 %.")] == ["down"] * 3


@pytest.mark.parametrize(
    ("text", "mark"),
    [
        ("anyone past 65 should walk", ">"),
        ("residents past 40, and children", ">"),
        ("people over the age of 65", ">"),
        ("people under the age of 65", "<"),
        ("they drove past 40 shops", "="),
        ("at half past 6", "="),
    ],
)
def test_past_an_age_is_over_it(text, mark):
    assert only(text).mark == mark


def test_a_bound_with_and_belongs_to_the_figure_behind_it():
    assert [q.mark for q in read_figures("69 moves and over six hours")] == ["=", ">"]


def test_over_beside_hours_a_week_is_a_bound_behind_a_verb_too():
    assert [q.mark for q in read_figures("clerks worked over 30 hours a week")] == [">"]
    assert [q.mark for q in read_figures("clerks worked over three years")] == ["="]


def test_a_conversion_in_brackets_has_the_bound_too():
    assert [q.mark for q in read_figures("It is more than 7 miles (11 km) long.")] == [">", ">"]


@pytest.mark.parametrize(
    ("text", "kind", "unit"),
    [
        ("$4.2 million", Kind.MONEY, "USD"),
        ("US$3", Kind.MONEY, "USD"),
        ("€51m", Kind.MONEY, "EUR"),
        ("40 euros", Kind.MONEY, "EUR"),
        ("15 cents", Kind.MONEY, "cent"),
        ("3.2 million pounds", Kind.MONEY, "GBP"),
        ("two pounds of flour", Kind.MEASURE, "pound mass"),
        ("Rs 500", Kind.MONEY, "INR"),
        ("5 km", Kind.MEASURE, "kilometer"),
        ("5kWh", Kind.MEASURE, "kilowatt hour"),
        ("21 °C", Kind.MEASURE, "celsius"),
        ("5 sq km", Kind.MEASURE, "square kilometer"),
        ("three years", Kind.DURATION, "year"),
        ("half an hour", Kind.DURATION, "hour"),
        ("a 34-year-old nurse", Kind.AGE, "year old"),
        ("a man aged 70", Kind.AGE, "year old"),
        ("Jane Roe, 34, said so", Kind.AGE, "year old"),
        ("12 a day", Kind.RATE, "/day"),
        ("75,000 euros a quarter", Kind.RATE, "EUR/quarter"),
        ("75,000 euros quarterly", Kind.RATE, "EUR/quarter"),
        ("9% a year later", Kind.SHARE, "%"),
        ("9% a year", Kind.RATE, "%/year"),
        ("3 deaths per 1,000", Kind.RATE, "/1000"),
        ("1,500 litres an hour", Kind.RATE, "liter/hour"),
        ("60 km/h", Kind.RATE, "kilometer/hour"),
        ("$3 a barrel", Kind.RATE, "USD/barrel"),
        ("3 percentage points", Kind.POINTS, "percentage point"),
        ("25 basis points", Kind.POINTS, "basis point"),
        ("It fell four points", Kind.POINTS, "point"),
        ("three times as many", Kind.MULTIPLE, "times"),
        ("sales doubled", Kind.MULTIPLE, "times"),
        ("half as many", Kind.MULTIPLE, "times"),
        ("a 5-fold rise", Kind.MULTIPLE, "times"),
        ("It rang three times.", Kind.COUNT, ""),
        ("within two working days", Kind.DURATION, "day"),
        ("95% confidence", Kind.STATISTIC, "confidence level"),
        ("(CI 1 to 17)", Kind.STATISTIC, "confidence interval"),
        ("the third patient", Kind.ORDINAL, ""),
        ("the 42nd patient", Kind.ORDINAL, ""),
        ("p < 0.05", Kind.STATISTIC, "p"),
        ("an odds ratio of 1.5", Kind.STATISTIC, "odds ratio"),
        ("They won 3-2", Kind.PLAIN, "score"),
        ("14 nurses", Kind.COUNT, ""),
        ("one person died", Kind.COUNT, ""),
        ("It was 14.", Kind.PLAIN, ""),
    ],
)
def test_the_kind_and_the_unit(text, kind, unit):
    assert (only(text).kind, only(text).unit) == (kind, unit)


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("5-7 days", (5, 7)),
        ("5–7 days", (5, 7)),
        ("5 to 7 days", (5, 7)),
        ("between 5 and 7 days", (5, 7)),
        ("from 5 to 7 days", (5, 7)),
        ("three or four days", (3, 4)),
        ("5 ± 2 kg", (3, 7)),
        ("$3 to $5 billion", (3e9, 5e9)),
        ("40-65 million euros", (4e7, 6.5e7)),
        ("from $200 to $4 million", (200, 4e6)),
        ("€3m-€5m", (3e6, 5e6)),
    ],
)
def test_a_range_is_one_quantity(text, figures):
    assert only(text).figures == pytest.approx(figures)


def test_a_change_from_one_level_to_another_is_two_quantities():
    assert [q.figures for q in read_figures("Turnout rose from 40 % to 44 %.")] == [(40,), (44,)]


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("The levy sank from 7.1 to 6.4 million euros.", [7.1e6, 6.4e6]),
        ("It climbed from 8.40 euros in 2011 to 9.10 in 2016.", [8.4, 9.1]),
    ],
)
def test_the_two_ends_of_a_change_share_unit_and_scale(text, figures):
    assert [(q.figures[0], q.unit) for q in read_figures(text)] == [(pytest.approx(n), "EUR") for n in figures]


@pytest.mark.parametrize(
    "text",
    [
        "As [3] says",
        "See Section 4",
        "Figure 2 shows",
        "under Article 5",
        "No. 7 on the list",
        "in Chapter 3",
        "on pp. 3-4",
        "Sections 4 and 5 cover it",
        "in 2019",
        "the 2014 survey",
        "the 2019-20 season",
        "in the 1990s",
        "on 10 August",
        "on Aug. 14",
        "the A320 and the B-52",
        "COVID-19 and Covid 19",
        "an iPhone 12",
        "in Formula 1",
        "version 3.8.1",
        "call 555-123-4567",
        "at 5 p.m.",
        "at 10:30",
        "at 5pm",
        "SW1A 2AA",
        "10 Downing Street",
        "one of them",
        "no one came",
        "they saw one another",
        "one day it may",
        "this one is good",
        "open 24/7",
        "a 4x4",
        "on 3D film",
        "within the second half",
        "a third-party firm",
        "a top 10 hit",
        "a/an and the",
        "2. Lamps and posts",
        "3) Lamps",
        "5.1 Volume",
        "up to 2015",
        "One lies on a cable.",
        "nineteen eighty",
        "a record of 16–8–1",
        "from 3 to 5 p.m.",
        "A third man was arrested.",
        "They made a third attempt to land.",
        "A third attempt to climb the peak failed.",
        "A third witness saw the car.",
        "He met a lawyer and a third witness.",
        "A third armed guard fled.",
        "A third suspect, a baker, was held.",
        "A one-on-one talk.",
        "He lived at numbers 4 and 5.",
        "A quarter note is a crotchet.",
    ],
)
def test_what_is_no_quantity(text):
    assert read_figures(text) == ()


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("14 nurses", "nurses"),
        ("14 district nurses left", "district nurses"),
        ("61 of the 214", ""),
        ("900 young people", "young people"),
        ("The herd numbers 1,240 animals.", "animals"),
        ("12 said so", ""),
    ],
)
def test_the_counted_noun(text, noun):
    assert read_figures(text)[0].noun == noun


def test_the_base_of_a_share():
    assert only("A survey said 7 % of identified suspects were charged.").base == "identified suspects"


@pytest.mark.parametrize(
    ("text", "statistic"),
    [
        ("a median of 12 days", "median"),
        ("the mean settlement was $18,000", "mean"),
        ("5 visits on average", "mean"),
        ("two beds each on average", "mean"),
        ("a total of 40 beds", "total"),
        ("a peak of 40 beds", "maximum"),
        ("40 beds", ""),
    ],
)
def test_the_statistic_said_beside_a_figure(text, statistic):
    assert only(text).statistic == statistic


def test_spans_are_the_characters_of_bound_figure_and_unit():
    text = "Well, more than 4.2 million euros went."
    assert (only(text).span.of(text), only(text).number.of(text)) == ("more than 4.2 million euros", "4.2 million")


def test_what_overlaps_a_taken_span_is_no_quantity():
    assert [q.figures for q in read_figures("12 of 30", taken=(Span(0, 2),))] == [(30,)]


PIECES = st.sampled_from(
    "one two hundred and a half third million more than about per cent of in km $ to from between 5 12 1,240 3.4 rose "
    "fell by years old aged some th nd p = < ± – - / ½ 10⁸ × ' . , ( ) [ ] 2019 Aug. £ °C".split()
)


@given(st.text() | st.lists(PIECES).map(" ".join) | st.lists(PIECES).map("".join))
def test_reading_is_total_and_its_spans_lie_in_the_text(text):
    assert all(q.span.contains(q.number) and q.span.end <= len(text) for q in read_figures(text))


@given(st.lists(PIECES).map(" ".join))
def test_no_two_quantities_share_their_number(text):
    numbers = [q.number for q in read_figures(text)]
    assert all(a.end <= b.start for a, b in pairwise(numbers))
