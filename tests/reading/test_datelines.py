"""The date that a document gives itself."""

from datetime import date

import pytest

from claimlint.reading.dateline import dateline, full_date


@pytest.mark.parametrize(
    "text",
    ["12 March 2019", "March 12, 2019", "Mar. 12, 2019", "12th March 2019", "2019-03-12", "on 12 Mar 2019 at noon"],
)
def test_full_dates(text):
    assert full_date(text) == date(2019, 3, 12)


@pytest.mark.parametrize("text", ["March 2019", "31 February 2019", "2019-13-40", "12 Marchers 2019 came", ""])
def test_no_full_dates(text):
    assert full_date(text) is None


@pytest.mark.parametrize(
    "line",
    [
        "Published 12 March 2019",
        "Published 12 March 2019. Comments until 30 June 2019.",
        "Last updated: March 12, 2019",
        "12 March 2019",
        "*Press notice, 12 March 2019.*",
        "Checked on 12 March 2019 against eight documents.",
        "City of Ostrel. Release of 12 March 2019.",
        "The Ostrel Courier, Tuesday 12 March 2019",
        "OSTREL, 12 March 2019 (ONA)",
        "Ostrel Press, Mar. 12, 2019",
        "12 March 2019, 08:14 GMT",
        "Tuesday March 12 2019 10.30am",
        "Ostrel Online / posted 12 March 2019 by A. Reed",
        "March 12, 2019 – Team website",
    ],
)
def test_datelines(line):
    assert dateline(["Title", line, "It rose on 1 May 2018."]) == date(2019, 3, 12)


@pytest.mark.parametrize(
    "line",
    [
        "The law came into force on 12 March 2019",
        "On 12 March 2019 it fell.",
        "Born: 12 March 2019",
        "The letter – written 12 March 2019 – lay in a box.",
        "Opened 12 March 2019 – new hall",
        "Played 12 March 2019, 2,300 spectators",
    ],
)
def test_a_date_told_is_no_dateline(line):
    assert dateline(["Title", line]) is None


def test_a_date_deep_in_the_text_counts_only_in_the_last_line():
    lines = ["Text."] * 8
    assert dateline([*lines, "12 March 2019", "Text."]) is None
    assert dateline([*lines, "12 March 2019"]) == date(2019, 3, 12)
