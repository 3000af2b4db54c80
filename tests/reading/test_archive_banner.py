"""The lines that a web archive puts above a page are no evidence; all others stay."""

import pytest

from claimlint.config import Config
from claimlint.linter import Linter
from claimlint.reading.archive_banner import without_banner

BANNER = [
    "12 captures",
    "05 Oct 2013 - 26 Oct 2021",
    "About this capture",
    "Collection: Mill Crawls",
    "The Wayback Machine - https://web.archive.org/web/2014/http://mill.example/",
]


@pytest.mark.parametrize(
    ("lines", "kept"),
    [
        (["The mill", *BANNER, "It turns."], [0, 6]),
        (["The mill", *BANNER[:2], "It turns."], [0, 3]),
        (["12 captures", "The mill turns."], [0, 1]),
        (["The mill", "05 Oct 2013 - 26 Oct 2021"], [0, 1]),
        ([], []),
    ],
)
def test_the_banner_is_left_out(lines, kept):
    assert without_banner(lines) == kept


@pytest.mark.parametrize(("page", "dated"), [(BANNER, False), ([*BANNER, "Posted 5 October 2013"], True)])
def test_a_date_of_the_copy_is_none_of_the_page(page, dated):
    evidence = "\n".join([*page, "The miller sold the old mill to the town."])
    findings = (
        Linter(Config(select=("DET002",))).lint_claim("The miller sold the mill in October 2013.", evidence).findings
    )
    assert bool(findings) is not dated
