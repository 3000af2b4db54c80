"""The language server: requests and notifications of an editor, answered from the session."""

from __future__ import annotations

import asyncio
import gc
import logging
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import Any, TypeVar
from uuid import uuid4

import click
from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.uris import to_fs_path

from claimlint.cli.options import Settings
from claimlint.judging.choose import catalog_of
from claimlint.model.finding import Finding
from claimlint.parsing.pipeline import ModelMissingError, load
from claimlint.reading.errors import UnreadableError
from claimlint.reporting.json_report import tool_version
from claimlint.server.copies import Copies
from claimlint.server.diagnostics import View, diagnostics, failure
from claimlint.server.positions import UNITS, changed
from claimlint.server.protocol import Protocol
from claimlint.server.session import CONFIG_FAULTS, SLOW, Checked, Draft, Session
from claimlint.server.work import BrokenOff, Worker

IDLE = 0.4  # seconds without a change after which a long draft is read as a whole
FAULTS = (*CONFIG_FAULTS, ModelMissingError, UnreadableError)  # what lints raise
ENDINGS = {
    "markdown": ".md",
    "plaintext": ".txt",
    "quarto": ".qmd",
    "rmd": ".rmd",
    "mdx": ".mdx",
    "latex": ".tex",
}
LOG = logging.getLogger("claimlint.server")

V = TypeVar("V")


