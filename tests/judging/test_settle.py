"""Which of several findings on one place are reported."""

from claimlint.judging.settle import MOST, settle
from claimlint.model.finding import Finding
from claimlint.model.rule import Severity
from claimlint.model.span import Span

SENTENCE = Span(0, 100)


def finding(code, start, end, severity=Severity.WARNING, sentence=SENTENCE):
    return Finding(
        code, code.lower(), severity, "low", "", "", "d.md", Span(start, end), "", "", sentence, f"{code}{start}"
    )


def codes(*findings):
    return [f.code for f in settle(findings)]


def test_the_most_specific_rule_wins_on_the_same_words():
    assert codes(finding("DET003", 0, 5), finding("NUM005", 0, 5), finding("NUM001", 0, 5)) == ["NUM005"]


def test_rules_of_different_kinds_stand_side_by_side():
    assert codes(finding("CRT001", 0, 5), finding("NUM005", 0, 5)) == ["CRT001", "NUM005"]


def test_one_rule_says_one_thing_once():
    assert codes(finding("DET001", 0, 10), finding("DET001", 5, 12)) == ["DET001"]


def test_apart_places_are_both_reported():
    assert codes(finding("NUM005", 0, 5), finding("DET003", 10, 15)) == ["NUM005", "DET003"]


def test_at_most_three_a_sentence_the_gravest_first():
    many = [finding("DET001", 10 * n, 10 * n + 5) for n in range(5)]
    grave = finding("LEG001", 90, 95, Severity.ERROR)
    kept = settle([*many, grave])
    assert (len(kept), grave in kept) == (MOST, True)


def test_findings_come_in_the_order_of_the_text():
    other = Span(200, 300)
    assert codes(finding("DET001", 210, 220, sentence=other), finding("NUM005", 3, 6)) == ["NUM005", "DET001"]
