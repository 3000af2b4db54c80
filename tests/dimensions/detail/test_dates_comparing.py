"""How two dates stand to each other, and whether a page says a date."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.config import Config
from claimlint.dimensions.detail.date_patterns import MONTHS
from claimlint.dimensions.detail.date_steps import stepped
from claimlint.dimensions.detail.dates import compare_dates, dates_found, read_dates
from claimlint.linter import Linter
from claimlint.model.rule import Outcome
from claimlint.model.when import When

PUBLISHED = date(2019, 3, 14)  # a Thursday


def only(text: str, published: date | None = None) -> When:
    (when,) = read_dates(text, published)
    return when


@pytest.mark.parametrize(
    ("evidence", "claim", "outcome"),
    [
        ("in May 2011", "in May 2011", "support"),
        ("in May 2011", "in 2011", "support"),
        ("in 2011", "in May 2011", "excess"),
        ("in May 2011", "in May 2012", "clash"),
        ("in May 2011", "in June 2011", "clash"),
        ("on 3 May 2011", "on 2011-05-03", "support"),
        ("on 3 May 2011", "on 4 May 2011", "clash"),
        ("on 3 May 2011", "on 05/03/2011", "support"),
        ("on 3 May 2011", "on 05/04/2011", "clash"),
        ("on 3 May 2011", "in May", "support"),
        ("on 3 May 2011", "on 3 May", "support"),
        ("on 3 May", "on 3 May 2011", "excess"),
        ("on 3 May", "in May", "support"),
        ("on 3 May", "in June", "clash"),
        ("in May", "on 3 May", "excess"),
        ("in May", "in 2011", "silent"),
        ("in 2011", "in May", "silent"),
        ("on Tuesday", "in 2011", "silent"),
        ("on 3 May 2011", "on Tuesday", "support"),
        ("on 3 May 2011", "on Friday", "clash"),
        ("in April 2024", "in spring 2024", "support"),
        ("in June 2024", "in summer 2024", "support"),
        ("in June 2024", "in spring 2024", "support"),
        ("in October 2024", "in spring 2024", "clash"),
        ("in January 2024", "in winter 2024", "support"),
        ("in December 2024", "in winter 2024", "support"),
        ("in April", "in the spring", "support"),
        ("in the spring", "in April", "excess"),
        ("in 2014", "in the 2010s", "support"),
        ("in the 2010s", "in 2014", "excess"),
        ("in 2009", "in the 2010s", "clash"),
        ("in 1850", "in the 19th century", "support"),
        ("in August 2021", "in the third quarter of 2021", "support"),
        ("in 2014", "from 2012 to 2016", "support"),
        ("from 2012 to 2016", "from 2014 to 2018", "shift"),
        ("from 2012 to 2016", "in 2012", "support"),
        ("from 2012 to 2016", "in 2014", "excess"),
        ("from 12 to 14 March 2019", "on 12 March", "support"),
        ("12-14 March", "on 14 March", "support"),
        ("12-14 March", "on 15 March", "clash"),
        ("from March to May", "in May", "support"),
        ("in 1912", "c. 1911", "support"),
        ("in 1915", "c. 1911", "clash"),
        ("c. 1911", "in 1911", "excess"),
        ("in February 2020", "early 2020", "support"),
        ("in October 2020", "early 2020", "clash"),
        ("early 2020", "in 2020", "support"),
        ("in 44 BC", "in 44 BC", "support"),
        ("in 44 BC", "in 45 BC", "clash"),
        ("in 44 BC", "from 1990 to 2000", "clash"),
        ("from 1990 to 2000", "in 44 BC", "clash"),
        ("in 2023", "2023/24", "support"),
    ],
)
def test_a_claims_date_stands_to_the_evidences(evidence: str, claim: str, outcome: str) -> None:
    assert compare_dates(only(evidence), only(claim)) == Outcome(outcome)


@pytest.mark.parametrize(
    ("evidence", "claim", "outcome"),
    [
        ("last year", "in 2018", "support"),
        ("last year", "in 2017", "clash"),
        ("last year", "in May 2018", "excess"),
        ("yesterday", "on 13 March 2019", "support"),
        ("on Tuesday", "on 12 March 2019", "support"),
        ("on Tuesday", "on 19 March 2019", "support"),
        ("on Tuesday", "on 13 March 2019", "clash"),
        ("last May", "in May 2018", "support"),
    ],
)
def test_a_relative_date_of_the_evidence_counts_as_resolved(evidence: str, claim: str, outcome: str) -> None:
    assert compare_dates(only(evidence, PUBLISHED), only(claim)) == Outcome(outcome)


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("12 March 2019", "It was 12 March 2019.", True),
        ("12 March 2019", "2019-03-12T10:00", True),
        ("12 March 2019", "03/12/2019", True),
        ("12 March 2019", "Mar. 12 ... (2019)", True),
        ("12 March 2019", "13 March 2019", False),
        ("12 March 2019", "12 April 2019 and 5 March 2019", False),
        ("12 March 2019", "12-14 March 2019", True),
        ("13 March 2019", "12-14 March 2019", True),
        ("13 March", "12-14 March", True),
        ("March 2019", "12 March 2019", True),
        ("March 2019", "in March, and 2019 elsewhere", True),
        ("March 2019", "in April, and 2019 elsewhere", False),
        ("2019", "PostedMarch 12, 2019by", True),
        ("in 2019", "in 2018", False),
        ("in 2019", "from 2018 to 2020", True),
        ("in 2015", "from 2009 to 2020", False),
        ("from 2016 to 2019", "since 2016; closed in 2019", True),
        ("from 2016 to 2019", "since 2016; closed in 2018", False),
        ("from March to May 2020", "March 2020 ... May 2020", True),
        ("from March to May 2020", "March 2020 ... June 2020", False),
        ("the 1990s", "in 1994", True),
        ("the 1990s", "in 1984", False),
        ("in 1994", "the 1990s", False),
        ("the 1850s", "the 19th century", False),
        ("the 1700s", "the 18th century", True),
        ("the 1700s", "the 17th century", False),
        ("the spring of 2024", "in 2024", True),
        ("the spring of 2024", "in 2023", False),
        ("early 2019", "in February 2019", True),
        ("early 2019", "in 2018", False),
        ("c. 1911", "in 1912", True),
        ("June 2019", "December 20, 2018 ... starts in June", True),
        ("January 2019", "December 28, 2018 ... starts in January", True),
        ("March 1, 2017", "March 2, 2017 ... Wednesday evening", True),
        ("March 1, 2017", "March 2, 2017 ... Friday evening", False),
        ("on Tuesday", "12 March 2019", True),
        ("on Tuesday", "Tuesdays", True),
        ("on Friday", "12 March 2019, a Tuesday", False),
        ("October 2016", "joined in October 2014; opened in 2016", False),
        ("October 2016", "joined in October; opened in 2016", True),
        ("30 June 2017", "to 30 June 2018; set up in 2017", False),
        ("30 June 2017", "to 30 June 2018 and 2017", True),
        ("December", "from July 1981 to May 1982", False),
        ("in May", "from July 1981 to May 1982", True),
        ("November 2014", "from October to December 2014", True),
        ("22 May 2014", "from 23 April 2014 to 23 May 2014", False),
        ("12 May 2014", "from 9 to 16 May 2014", True),
        ("the 13th century", "an icon of the 14th century", False),
        ("the 13th century", "an icon of 1240", True),
        ("44 BC", "in 44 BC", True),
        ("44 BC", "in AD 44", False),
    ],
)
def test_a_date_is_found_when_the_page_says_all_of_its_parts(claim: str, page: str, found: bool) -> None:
    assert dates_found(only(claim), read_dates(page), None) is found


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("in 2018", "last year", True),
        ("in 2016", "last year", False),
        ("in 2019", "no date", True),
        ("on 14 March 2019", "today", True),
        ("on 12 March 2019", "on Tuesday", True),
        ("on 2 March 2019", "on Tuesday", False),
    ],
)
def test_the_pages_own_date_counts_as_said(claim: str, page: str, found: bool) -> None:
    assert dates_found(only(claim), read_dates(page, PUBLISHED), PUBLISHED) is found


@pytest.mark.parametrize(
    ("claim", "page", "found"),
    [
        ("in 2012", "Lund won in 2011. A year later Marsh won.", True),
        ("in 2013", "Lund won in 2011. A year later Marsh won.", False),
        ("in 2009", "Lund won in 2011. Marsh had won two years earlier.", True),
        ("in 2018", "7 July 2017. She will lead it in the coming season.", True),
        ("in 2018", "7 July 2017. She leads it this season.", False),
        ("on 28 August", "The school opens on 4 September, a week after the others.", True),
        ("on 27 August", "The school opens on 4 September, a week after the others.", False),
        ("on 1 July", "It ran until 3 July, two days longer than decreed.", True),
        ("on 1 May", "It fell three days before the vote on 4 May.", True),
        ("on 7 May", "The tram opened on 4 May 2019 and spent three days on the rails.", False),
        ("in October", "The pier opened in July 2019 on the north shore.", False),
        ("in 1994", "She ended the cycle in 2001, seven years after she began.", True),
        ("in 1995", "She ended the cycle in 2001, seven years after she began.", False),
        ("in August 2019", "It was cut in May 2019. Three months later it fell.", True),
        ("on 20 July", "Posted on 18 July 2014. The fair starts on Sunday.", True),
        ("on 21 July", "Posted on 18 July 2014. The fair starts on Sunday.", False),
    ],
)
def test_a_date_is_reached_by_a_step_from_another(claim: str, page: str, found: bool) -> None:
    said = read_dates(page)
    assert dates_found(only(claim), (*said, *stepped(page, said)), None) is found
    assert not dates_found(only(claim), said, None)


@pytest.mark.parametrize(
    ("claim", "evidence", "found"),
    [
        ("Vets gave the doses before June.", "Vets gave the doses by the end of May.", True),
        ("Vets gave the doses by the end of May.", "Vets gave the doses before June.", True),
        ("Vets gave the doses in June.", "Vets gave the doses by the end of May.", False),
        ("It costs more in August.", "From July on, it costs more.", True),
        ("It costs more in June.", "From July on, it costs more.", False),
    ],
)
def test_a_date_is_the_other_side_of_a_bound_or_in_a_stretch(claim: str, evidence: str, found: bool) -> None:
    linter = Linter(Config(select=("DET002",)))
    assert (not linter.lint_claim(claim, evidence).findings) is found


def test_a_relative_date_of_a_claim_is_never_missed() -> None:
    assert dates_found(only("last year", PUBLISHED), (), None)


days = st.dates(date(1000, 1, 1), date(2099, 12, 31))
forms = st.sampled_from(
    ["{d} {m} {y}", "{m} {y}", "in {y}", "in {m}", "{d} {m}", "early {y}", "c. {y}", "spring {y}", "the winter of {y}",
     "from {y} to 2100", "Q2 {y}", "FY{y}", "01/{d}/{y}", "{y} BC", "from January to {m}", "the 19th century"]
)  # fmt: skip


def written(form: str, day: date) -> str:
    return form.format(d=f"{day.day:02}", m=MONTHS[day.month - 1].capitalize(), y=day.year)


@st.composite
def dates(draw: st.DrawFn) -> When:
    found = read_dates(written(draw(forms), draw(days)))
    return draw(st.sampled_from(found))


@given(dates())
def test_every_date_supports_itself(when: When) -> None:
    assert compare_dates(when, when) is Outcome.SUPPORT


@given(dates())
def test_every_date_is_found_on_a_page_that_says_it(when: When) -> None:
    assert dates_found(when, (when,), None)


@given(days, st.integers(0, 400), st.integers(0, 400))
def test_a_stretch_that_contains_another_is_supported_by_it(first: date, before: int, after: int) -> None:
    inner = When(first=first, last=first)
    outer = When(first=first - timedelta(days=before), last=first + timedelta(days=after))
    assert compare_dates(inner, outer) is Outcome.SUPPORT


@given(dates(), dates())
def test_support_both_ways_or_a_stronger_claim_on_the_way_back(one: When, other: When) -> None:
    if compare_dates(one, other) is Outcome.EXCESS and one.first and other.first:
        assert compare_dates(other, one) is Outcome.SUPPORT


@given(dates(), dates())
def test_two_dates_clash_both_ways(one: When, other: When) -> None:
    clashes = {compare_dates(one, other) is Outcome.CLASH, compare_dates(other, one) is Outcome.CLASH}
    assert len(clashes) == 1