class ClaimlintServer(LanguageServer):
    """Everything that lasts as long as the connection to the editor."""

    def __init__(self, settings: Settings) -> None:
        super().__init__(
            "claimlint",
            tool_version(),
            text_document_sync_kind=types.TextDocumentSyncKind.Incremental,
            protocol_cls=Protocol,
        )
        self.worker = Worker()
        self.copies = Copies()
        self.session = Session(settings, self.worker.pause)
        self.pulls = False  # whether the editor asks for diagnostics, so that none are sent
        self._tasks: set[asyncio.Task[Any]] = set()
        self._told: set[str] = set()  # faults that the user has been told of
        self._shown: dict[str, tuple[Finding, ...]] = {}  # what the editor was told last of each draft
        self._loaded: set[str] = set()  # language models
        self._wholes: dict[tuple[int, int, int], asyncio.Task[Checked]] = {}

    @property
    def view(self) -> View:
        """How this editor is to be shown things."""
        capabilities = self.client_capabilities.text_document or types.TextDocumentClientCapabilities()
        published = [c for c in (capabilities.diagnostic, capabilities.publish_diagnostics) if c is not None]
        formats = capabilities.hover.content_format if capabilities.hover else None
        workspace = self.client_capabilities.workspace
        edits = workspace.workspace_edit if workspace else None
        encoding = self.server_capabilities.position_encoding or types.PositionEncodingKind.Utf16
        return View(
            unit=UNITS[getattr(encoding, "value", encoding)],
            copies=self.copies,
            addresses={draft.path: draft.uri for draft in self.session.drafts.values()},
            related=any(c.related_information for c in published),
            pages=any(c.code_description_support for c in published),
            markdown=formats is None or types.MarkupKind.Markdown in formats,
            links=bool(capabilities.definition and capabilities.definition.link_support),
            tooltips=bool(capabilities.document_link and capabilities.document_link.tooltip_support),
            creates=bool(edits and types.ResourceOperationKind.Create in (edits.resource_operations or ())),
        )

    def end(self) -> None:
        """Stop all work and remove what was made for this connection."""
        self.worker.end()
        for task in self._tasks:
            task.cancel()
        self.copies.end()

    # Drafts

    def take_up(self, document: types.TextDocumentItem) -> None:
        """A document was opened: it is linted if it is a draft."""
        path = path_of(document.uri, document.language_id)
        if path is not None and self.session.is_draft(path):
            self._lint_soon(self.session.open(document.uri, path, document.text, document.version))

    def change(self, params: types.DidChangeTextDocumentParams) -> None:
        """A document was changed."""
        draft = self.session.drafts.get(params.text_document.uri)
        if draft is not None:
            draft.text = changed(draft.text, params.content_changes, self.view.unit)
            draft.version = params.text_document.version
            self._lint_soon(draft)

    def let_go(self, uri: str) -> None:
        """A document was closed."""
        draft = self.session.close(uri)
        if draft is not None:
            self.worker.urgent(lambda: self.session.forget(draft))
            if not self.pulls:
                self._publish(uri, [], None)
            self._shown.pop(uri, None)

    def look_again(self) -> None:
        """Something that drafts rest on has changed."""
        self.session.outdate()
        if self.pulls:
            self._refresh()
        for draft in self.session.drafts.values():
            self._lint_soon(draft)

    def reconfigure(self) -> None:
        """A configuration has changed."""
        self._told.clear()
        self.session.reconfigure()
        self.look_again()

    # Linting

    async def latest(self, draft: Draft) -> Checked:
        """What there is in the present text: of a long draft, the changed paragraph read at once and the rest soon.

        Raises what lints raise.
        """
        await self._load(draft)
        while draft.checked is not None and draft.checked.seconds > SLOW and not draft.is_gone:
            if draft.checked.report.text == draft.text:
                return draft.checked
            if await self.urgent(lambda: self.session.check_change(draft)) is None:
                break
            self._later(self._check_whole(draft, draft.version))
        return await self.whole(draft)

    async def whole(self, draft: Draft) -> Checked:
        """What there is in the present text, all of it having been read."""
        await self._load(draft)
        while True:
            try:
                return draft.checked if draft.checked and draft.is_known else await self._whole(draft)
            except BrokenOff:
                if draft.is_gone:
                    raise

    async def _whole(self, draft: Draft) -> Checked:
        """What there is in the whole of the present text, read once for all that ask. Raises BrokenOff if it changes
        in the meantime."""
        key = (id(draft), draft.version, self.session.state)
        task = self._wholes.get(key)
        if task is None or task.done():
            task = self._wholes[key] = asyncio.ensure_future(self._read_whole(draft, draft.version))
            task.add_done_callback(lambda done: self._ended(key, done))
        return await asyncio.shield(task)

    def _ended(self, key: tuple[int, int, int], task: asyncio.Task[Checked]) -> None:
        """A reading has come to its end; what it raises is told to those who wait for it, if any still do."""
        if self._wholes.get(key) is task:
            del self._wholes[key]
        if not task.cancelled():
            task.exception()

    async def _read_whole(self, draft: Draft, version: int) -> Checked:
        shown = self._progress(f"checking {Path(draft.path).name}") if draft.checked is None else None
        state = self.session.state

        def wanted() -> bool:
            return (draft.version, self.session.state) == (version, state) and not draft.is_gone

        try:
            return await self.slow(lambda: self.session.check(draft), wanted)
        finally:
            if shown is not None:
                await shown.end()

    async def _check_whole(self, draft: Draft, version: int) -> None:
        """The whole of a long draft, once its writer rests."""
        await asyncio.sleep(IDLE)
        if draft.is_gone or draft.version != version:
            return
        try:
            checked = draft.checked if draft.checked and draft.is_known else await self._whole(draft)
        except BrokenOff:
            return
        except FAULTS:  # told with the diagnostics, which are asked for again
            draft.checked, checked = None, None
        if checked is not None and checked.report.findings == self._shown.get(draft.uri):
            return
        if self.pulls:
            self._refresh()
        else:
            await self._push(draft)

    async def urgent(self, do: Callable[[], V]) -> V:
        """The result of a job that takes a moment."""
        return await asyncio.wrap_future(self.worker.urgent(do))

    async def slow(self, do: Callable[[], V], wanted: Callable[[], bool]) -> V:
        """The result of a job that may take long. Raises BrokenOff once it is not ``wanted``."""
        future: Future[V] = self.worker.slow(do, wanted)
        return await asyncio.wrap_future(future)

    async def _load(self, draft: Draft) -> None:
        """Load the language model before the first draft is read, and tell the editor so."""
        model = self.session.config(draft.path).model
        if model in self._loaded:
            return
        shown = self._progress("loading the language model")
        try:
            await self.urgent(lambda: load(model))
            self._loaded.add(model)
            gc.freeze()  # the model stays: what looks for garbage need not look there
        finally:
            await shown.end()

    # Diagnostics

    def diagnostics(self, checked: Checked) -> list[types.Diagnostic]:
        """The diagnostics of what was found."""
        rules = catalog_of(self.session.config(checked.report.path))
        return diagnostics(checked.report, rules, self.view)

    async def found(self, draft: Draft) -> list[types.Diagnostic]:
        """The diagnostics of the present text; of a draft that cannot be linted, one that says why."""
        if not draft.text.strip():
            return []
        try:
            checked = await self.latest(draft)
            self._shown[draft.uri] = checked.report.findings
            return self.diagnostics(checked)
        except FAULTS as error:
            message = error.format_message() if isinstance(error, click.ClickException) else str(error)
            self.tell(message)
            return [failure(message)]
        except BrokenOff:  # it was closed
            return []

    def tell(self, message: str) -> None:
        """Show a fault to the user, once."""
        if message not in self._told:
            self._told.add(message)
            self.window_show_message(types.ShowMessageParams(types.MessageType.Error, f"claimlint: {message}"))

    def _lint_soon(self, draft: Draft) -> None:
        if not self.pulls:
            self._later(self._push(draft))

    async def _push(self, draft: Draft) -> None:
        version = draft.version
        items = await self.found(draft)
        if draft.version == version and not draft.is_gone:
            self._publish(draft.uri, items, version)

    def _publish(self, uri: str, items: list[types.Diagnostic], version: int | None) -> None:
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, items, version))

    def _refresh(self) -> None:
        """Ask the editor to ask again."""
        workspace = self.client_capabilities.workspace
        if workspace and workspace.diagnostics and workspace.diagnostics.refresh_support:
            self.workspace_diagnostic_refresh(None)

    # Progress and tasks

    def _progress(self, message: str) -> Progress:
        window = self.client_capabilities.window
        return Progress(self, message, bool(window and window.work_done_progress))

    def _later(self, what: Any) -> None:
        """Do something of which nobody waits for the end; a fault in it is logged."""
        task = asyncio.get_running_loop().create_task(what)
        self._tasks.add(task)
        task.add_done_callback(self._done)

    def _done(self, task: asyncio.Task[Any]) -> None:
        self._tasks.discard(task)
        if not task.cancelled() and task.exception() is not None:
            LOG.error("claimlint failed", exc_info=task.exception())
            self.tell(f"failed: {task.exception()!r}; please report it")


class Progress:
    """A line that the editor shows while something takes its time."""

    def __init__(self, server: ClaimlintServer, message: str, is_shown: bool) -> None:
        self._server, self._message = server, message
        self._begun = asyncio.ensure_future(self._begin()) if is_shown else None

    async def _begin(self) -> str:
        token = f"claimlint-{uuid4()}"
        await self._server.work_done_progress.create_async(token)
        self._server.work_done_progress.begin(token, types.WorkDoneProgressBegin("claimlint", message=self._message))
        return token

    async def end(self) -> None:
        """It is done."""
        if self._begun is not None:
            self._server.work_done_progress.end(await self._begun, types.WorkDoneProgressEnd())


def path_of(uri: str, language: str | None = None) -> str | None:
    """The path of a document; of one that was never saved, a name of its language in the working folder."""
    if uri.startswith("file:"):
        return to_fs_path(uri)
    name = uri.rpartition(":")[2].strip("/").replace("/", "-")
    if uri.startswith("untitled:") and name:
        return str(Path.cwd() / (name if Path(name).suffix else name + ENDINGS.get(language or "", "")))
    return None
