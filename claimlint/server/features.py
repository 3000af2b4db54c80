"""The requests and notifications that the server answers, each with its handler."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from hashlib import sha1
from pathlib import Path
from typing import Any

from lsprotocol import types

from claimlint.cli.fixing import fixed
from claimlint.config_file import FILES
from claimlint.grounding.bibliography import SUFFIXES as BIBLIOGRAPHIES
from claimlint.grounding.shelf import FOLDERS
from claimlint.judging.choose import catalog_of
from claimlint.model.finding import Edit
from claimlint.reading.read import SUFFIXES
from claimlint.server.actions import OPEN_RULE, Offer, actions, edit_of
from claimlint.server.completion import TRIGGERS, completions
from claimlint.server.evidence import citing, definitions, is_same, links, references
from claimlint.server.hover import hover
from claimlint.server.positions import offset, span_of
from claimlint.server.reread import Change
from claimlint.server.rules import page_of
from claimlint.server.server import FAULTS, ClaimlintServer, path_of
from claimlint.server.session import Checked, Draft
from claimlint.server.work import BrokenOff
from claimlint.server.workspace import workspace_report

CHECK = "claimlint.check"
FIX_ALL = "source.fixAll.claimlint"
WATCHED = (
    *(f"**/*{suffix}" for suffix in sorted({*SUFFIXES, *BIBLIOGRAPHIES})),
    *(f"**/{folder}{below}" for folder in FOLDERS for below in ("", "/**")),
    "**/*.toml",
)


def register(server: ClaimlintServer) -> None:
    """Give the server its handlers."""
    for method, (handler, options) in HANDLERS.items():
        server.feature(method, options)(handler)
    for name, command in COMMANDS.items():
        server.command(name)(command)


# The connection


def initialize(server: ClaimlintServer, params: types.InitializeParams) -> None:
    """Offer diagnostics to be asked for if the editor can ask; else they are sent."""
    text = params.capabilities.text_document
    server.pulls = bool(text and text.diagnostic)
    if server.pulls:
        options = types.DiagnosticOptions(
            inter_file_dependencies=True, workspace_diagnostics=_wants_workspace(params), identifier="claimlint"
        )
        server.feature(types.TEXT_DOCUMENT_DIAGNOSTIC, options)(document_diagnostic)
        server.feature(types.WORKSPACE_DIAGNOSTIC)(workspace_diagnostic)


def _wants_workspace(params: types.InitializeParams) -> bool:
    """Whether the drafts of the whole folder are to be linted: where it has a configuration of claimlint, or the
    editor's settings say so."""
    options = params.initialization_options
    if isinstance(options, dict) and isinstance(options.get("workspace"), bool):
        return options["workspace"]
    roots = [path_of(folder.uri) for folder in params.workspace_folders or ()]
    return any((Path(root) / name).is_file() for root in roots if root for name in FILES[:2])


