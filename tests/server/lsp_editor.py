"""An editor for the tests of the server: a client of pytest-lsp with a draft open in it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from lsprotocol import types
from pygls.protocol import default_converter
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities
from pytest_lsp.client import DEFAULT_CLIENT_FEATURES, register_lsp_features

from claimlint.reporting.units import place
from claimlint.server.positions import UNITS

PATIENCE = 60  # seconds for what the server sends by itself


class Editor(LanguageClient):
    """Keeps what is sent with its version, and what is asked of it."""

    def __init__(self) -> None:
        super().__init__(converter_factory=default_converter)
        self.published: dict[str, types.PublishDiagnosticsParams] = {}
        self.registered: list[types.Registration] = []

    @property
    def pulls(self) -> bool:
        """Whether it asks for diagnostics."""
        return self.capabilities.text_document.diagnostic is not None

    def can(self, name: str) -> bool:
        """Whether it says so of diagnostics that it is sent or asks for."""
        text = self.capabilities.text_document
        return any(getattr(c, name, None) for c in (text.publish_diagnostics, text.diagnostic))

    def changed(self, path: Path, kind: types.FileChangeType = types.FileChangeType.Changed) -> None:
        """Tell of a file that has changed on the disk; what is known of any draft holds no more."""
        self.published.clear()
        event = types.FileEvent(path.as_uri(), kind)
        self.workspace_did_change_watched_files(types.DidChangeWatchedFilesParams([event]))

    @contextmanager
    def with_file(self, path: Path, text: str) -> Iterator[None]:
        """For a while, there is another text in a file, or there is the file."""
        before = path.read_bytes() if path.exists() else None
        path.write_text(text, encoding="utf-8")
        self.changed(path)
        try:
            yield
        finally:
            path.unlink() if before is None else path.write_bytes(before)
            self.changed(path)

    async def check(self, uri: str) -> int:
        """Have a draft read as a whole; the number of findings."""
        params = types.ExecuteCommandParams("claimlint.check", [uri])
        return await self.workspace_execute_command_async(params)

    async def found(self, uri: str, version: int) -> list[types.Diagnostic]:
        """The diagnostics of a version of a draft, asked for or sent."""
        if self.pulls:
            params = types.DocumentDiagnosticParams(types.TextDocumentIdentifier(uri))
            return list((await self.text_document_diagnostic_async(params)).items)
        await self.check(uri)
        async with asyncio.timeout(PATIENCE):
            while uri not in self.published or self.published[uri].version != version:
                await self.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        return list(self.published[uri].diagnostics)


def make_editor() -> Editor:
    """An editor that takes all that a server sends."""
    editor = Editor()
    taken = {
        types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS: lambda params: editor.published.update({params.uri: params}),
        types.CLIENT_REGISTER_CAPABILITY: lambda params: editor.registered.extend(params.registrations),
    }
    register_lsp_features(editor, {**DEFAULT_CLIENT_FEATURES, **taken})
    return editor


def capabilities_of(name: str, encoding: str) -> types.ClientCapabilities:
    """What the editor of that name can do, which counts in ``encoding``."""
    found = client_capabilities(name)
    found.general = found.general or types.GeneralClientCapabilities()
    found.general.position_encodings = [encoding]
    return found


SERVER = ClientServerConfig(
    server_command=[sys.executable, "-m", "claimlint", "server", "--stdio"], client_factory=make_editor
)


@dataclass
class Open:
    """A draft open in an editor."""

    editor: Editor
    uri: str
    text: str
    unit: str
    version: int = 1

    @classmethod
    def of(cls, editor: Editor, uri: str, text: str, language: str = "markdown") -> Open:
        """Open a document with this text, whatever is on the disk."""
        editor.published.pop(uri, None)
        item = types.TextDocumentItem(uri, language, 1, text)
        editor.text_document_did_open(types.DidOpenTextDocumentParams(item))
        return cls(editor, uri, text, editor.capabilities.general.position_encodings[0])

    @property
    def document(self):
        return types.TextDocumentIdentifier(self.uri)

    def position_at(self, at):
        """The place of an offset."""
        return types.Position(*place(at, self.text, UNITS[self.unit]))

    def position(self, words, by=0):
        """The place of ``words`` in the draft."""
        return self.position_at(self.text.index(words) + by)

    def range(self, words):
        start = self.text.index(words)
        return self.range_at(start, start + len(words))

    def range_at(self, start, end):
        return types.Range(self.position_at(start), self.position_at(end))

    def edit(self, dice, pieces):
        """Some change somewhere."""
        start = dice.randrange(len(self.text))
        end = min(len(self.text), start + dice.choice((0, 0, 1, 5)))
        start, end = (at + (self.text[at - 1 : at + 1] == "\r\n") for at in (start, end))
        self.put(start, end, dice.choice(pieces))

    async def found(self):
        """The diagnostics of the present text."""
        return await self.editor.found(self.uri, self.version)

    async def codes(self):
        """Their codes."""
        return [item.code for item in await self.found()]

    def change(self, old, new):
        """Put ``new`` in place of ``old``."""
        start = self.text.index(old)
        self.put(start, start + len(old), new)

    def put(self, start, end, new):
        """Put ``new`` in place of what lies between two offsets."""
        self.version += 1
        change = types.TextDocumentContentChangePartial(self.range_at(start, end), new)
        self.text = self.text[:start] + new + self.text[end:]
        document = types.VersionedTextDocumentIdentifier(version=self.version, uri=self.uri)
        self.editor.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def params(self, of, at):
        """The parameters, of the type ``of``, of a request about an offset."""
        return of(self.document, self.position_at(at))

    async def actions(self, range_, only=None):
        """What can be done in a stretch."""
        params = types.CodeActionParams(self.document, range_, types.CodeActionContext([], only=only))
        return await self.editor.text_document_code_action_async(params)

    def close(self):
        """Close it."""
        self.editor.text_document_did_close(types.DidCloseTextDocumentParams(self.document))
