"""A check that fails in itself: a finding of its own, and the other checks go on."""

from __future__ import annotations

import pytest

from claimlint import study
from claimlint.cache.store import SqliteStore
from claimlint.cli.lint import crashes
from claimlint.config import Config, House
from claimlint.framing import passages
from claimlint.judging.own import CrashWarning, crash_finding
from claimlint.judging.pair import compare
from claimlint.linter import Linter
from claimlint.model.evidence import Comparison
from claimlint.model.report import DraftReport
from claimlint.model.rule import Outcome, Severity
from claimlint.model.span import Span
from claimlint.model.statement import Claim
from claimlint.reading.read import read_document

DRAFT = read_document("Trade fell by half.", "draft.md")
CLAIM = Claim(DRAFT.sentences[0], (), ())
FOUND = Comparison("quantity", "bound", Outcome.EXCESS, Span(0, 5))


def works(claim, evidence, pairs):
    return [FOUND]


def fails(claim, evidence, pairs):
    return {}["none"]


@pytest.mark.filterwarnings("ignore::claimlint.judging.own.CrashWarning")
def test_the_other_checks_go_on():
    comparisons, faults = compare(CLAIM, (), (), (works, fails, works))
    assert (comparisons, len(faults)) == ([FOUND, FOUND], 1)


@pytest.mark.filterwarnings("ignore::claimlint.judging.own.CrashWarning")
def test_the_fault_says_which_check_failed_and_how():
    _, (fault,) = compare(CLAIM, (), (), (fails,))
    assert fault.endswith("test_crashes.fails: KeyError: 'none'")


def test_the_tests_make_an_error_of_it():
    with pytest.raises(CrashWarning):
        compare(CLAIM, (), (), (fails,))


def test_the_finding_is_an_error_at_the_sentence():
    finding = crash_finding("x: y", DRAFT.sentences[0], DRAFT)
    assert (finding.code, finding.severity, finding.span) == ("CLI900", Severity.ERROR, DRAFT.sentences[0].span)


def test_the_command_counts_it_as_a_problem():
    finding = crash_finding("x: y", DRAFT.sentences[0], DRAFT)
    report = DraftReport("draft.md", DRAFT.text, 1, 1, (finding,))
    assert crashes(report) == ["draft.md:1: claimlint itself failed on this sentence (x: y)"]


class Broken(tuple):
    """A vocabulary that fails when it is asked."""

    def __iter__(self):
        raise ZeroDivisionError("asked")


@pytest.mark.filterwarnings("ignore::claimlint.judging.own.CrashWarning")
def test_a_sentence_that_cannot_be_read_does_not_end_the_run():
    config = Config(house=House.model_construct(synonyms=Broken(), aliases=(), terms=(), partitions=(), rules=None))
    (report,) = Linter(config).lint_text("Trade fell [1].\n\nIt rained.", sources={"1": "Trade fell."}).drafts
    assert ([f.code for f in report.findings], [u.reason for u in report.unchecked]) == (
        ["CLI900"],
        ["claimlint failed", "no citation"],
    )


def test_a_check_that_fails_on_a_plainer_wording_only_is_told(monkeypatch):
    whole = study.compare

    def fails_on_cyclists(claim, evidence, pairs):
        return whole(claim, evidence, pairs)[0], ["x: y"] if claim.sentence.text.startswith("Cyclists") else []

    monkeypatch.setattr(study, "compare", fails_on_cyclists)
    claim = "The wearing of helmets is compulsory for cyclists."
    findings = Linter(Config()).lint_claim(claim, "Cyclists must wear helmets. They are light.").findings
    assert [finding.code for finding in findings] == ["CLI900"]


@pytest.mark.filterwarnings("ignore::claimlint.judging.own.CrashWarning")
def test_a_source_that_cannot_be_parsed_takes_no_other_with_it(monkeypatch):
    parse = passages.parse

    def fails_on_turku(sentences, model):
        sentences = list(sentences)
        if any("Turku" in sentence.text for sentence in sentences):
            raise ZeroDivisionError("parsed")
        return parse(sentences, model)

    monkeypatch.setattr(passages, "parse", fails_on_turku)
    towns = ("Malmö", "Turku", "Bergen")
    sources = {town: f"The harbour of {town} sold 3 boats." for town in towns}
    draft = "\n\n".join(f"The harbour of {town} sold 4 boats [@{town}]." for town in towns)
    (report,) = Linter().lint_text(draft, sources=sources).drafts
    assert [finding.code == "CLI900" for finding in report.findings] == [False, True, False]


@pytest.mark.filterwarnings("ignore::claimlint.judging.own.CrashWarning")
def test_what_a_check_that_failed_gave_is_not_kept_for_the_next_run(tmp_path, monkeypatch):
    def lint() -> list[str]:
        linter = Linter(store=SqliteStore(tmp_path))
        (report,) = linter.lint_text("Trade fell by 9% [1].", sources={"1": "Trade fell by 4%."}).drafts
        return [finding.code for finding in report.findings]

    def finds_no_room(sentences, model):
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(passages, "parse", finds_no_room)
        assert lint() == ["CLI900"]
    assert "CLI900" not in lint()
