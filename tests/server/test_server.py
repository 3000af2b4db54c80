"""The server as three editors see it: Visual Studio Code, Neovim and Emacs, each in another encoding."""

import random
from pathlib import Path

import lsp_folder
import pytest
import pytest_asyncio
import pytest_lsp
from lsp_editor import SERVER, Editor, Open, capabilities_of
from lsprotocol import types

from claimlint import Config, Linter

pytestmark = pytest.mark.asyncio(loop_scope="module")
EDITS = 15
PIECES = ("x", " 7", "😀", "\r\n", "\n\n", ". The ", "|", "€", "[2]", "“", "not ", "\u2028")
EDITORS = {
    "visual_studio_code": "utf-16",
    "neovim@0.11": "utf-8",
    "emacs": "utf-32",
}
ASKING = [name for name, unit in EDITORS.items() if capabilities_of(name, unit).text_document.diagnostic is not None]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """A folder with a draft and its sources."""
    return lsp_folder.make(tmp_path_factory.mktemp("server") / "folder").parent


@pytest_lsp.fixture(scope="module", params=list(EDITORS), config=SERVER)
async def client(request, lsp_client: Editor, folder):
    """An editor, connected."""
    params = types.InitializeParams(
        capabilities=capabilities_of(request.param, EDITORS[request.param]),
        workspace_folders=[types.WorkspaceFolder(folder.as_uri(), "folder")],
        initialization_options={"workspace": True},
    )
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


@pytest_asyncio.fixture(loop_scope="module")
async def opened(client, folder):
    """The draft, open."""
    path = folder / "draft.md"
    draft = Open.of(client, path.as_uri(), path.read_text(encoding="utf-8"))
    yield draft
    draft.close()
    await client.check(draft.uri)  # all that was sent before has come when it is answered


def codes(items):
    return [item.code for item in items]


async def test_the_diagnostics_are_those_of_the_command(opened, folder):
    findings = Linter(Config()).lint_path(str(folder / "draft.md")).findings
    assert [(i.code, i.message) for i in await opened.found()] == [(f.code, f.message) for f in findings]


async def test_a_diagnostic_lies_on_its_words_in_the_encoding_agreed_upon(opened):
    assert next(i for i in await opened.found() if i.code == "NUM005").range == opened.range(lsp_folder.WRONG)


async def test_a_diagnostic_leads_to_the_page_of_its_rule_if_the_editor_can(opened):
    found = next(i for i in await opened.found() if i.code == "NUM005").code_description
    page = Path(found.href.removeprefix("file://")).read_text(encoding="utf-8")[:8] if found else None
    assert page == ("# NUM005" if opened.editor.can("code_description_support") else None)


async def test_a_diagnostic_names_the_evidence_if_the_editor_can(opened, folder):
    found = next(i for i in await opened.found() if i.code == "NUM005").related_information or ()
    source = (folder / "sources" / "1.md").as_uri()
    assert [r.location.uri for r in found] == ([source] if opened.editor.can("related_information") else [])


async def test_diagnostics_are_sent_or_asked_for_but_never_both(opened):
    await opened.found()
    assert opened.editor.pulls != (opened.uri in opened.editor.published)


async def test_a_mended_text_has_no_diagnostic_any_more_and_a_spoilt_one_has_it_again(opened):
    opened.change("billion", "million")
    mended = await opened.codes()
    opened.change("million", "billion")
    assert "NUM005" not in mended
    assert "NUM005" in await opened.codes()


async def test_changes_in_quick_succession_give_what_the_last_text_has(opened):
    for letter in "abc":
        opened.change("at noon", f"{letter} at noon")
    opened.change("billion", "million")
    assert "NUM005" not in await opened.codes()


async def test_a_draft_that_is_emptied_has_no_diagnostics(opened):
    opened.change(opened.text, " ")
    assert await opened.found() == []


async def test_hover_shows_both_texts_and_the_outcome(opened):
    params = types.HoverParams(opened.document, opened.position(lsp_folder.WRONG))
    shown = (await opened.editor.text_document_hover_async(params)).contents.value
    assert "€3.2 million in 2021" in shown
    assert "contradicts" in shown


async def test_hover_outside_prose_shows_nothing(opened):
    params = types.HoverParams(opened.document, opened.position("|---"))
    assert await opened.editor.text_document_hover_async(params) is None


async def target(opened, words):
    """Where the definition of what stands at ``words`` lies: its address and range."""
    params = types.DefinitionParams(opened.document, opened.position(words, 1))
    found = (await opened.editor.text_document_definition_async(params))[0]
    if isinstance(found, types.LocationLink):
        return found.target_uri, found.target_selection_range
    return found.uri, found.range


async def test_a_claim_leads_to_the_words_that_decide_it(opened, folder):
    uri, at = await target(opened, lsp_folder.WRONG)
    assert uri == (folder / "sources" / "1.md").as_uri()
    assert at.start.line == 2


async def test_a_citation_of_a_web_page_leads_to_a_copy_of_its_text_with_the_passage(opened):
    uri, at = await target(opened, "[2]")
    text = Path(uri.removeprefix("file://")).read_text(encoding="utf-8")
    assert text.splitlines()[at.start.line].startswith("The quay is 400 m long.")


