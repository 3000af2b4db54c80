"""The server when things go wrong around it: files come and go, the configuration breaks, editors change their mind."""

import asyncio
import random
import re
import shutil

import lsp_folder
import pytest
import pytest_asyncio
import pytest_lsp
from lsp_editor import SERVER, Editor, Open, capabilities_of
from lsprotocol import types
from pygls.exceptions import JsonRpcException

from claimlint import Linter
from claimlint.catalog.folder import rules_folder
from claimlint.cli.options import Settings

pytestmark = pytest.mark.asyncio(loop_scope="module")
EDITORS = {"visual_studio_code": "utf-16", "emacs": "utf-32"}  # the one asks, the other is sent
CANCELLED = -32800
BIBLIOGRAPHY = "@report{{fund, title = {{The fund}}, year = {{2021}}, file = {{{}}}}}\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """A folder that an editor has open."""
    return tmp_path_factory.mktemp("home folder (é)")


@pytest_lsp.fixture(scope="module", params=list(EDITORS), config=SERVER)
async def editor(request, lsp_client: Editor, home):
    """An editor, connected."""
    capabilities = capabilities_of(request.param, EDITORS[request.param])
    root = types.WorkspaceFolder(home.as_uri(), "home")
    await lsp_client.initialize_session(types.InitializeParams(capabilities=capabilities, workspace_folders=[root]))
    yield
    await lsp_client.shutdown_session()


@pytest_asyncio.fixture(loop_scope="module")
async def draft(editor, home):
    """A draft with its sources in a folder of its own, open."""
    path = lsp_folder.make(home / "case")
    opened = Open.of(editor, path.as_uri(), lsp_folder.DRAFT)
    await opened.found()
    yield opened
    opened.close()
    await editor.check(opened.uri)
    shutil.rmtree(path.parent)
    editor.changed(path.parent / "sources" / "1.md", types.FileChangeType.Deleted)


async def as_the_command(opened, path):
    """What is found, and what a fresh run finds in the same text."""
    settings = Settings(None, False, {})
    fresh = Linter(settings.config(path.parent)).lint_text(opened.text, str(path)).findings
    found = [(i.code, i.message, i.range) for i in await opened.found()]
    return found, [(f.code, f.message, opened.range_at(f.span.start, f.span.end)) for f in fresh]


def make_file(path, text):
    path.write_text(text, encoding="utf-8")


SOURCES_CHANGED = {
    "deleted": lambda source: source.unlink(),
    "emptied": lambda source: make_file(source, ""),
    "renamed": lambda source: source.rename(source.with_name("3.md")),
    "no text any more": lambda source: source.write_bytes(bytes(range(128, 256)) * 9),
    "a folder": lambda source: (source.unlink(), source.mkdir()),
    "a link to itself": lambda source: (source.unlink(), source.symlink_to(source)),
    "said otherwise": lambda source: make_file(source, "The harbour fund paid out €3.2 billion in 2021.\n"),
    "joined by another of the name": lambda source: make_file(source.with_suffix(".txt"), "The fund is poor.\n"),
    "without its folder": lambda source: shutil.rmtree(source.parent),
}


@pytest.mark.parametrize("change", SOURCES_CHANGED.values(), ids=SOURCES_CHANGED)
async def test_what_happens_to_a_source_is_seen(draft, home, change):
    source = home / "case" / "sources" / "1.md"
    change(source)
    draft.editor.changed(source)
    found, fresh = await as_the_command(draft, home / "case" / "draft.md")
    assert found == fresh


@pytest.mark.parametrize("change", SOURCES_CHANGED.values(), ids=SOURCES_CHANGED)
async def test_a_source_that_comes_back_is_as_it_was(draft, home, change):
    before, source = await draft.found(), home / "case" / "sources" / "1.md"
    change(source)
    draft.editor.changed(source)
    await draft.found()
    shutil.rmtree(home / "case")
    lsp_folder.make(home / "case")
    draft.editor.changed(source)
    assert await draft.found() == before


BROKEN = {
    "an unknown key": b"ignroe = []\n",
    "no TOML": b"ignore = [\n",
    "no UTF-8": b'ignore = ["\xff"]\n',
    "an unknown rule": b'ignore = ["NUM999"]\n',
    "a folder of rules that is not there": b'[house]\nrules = "nowhere"\n',
    "sources that are not there": b'sources = ["nowhere"]\n',
}


@pytest.mark.parametrize("config", BROKEN.values(), ids=BROKEN)
async def test_a_broken_configuration_is_one_diagnostic_and_every_request_has_an_answer(draft, home, config):
    file = home / "case" / "claimlint.toml"
    file.write_bytes(config)
    draft.editor.changed(file)
    found = await draft.found()
    for ask in requests(draft, draft.text.index("fund")):
        assert not await ask
    file.unlink()
    draft.editor.changed(file)
    assert [(item.code, item.range.end.line) for item in found] == [(None, 0)]
    assert "NUM005" in await draft.codes()


def requests(opened, at):
    """Every request about a place."""
    editor = opened.editor
    yield editor.text_document_hover_async(opened.params(types.HoverParams, at))
    yield editor.text_document_definition_async(opened.params(types.DefinitionParams, at))
    references = types.ReferenceParams(types.ReferenceContext(True), opened.document, opened.position_at(at))
    yield editor.text_document_references_async(references)
    yield opened.actions(opened.range_at(at, at))
    yield editor.text_document_document_link_async(types.DocumentLinkParams(opened.document))
    yield editor.text_document_completion_async(opened.params(types.CompletionParams, at))


async def test_a_request_that_is_cancelled_is_answered_so_and_the_next_is_done(draft):
    draft.change("The ferry", "The boat. " * 400 + "The ferry")
    editor, number = draft.editor, "hover-1"
    params = draft.params(types.HoverParams, draft.text.index("ferry"))
    answer = asyncio.ensure_future(editor.protocol.send_request_async(types.TEXT_DOCUMENT_HOVER, params, number))
    await asyncio.sleep(0)
    editor.cancel_request(types.CancelParams(number))
    with pytest.raises(JsonRpcException) as raised:
        await answer
    assert raised.value.code == CANCELLED
    assert await editor.text_document_hover_async(params) is not None


async def test_a_bibliography_that_is_edited_leads_elsewhere(draft, home):
    folder, draft_path = home / "case", home / "case" / "draft.md"
    draft.put(0, len(draft.text), "# Fund\n\nThe harbour fund paid out €3.2 billion in 2021 [@fund].\n")
    before = await draft.codes()
    make_file(folder / "papers.bib", BIBLIOGRAPHY.format("sources/1.md"))
    draft.editor.changed(folder / "papers.bib", types.FileChangeType.Created)
    after = await draft.codes()
    make_file(folder / "papers.bib", BIBLIOGRAPHY.format("sources/none.md"))
    draft.editor.changed(folder / "papers.bib")
    found, fresh = await as_the_command(draft, draft_path)
    assert ("NUM005" in before, "NUM005" in after) == (False, True)
    assert found == fresh


async def test_a_draft_of_no_bytes_has_no_diagnostics_until_something_is_written(draft, home):
    path = home / "case" / "empty.md"
    path.touch()
    opened = Open.of(draft.editor, path.as_uri(), "")
    for ask in requests(opened, 0):
        assert not await ask
    opened.put(0, 0, lsp_folder.DRAFT)
    found, fresh = await as_the_command(opened, path)
    opened.close()
    assert found == fresh != []


async def test_what_is_in_the_editor_counts_and_not_the_bytes_on_the_disk(draft, home):
    path = home / "case" / "latin.md"
    path.write_bytes(b"Caf\xe9 \xff\xfe\x00\n")
    opened = Open.of(draft.editor, path.as_uri(), lsp_folder.DRAFT)
    found, fresh = await as_the_command(opened, path)
    opened.close()
    assert found == fresh != []


async def test_a_rule_of_the_house_is_read_anew_when_its_page_is_edited(draft, home):
    page = home / "case" / "house" / "quantity" / "HSE005-powers-of-ten.md"
    shipped = next(rules_folder().glob("*/NUM005-*.md")).read_text(encoding="utf-8")
    own = "# HSE005 powers-of-ten" + shipped[shipped.index("\n") :]
    page.parent.mkdir(parents=True)
    make_file(page, own)
    with draft.editor.with_file(home / "case" / "claimlint.toml", '[house]\nrules = "house"\n'):
        first = {item.code: item.message for item in await draft.found()}
        make_file(page, re.sub(r"^message .*", "message = 'count the zeros'", own, flags=re.M))
        draft.editor.changed(page)
        second = {item.code: item.message for item in await draft.found()}
    assert first["HSE005"] == first["NUM005"]
    assert second["HSE005"] == "count the zeros"


@pytest.mark.parametrize("config", BROKEN.values(), ids=BROKEN)
async def test_a_draft_that_is_opened_under_a_broken_configuration_is_linted_once_it_is_mended(draft, home, config):
    path = home / "case" / "second.md"
    (home / "case" / "claimlint.toml").write_bytes(config)
    draft.editor.changed(home / "case" / "claimlint.toml")
    opened = Open.of(draft.editor, path.as_uri(), lsp_folder.DRAFT)
    broken = await opened.found()
    (home / "case" / "claimlint.toml").unlink()
    draft.editor.changed(home / "case" / "claimlint.toml")
    found, fresh = await as_the_command(opened, path)
    opened.close()
    assert [item.code for item in broken] == [None]
    assert found == fresh != []


async def test_a_draft_that_is_renamed_takes_its_diagnostics_with_it(draft, home):
    path = home / "case" / "draft.md"
    before = await draft.found()
    draft.close()
    new = path.rename(path.with_name("new name.md"))
    opened = Open.of(draft.editor, new.as_uri(), draft.text)
    draft.editor.changed(path, types.FileChangeType.Deleted)
    draft.editor.changed(new, types.FileChangeType.Created)
    after = await opened.found()
    left = draft.editor.published.get(draft.uri)
    opened.close()
    assert [(i.code, i.range) for i in after] == [(i.code, i.range) for i in before]
    assert left is None or not left.diagnostics


async def test_a_draft_that_is_moved_where_its_sources_are_not_has_none(draft, home):
    path = home / "elsewhere.md"
    opened = Open.of(draft.editor, path.as_uri(), draft.text)
    found, fresh = await as_the_command(opened, path)
    opened.close()
    assert found == fresh


async def test_an_address_that_the_editor_spells_in_its_own_way_is_that_of_the_draft(draft, home):
    path = home / "case" / "draft.md"
    draft.close()
    spelt = path.as_uri().replace("draft", "%64raft").replace("%28", "(").replace("%29", ")")
    opened = Open.of(draft.editor, spelt, lsp_folder.DRAFT)
    await opened.found()
    at = opened.position("harbour")
    params = types.ReferenceParams(types.ReferenceContext(True), opened.document, at)
    places = await draft.editor.text_document_references_async(params)
    to_entry = await draft.editor.text_document_definition_async(
        opened.params(types.DefinitionParams, opened.text.index("[1]") + 1)
    )
    opened.close()
    assert {place.uri for place in places} == {spelt}
    assert to_entry


async def test_a_draft_that_was_never_saved_leads_to_itself(draft):
    text = "# Fund\n\nThe harbour fund paid out €3 [1].\n\n## References\n\n1. The fund. A report.\n"
    opened = Open.of(draft.editor, "untitled:Untitled-1", text)
    found = await draft.editor.text_document_definition_async(
        opened.params(types.DefinitionParams, text.index("[1]") + 1)
    )
    opened.close()
    assert {getattr(place, "target_uri", None) or place.uri for place in found} == {opened.uri}


NOWHERE = [types.Position(10**6, 0), types.Position(0, 10**9), types.Position(10**6, 10**9)]


@pytest.mark.parametrize("place", NOWHERE, ids=str)
async def test_a_place_beyond_the_text_harms_nobody(draft, place):
    editor, document = draft.editor, draft.document
    await editor.text_document_hover_async(types.HoverParams(document, place))
    await editor.text_document_completion_async(types.CompletionParams(document, place))
    await editor.text_document_definition_async(types.DefinitionParams(document, place))
    await draft.actions(types.Range(place, place))
    await draft.actions(types.Range(place, types.Position(0, 0)))
    assert "NUM005" in await draft.codes()


async def test_a_document_that_is_not_open_has_no_answers_and_no_changes(draft, home):
    closed = Open(draft.editor, (home / "case" / "other.md").as_uri(), "Words.\n", draft.unit)
    closed.put(0, 0, "x")
    closed.close()
    for ask in requests(closed, 0):
        assert not await ask
    assert "NUM005" in await draft.codes()


async def test_a_draft_that_is_closed_while_it_is_read_is_let_go(draft, home):
    path = home / "case" / "long.md"
    text = "".join(f"The quay number {n} is {n} m long [2].\n\n" for n in range(200))
    opened = Open.of(draft.editor, path.as_uri(), text)
    asked = asyncio.ensure_future(draft.editor.text_document_hover_async(opened.params(types.HoverParams, 5)))
    opened.close()
    assert await asked is None
    assert "NUM005" in await draft.codes()


async def test_opened_twice_the_last_text_counts(draft, home):
    again = Open.of(draft.editor, draft.uri, "# Quay\n\nThe quay is long [2].\n")
    found, fresh = await as_the_command(again, home / "case" / "draft.md")
    assert found == fresh


async def test_files_that_come_and_go_while_one_types_leave_what_a_fresh_run_finds(draft, home):
    dice, sources = random.Random(3), home / "case" / "sources"
    for number in range(6):
        draft.edit(dice, ("x", " 7", "[2]", ". The "))
        source = sources / f"{dice.randrange(1, 4)}.md"
        make_file(source, f"The harbour fund paid out €{number} million in 2021.\n")
        draft.editor.changed(source)
        draft.edit(dice, ("x", " 7", "[3]", ". The "))
    found, fresh = await as_the_command(draft, home / "case" / "draft.md")
    assert found == fresh