async def initialized(server: ClaimlintServer, params: types.InitializedParams) -> None:
    """Have the editor watch drafts, evidence, bibliographies and configurations, if it can."""
    workspace = server.client_capabilities.workspace
    watching = workspace and workspace.did_change_watched_files
    if watching and watching.dynamic_registration:
        options = types.DidChangeWatchedFilesRegistrationOptions([types.FileSystemWatcher(glob) for glob in WATCHED])
        registration = types.Registration("claimlint-watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        await server.client_register_capability_async(types.RegistrationParams([registration]))


def shutdown(server: ClaimlintServer, params: Any) -> None:
    """The editor ends."""
    server.end()


def did_open(server: ClaimlintServer, params: types.DidOpenTextDocumentParams) -> None:
    """A document was opened."""
    server.take_up(params.text_document)


def did_change(server: ClaimlintServer, params: types.DidChangeTextDocumentParams) -> None:
    """A document was changed."""
    server.change(params)


def did_close(server: ClaimlintServer, params: types.DidCloseTextDocumentParams) -> None:
    """A document was closed."""
    server.let_go(params.text_document.uri)


def did_save(server: ClaimlintServer, params: types.DidSaveTextDocumentParams) -> None:
    """A document was saved, which may be evidence or a configuration."""
    _changed(server, [params.text_document.uri])


def did_change_watched_files(server: ClaimlintServer, params: types.DidChangeWatchedFilesParams) -> None:
    """Files have changed on the disk."""
    _changed(server, [change.uri for change in params.changes])


def did_change_workspace_folders(server: ClaimlintServer, params: types.DidChangeWorkspaceFoldersParams) -> None:
    """Folders were added or removed: drafts keep what holds for them."""


def _changed(server: ClaimlintServer, uris: list[str]) -> None:
    paths = [Path(path) for uri in uris if (path := path_of(uri)) is not None]
    if any(map(server.session.is_configuration, paths)):
        server.reconfigure()
    elif any(server.session.at(str(path)) is None for path in paths):
        server.look_again()


# Diagnostics


async def document_diagnostic(
    server: ClaimlintServer, params: types.DocumentDiagnosticParams
) -> types.RelatedFullDocumentDiagnosticReport | types.RelatedUnchangedDocumentDiagnosticReport:
    """The diagnostics of a draft; of any other document none."""
    draft = server.session.drafts.get(params.text_document.uri)
    items = await server.found(draft) if draft is not None else []
    result = result_id(items)
    if result == params.previous_result_id:
        return types.RelatedUnchangedDocumentDiagnosticReport(result)
    return types.RelatedFullDocumentDiagnosticReport(items, result_id=result)


async def workspace_diagnostic(
    server: ClaimlintServer, params: types.WorkspaceDiagnosticParams
) -> types.WorkspaceDiagnosticReport:
    """The diagnostics of the drafts in the editor's folders."""
    return await workspace_report(server, {p.uri: p.value for p in params.previous_result_ids}, result_id)


def result_id(items: list[types.Diagnostic]) -> str:
    """What tells one list of diagnostics from another."""
    return sha1(repr(items).encode("utf-8", "surrogatepass")).hexdigest()


# Claims and evidence


async def _latest(server: ClaimlintServer, uri: str) -> tuple[Draft, Checked] | None:
    """A draft and what is known of its present text; None if it is none that is linted. Raises what lints raise."""
    draft = server.session.drafts.get(uri)
    return (draft, await server.latest(draft)) if draft is not None and draft.text.strip() else None


async def _at(server: ClaimlintServer, params: Any) -> tuple[Draft, Checked, int] | None:
    """The draft that a request is about, what is known of it, and the offset; None as ``_latest``."""
    latest = await _latest(server, params.text_document.uri)
    if latest is None:
        return None
    draft, checked = latest
    return draft, checked, offset(params.position, checked.report.text, server.view.unit)


async def show_hover(server: ClaimlintServer, params: types.HoverParams) -> types.Hover | None:
    """The claim and its evidence, side by side."""
    place = await _at(server, params)
    if place is None:
        return None
    draft, checked, at = place
    return await server.urgent(lambda: hover(checked, at, server.session.engine(draft.path), server.view))


async def definition(
    server: ClaimlintServer, params: types.DefinitionParams
) -> list[types.LocationLink] | list[types.Location] | None:
    """From a claim or a citation to the passage that it rests on."""
    place = await _at(server, params)
    if place is None:
        return None
    _, checked, at = place
    found = definitions(checked, at, server.view)
    if server.view.links:
        return found
    return [types.Location(link.target_uri, link.target_selection_range) for link in found]


async def show_references(server: ClaimlintServer, params: types.ReferenceParams) -> list[types.Location] | None:
    """From a passage of a source, or a claim that rests on it, to all the claims that do."""
    place = await _at(server, params)
    if place is not None:
        return citing(server.session.checked(), place[1], place[2], server.view)
    shown = path_of(params.text_document.uri)
    if shown is None:
        return None
    source = server.copies.source(Path(shown))
    known = server.session.checked()
    text = next((c.report.texts[p] for c in known for p in c.report.texts if is_same(p, source)), None)
    at = offset(params.position, text, server.view.unit) if text is not None else 0
    return references(known, source, at, server.view) if text is not None else []


async def document_links(server: ClaimlintServer, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
    """A link on each citation."""
    latest = await _latest(server, params.text_document.uri)
    return links(latest[1], server.view) if latest is not None else []


async def complete(server: ClaimlintServer, params: types.CompletionParams) -> list[types.CompletionItem]:
    """The keys that may be cited here, from the last text that was read."""
    draft = server.session.drafts.get(params.text_document.uri)
    if draft is None:
        return []
    at = offset(params.position, draft.text, server.view.unit)
    return completions(draft.text, at, draft.checked, draft.path, server.view.unit)


# Actions


async def code_actions(server: ClaimlintServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """What can be done about the findings in a stretch; on request, all that can be mended without a look at it."""
    latest = await _latest(server, params.text_document.uri)
    if latest is None:
        return []
    draft, checked = latest
    only = [str(getattr(kind, "value", kind)) for kind in params.context.only or ()]
    found: list[types.CodeAction] = []
    if not only or any("quickfix".startswith(kind) for kind in only):
        span = span_of(params.range, checked.report.text, server.view.unit)
        found += await server.urgent(lambda: actions(_offer(server, draft, checked), span))
    if any(FIX_ALL.startswith(kind) for kind in only if kind):
        found += await _fix_all(server, draft, checked)
    return found


def _offer(server: ClaimlintServer, draft: Draft, checked: Checked) -> Offer:
    file = server.session.config_file(draft.path)
    text = file.read_bytes().decode("utf-8-sig") if file is not None else ""  # its line ends as they are
    rules = catalog_of(server.session.config(draft.path))
    engine = server.session.engine(draft.path)
    return Offer(draft.uri, checked, engine, rules, file, text, server.view)


async def _fix_all(server: ClaimlintServer, draft: Draft, checked: Checked) -> list[types.CodeAction]:
    """Every safe fix that holds, as the command's ``--fix`` makes them."""
    engine = server.session.engine(draft.path)

    def lint(text: str) -> Any:
        report = engine.lint_text(text, draft.path, None)
        return server.session.without_known(report, engine.config)

    before = checked.report
    after = await server.urgent(lambda: fixed(before, False, lint))
    if after.text == before.text:
        return []
    edit = edit_of(draft.uri, [_difference(before.text, after.text)], before.text, server.view)
    return [types.CodeAction("Make all safe fixes of claimlint", kind=FIX_ALL, edit=edit)]


def _difference(before: str, after: str) -> Edit:
    """The one edit that makes ``after`` of ``before``."""
    change = Change.between(before, after)
    return Edit(change.old, change.new.of(after))


async def open_rule(server: ClaimlintServer, code: str) -> None:
    """Show the page of a rule, or what it checks where the editor cannot be told to open a file."""
    rule = _rules(server).get(code)
    if rule is None:
        return
    window = server.client_capabilities.window
    if window and window.show_document and window.show_document.support:
        await server.window_show_document_async(types.ShowDocumentParams(page_of(rule), take_focus=True))
    else:
        message = f"{rule.code} {rule.name}: {rule.summary} ({page_of(rule)})"
        server.window_show_message(types.ShowMessageParams(types.MessageType.Info, message))


def _rules(server: ClaimlintServer) -> Any:
    draft = next(iter(server.session.drafts.values()), None)
    return catalog_of(server.session.config(draft.path)) if draft is not None else {}


async def check(server: ClaimlintServer, uri: str) -> int:
    """Read a draft as a whole, now; the number of findings."""
    draft = server.session.drafts.get(uri)
    if draft is None or not draft.text.strip():
        return 0
    checked = await server.whole(draft)
    return len(checked.report.findings)


def _or_nothing(handler: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
    """The handler, with no answer about a draft that cannot be linted, which its diagnostics tell, or that was closed
    in the meantime."""

    @wraps(handler)
    async def answer(*arguments: Any) -> Any:
        try:
            return await handler(*arguments)
        except (*FAULTS, BrokenOff):
            return None

    return answer


Handlers = dict[str, tuple[Callable[..., Any], Any]]
HANDLERS: Handlers = {
    types.INITIALIZE: (initialize, None),
    types.INITIALIZED: (initialized, None),
    types.SHUTDOWN: (shutdown, None),
    types.TEXT_DOCUMENT_DID_OPEN: (did_open, None),
    types.TEXT_DOCUMENT_DID_CHANGE: (did_change, None),
    types.TEXT_DOCUMENT_DID_CLOSE: (did_close, None),
    types.TEXT_DOCUMENT_DID_SAVE: (did_save, types.SaveOptions(include_text=False)),
    types.WORKSPACE_DID_CHANGE_WATCHED_FILES: (did_change_watched_files, None),
    types.WORKSPACE_DID_CHANGE_WORKSPACE_FOLDERS: (did_change_workspace_folders, None),
    types.TEXT_DOCUMENT_HOVER: (_or_nothing(show_hover), None),
    types.TEXT_DOCUMENT_DEFINITION: (_or_nothing(definition), None),
    types.TEXT_DOCUMENT_REFERENCES: (_or_nothing(show_references), None),
    types.TEXT_DOCUMENT_DOCUMENT_LINK: (_or_nothing(document_links), types.DocumentLinkOptions()),
    types.TEXT_DOCUMENT_COMPLETION: (complete, types.CompletionOptions(trigger_characters=list(TRIGGERS))),
    types.TEXT_DOCUMENT_CODE_ACTION: (
        _or_nothing(code_actions),
        types.CodeActionOptions(code_action_kinds=[types.CodeActionKind.QuickFix, FIX_ALL]),
    ),
}
COMMANDS: dict[str, Callable[..., Any]] = {OPEN_RULE: _or_nothing(open_rule), CHECK: _or_nothing(check)}
