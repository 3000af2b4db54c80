"""On the drafts of the corpus, the server finds what the command finds, and every answer about a place is about it."""

import json
from functools import cache
from pathlib import Path

import pytest

from claimlint import Config, Linter
from claimlint.catalog.load import load_rules
from claimlint.cli.options import Settings
from claimlint.reporting.lsp import render_lsp
from claimlint.server.actions import Offer, actions
from claimlint.server.copies import Copies
from claimlint.server.diagnostics import View, diagnostics
from claimlint.server.evidence import citing, definitions
from claimlint.server.hover import hover
from claimlint.server.positions import UNITS, span_of
from claimlint.server.session import Session

CORPUS = Path(__file__).parents[2] / "corpus"
UTF_16 = UNITS["utf-16"]
SENTENCES = 8  # of so many one is shown, which takes its time
on_every_draft = pytest.mark.parametrize("path", sorted(CORPUS.glob("*/draft.*")), ids=lambda path: path.parent.name)


@cache
def text_of(path):
    return path.read_bytes().decode("utf-8")


@pytest.fixture(scope="module")
def opened():
    """A function from a path to its draft, open in a session and read, and the session."""

    @cache
    def read(path):
        session = Session(Settings(None, True, {}))
        draft = session.open(path.as_uri(), str(path), text_of(path), 1)
        session.check(draft)
        return session, draft

    return read


@pytest.fixture
def view():
    """An editor that can show all there is."""
    copies = Copies()
    yield View(UTF_16, copies)
    copies.end()


@on_every_draft
def test_after_an_edit_and_its_undoing_the_findings_are_those_of_the_command(path):
    session = Session(Settings(None, True, {}))
    draft = session.open(path.as_uri(), str(path), f"An edit.\n\n{text_of(path)}", 1)
    session.check(draft)
    draft.text = text_of(path)
    assert session.check(draft).report.findings == Linter(Config()).lint_path(str(path)).findings


@on_every_draft
def test_codes_places_and_messages_are_those_that_the_command_writes(path, opened, view):
    (written,) = json.loads(render_lsp(Linter(Config()).lint_path(str(path)), {}))
    shown = diagnostics(opened(path)[1].checked.report, load_rules(), view)
    assert [(d.code, d.message, place(d.range)) for d in shown] == [
        (d["code"], d["message"], tuple((at["line"], at["character"]) for at in d["range"].values()))
        for d in written["diagnostics"]
    ]


def place(found):
    return (found.start.line, found.start.character), (found.end.line, found.end.character)


@on_every_draft
def test_from_each_claim_its_evidence_is_found_and_from_there_the_claim(path, opened, view):
    session, draft = opened(path)
    claims = {support.claim for support in draft.checked.report.support}
    assert claims
    for claim in claims:
        assert definitions(draft.checked, claim.start, view)
        places = citing(session.checked(), draft.checked, claim.start, view)
        assert claim in [span_of(found.range, draft.text, UTF_16) for found in places]


@on_every_draft
def test_what_is_shown_of_a_sentence_lies_on_it(path, opened, view):
    session, draft = opened(path)
    for sentence in draft.checked.case.draft.sentences[::SENTENCES]:
        at = (sentence.span.start + sentence.span.end) // 2
        shown = hover(draft.checked, at, session.engine(str(path)), view)
        assert span_of(shown.range, draft.text, UTF_16) == sentence.span


@on_every_draft
def test_what_is_done_about_a_finding_ends_it(path, opened, view):
    session, draft = opened(path)
    checked = draft.checked
    offer = Offer(draft.uri, checked, session.engine(str(path)), load_rules(), None, "", view)
    tried = [(finding, action) for finding in checked.report.findings for action in edits_about(finding, offer)]
    left = []
    for finding, action in tried:
        draft.text = applied(checked.report.text, action.edit.changes[draft.uri])
        after = session.check(draft).report.findings
        left += [(action.title, f.code) for f in after if is_same(f, finding)]
    draft.text = checked.report.text
    session.check(draft)
    allowed = [finding for finding, action in tried if action.title == f"Allow {finding.code} here, with a reason"]
    assert allowed == list(checked.report.findings)
    assert left == []


def edits_about(finding, offer):
    """The actions on this finding, none of its neighbours, that change the draft."""
    return [
        action
        for action in actions(offer, finding.span)
        if action.edit and action.edit.changes and action.diagnostics[0].message == finding.message
    ]


def applied(text, edits):
    for edit in sorted(edits, key=lambda e: place(e.range), reverse=True):
        span = span_of(edit.range, text, UTF_16)
        text = text[: span.start] + edit.new_text + text[span.end :]
    return text


def is_same(finding, other):
    return (finding.code, finding.quote, finding.sentence) == (other.code, other.quote, other.sentence)
