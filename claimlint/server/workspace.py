"""The drafts of the editor's folders that are not open."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

import click
from lsprotocol import types

from claimlint.cli.drafts import Draft, find_drafts
from claimlint.reading.errors import UnreadableError
from claimlint.server.diagnostics import failure
from claimlint.server.server import ClaimlintServer, path_of

ResultId = Callable[[list[types.Diagnostic]], str]
Report = types.WorkspaceFullDocumentDiagnosticReport | types.WorkspaceUnchangedDocumentDiagnosticReport


async def workspace_report(
    server: ClaimlintServer, known: Mapping[str, str], result_id: ResultId
) -> types.WorkspaceDiagnosticReport:
    """The diagnostics of each draft in the folders; of one whose result the editor has, by ``known``, only that it is
    the same."""
    items = [await _report(server, path, known, result_id) for path in drafts_of(server)]
    return types.WorkspaceDiagnosticReport(items)


def drafts_of(server: ClaimlintServer) -> list[Path]:
    """The drafts in the folders of the editor, each once."""
    roots = [path_of(uri) for uri in server.workspace.folders]
    found = [Path(draft.path).absolute() for root in roots if root for draft in _below(root)]
    return [path for path in dict.fromkeys(found) if server.session.is_draft(str(path))]


async def _of_file(server: ClaimlintServer, path: Path) -> list[types.Diagnostic]:
    try:
        return await server.found(server.session.closed(str(path)))
    except UnreadableError as error:
        return [failure(str(error))]


def _below(root: str) -> tuple[Draft, ...]:
    try:
        return find_drafts([root], "")
    except click.ClickException:  # a folder without a draft
        return ()


async def _report(server: ClaimlintServer, path: Path, known: Mapping[str, str], result_id: ResultId) -> Report:
    draft = server.session.at(str(path))
    uri, version = (draft.uri, draft.version) if draft is not None else (path.as_uri(), None)
    items = await (server.found(draft) if draft is not None else _of_file(server, path))
    result = result_id(items)
    if known.get(uri) == result:
        return types.WorkspaceUnchangedDocumentDiagnosticReport(uri, result, version)
    return types.WorkspaceFullDocumentDiagnosticReport(uri, items, version, result_id=result)