async def test_a_passage_leads_back_to_the_claims_that_rest_on_it(opened, folder):
    await opened.found()
    source = types.TextDocumentIdentifier((folder / "sources" / "1.md").as_uri())
    params = types.ReferenceParams(types.ReferenceContext(True), source, types.Position(2, 5))
    found = await opened.editor.text_document_references_async(params)
    assert opened.position("😀 The harbour fund") in [place.range.start for place in found]


async def test_a_copy_leads_back_to_the_claims_too(opened):
    uri, at = await target(opened, "[2]")
    params = types.ReferenceParams(types.ReferenceContext(True), types.TextDocumentIdentifier(uri), at.start)
    found = await opened.editor.text_document_references_async(params)
    assert [place.range.start for place in found] == [opened.position("The quay")]


async def test_each_citation_is_a_link_to_its_source(opened, folder):
    params = types.DocumentLinkParams(opened.document)
    links = await opened.editor.text_document_document_link_async(params)
    assert links[0].target == (folder / "sources" / "1.md").as_uri()


async def test_keys_are_offered_where_a_citation_begins(opened):
    await opened.found()
    opened.change("at noon", "at noon [")
    params = types.CompletionParams(opened.document, opened.position("at noon [", len("at noon [")))
    offered = await opened.editor.text_document_completion_async(params)
    assert [item.label for item in offered] == ["1", "2"]


async def test_the_fix_is_offered_first_and_the_rule_last(opened):
    titles = [action.title for action in await opened.actions(opened.range(lsp_folder.WRONG))]
    assert titles[0].startswith("Write")
    assert titles[1].startswith("Allow NUM005 here")
    assert titles[-1] == "Open the page of NUM005 magnitude-slip"


async def test_the_fix_puts_the_words_of_the_evidence_in_place(opened):
    edits = (await opened.actions(opened.range(lsp_folder.WRONG)))[0].edit.changes[opened.uri]
    assert [(edit.range, edit.new_text) for edit in edits] == [(opened.range(lsp_folder.WRONG), "€3.2 million")]


async def test_a_finding_that_is_allowed_here_is_gone(opened):
    allow = next(a for a in await opened.actions(opened.range(lsp_folder.WRONG)) if "here" in a.title)
    opened.change("[2].", f"[2].{allow.edit.changes[opened.uri][0].new_text}")
    assert "NUM005" not in await opened.codes()


async def test_all_safe_fixes_are_made_at_once_on_request(opened):
    opened.change(lsp_folder.DRAFT, lsp_folder.SLIP)
    found = await opened.actions(opened.range("Quay"), only=["source.fixAll"])
    assert [(a.kind, e.new_text) for a in found for e in a.edit.changes[opened.uri]] == [
        ("source.fixAll.claimlint", "may close")
    ]


async def test_a_changed_source_changes_what_is_found(opened, folder):
    before = await opened.codes()
    with opened.editor.with_file(folder / "sources" / "1.md", lsp_folder.FUND.replace("million", "billion")):
        after = await opened.codes()
    assert ("NUM005" in before, "NUM005" in after) == (True, False)


async def test_a_changed_configuration_changes_what_is_found(opened, folder):
    with opened.editor.with_file(folder / "claimlint.toml", 'ignore = ["NUM005"]\n'):
        assert "NUM005" not in await opened.codes()


async def test_a_mistake_in_the_configuration_is_shown(opened, folder):
    with opened.editor.with_file(folder / "claimlint.toml", "ignroe = []\n"):
        shown = [item.message for item in await opened.found()]
    told = [message.message for message in opened.editor.messages]
    assert all(any('did you mean "ignore"?' in words for words in said) for said in (shown, told))


async def test_a_source_that_is_open_is_not_linted_as_a_draft(client, folder):
    source = Open.of(client, (folder / "sources" / "1.md").as_uri(), lsp_folder.FUND)
    hover = await client.text_document_hover_async(source.params(types.HoverParams, 20))
    source.close()
    assert (hover, source.uri in client.published) == (None, False)


@pytest.mark.parametrize("client", ASKING, indirect=True)
async def test_the_drafts_of_the_folder_are_linted_where_the_editor_asks(client, folder):
    report = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    assert [(item.uri, "NUM005" in codes(item.items)) for item in report.items] == [
        ((folder / "draft.md").as_uri(), True)
    ]


@pytest.mark.parametrize("client", ASKING, indirect=True)
async def test_a_result_that_the_editor_has_is_not_sent_again(client, folder):
    first = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=[]))
    known = [types.PreviousResultId(item.uri, item.result_id) for item in first.items]
    second = await client.workspace_diagnostic_async(types.WorkspaceDiagnosticParams(previous_result_ids=known))
    assert [item.kind for item in second.items] == [types.DocumentDiagnosticReportKind.Unchanged]


async def test_progress_is_shown_while_the_model_loads(opened):
    await opened.found()
    begun = [reports[0].message for reports in opened.editor.progress_reports.values()]
    assert "loading the language model" in begun


async def test_after_any_edit_the_diagnostics_are_those_of_a_fresh_run(opened, folder):
    dice = random.Random(opened.unit)
    for _ in range(EDITS):
        opened.edit(dice, PIECES)
        fresh = Linter(Config()).lint_text(opened.text, str(folder / "draft.md")).findings
        found = await opened.found()
        assert [(i.code, i.message, i.range) for i in found] == [
            (f.code, f.message, opened.range_at(f.span.start, f.span.end)) for f in fresh
        ]
    assert not any("failed" in message.message for message in opened.editor.messages)
