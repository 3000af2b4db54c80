"""The server under an editor's hands: how long from an edit to its diagnostics, and whether memory stays.

usage: python tests/benchmarks/editing.py DRAFT [EDITS] [PAUSE] [--all]

Types EDITS (default 200) words into paragraphs of the draft, each when the diagnostics of the one before have come and
PAUSE seconds (default 0) have passed; the text is the same again after every two. Prints the seconds from opening to
the first diagnostics, the median and the 95th percentile from an edit to its diagnostics, and the server's memory.
With --all, every edit waits until the whole draft has been read.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import re
import statistics
import sys
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

WORD = "indeed "
PROSE = re.compile(r"(?<=[a-z] )(?=[a-z]+ [a-z]+)")


class Editor:
    """One draft in one editor; ``published`` holds the last diagnostics with their version."""

    def __init__(self, path: Path) -> None:
        self.uri, self.text, self.version = path.absolute().as_uri(), path.read_bytes().decode("utf-8"), 1
        self.client = LanguageClient("editor", "1")
        self.came = asyncio.Event()
        self.published: types.PublishDiagnosticsParams | None = None
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._publish(params))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: print("message:", params.message))

    def _publish(self, params: types.PublishDiagnosticsParams) -> None:
        self.published = params
        self.came.set()

    async def start(self, unit: str = "utf-16") -> None:
        """Start the server and open the draft."""
        await self.client.start_io(sys.executable, "-m", "claimlint", "server")
        general = types.GeneralClientCapabilities(position_encodings=[unit])
        capabilities = types.ClientCapabilities(general=general)
        await self.client.initialize_async(types.InitializeParams(capabilities=capabilities))
        self.client.initialized(types.InitializedParams())
        self.open()

    def open(self) -> None:
        """Open the draft."""
        item = types.TextDocumentItem(self.uri, "markdown", self.version, self.text)
        self.client.text_document_did_open(types.DidOpenTextDocumentParams(item))

    async def diagnostics(self) -> types.PublishDiagnosticsParams:
        """The diagnostics of the present version."""
        while self.published is None or self.published.version != self.version:
            self.came.clear()
            await self.came.wait()
        return self.published

    async def whole(self) -> None:
        """Wait until the whole draft was read."""
        await self.client.workspace_execute_command_async(types.ExecuteCommandParams("claimlint.check", [self.uri]))

    def put(self, range_: types.Range, new: str, text: str) -> None:
        """Replace a range by ``new``, which gives ``text``."""
        self.version += 1
        self.text = text
        document = types.VersionedTextDocumentIdentifier(version=self.version, uri=self.uri)
        change = types.TextDocumentContentChangePartial(range_, new)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def stop(self) -> None:
        """End the server."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()

    def megabytes(self) -> int:
        """What the server holds of the machine's memory."""
        status = Path(f"/proc/{self.client._server.pid}/status").read_text()
        return int(re.search(r"VmRSS:\s+(\d+)", status)[1]) // 1024


async def main(path: Path, edits: int, pause: float, everything: bool) -> None:
    """Print the figures."""
    editor, dice = Editor(path), random.Random(7)
    started = time.perf_counter()
    await editor.start()
    await editor.diagnostics()
    print(f"first diagnostics after {time.perf_counter() - started:.2f} s, {editor.megabytes()} MB", flush=True)
    places = [found.start() for found in PROSE.finditer(editor.text)]
    seconds: list[float] = []
    for number in range(edits):
        if number % 2 == 0:
            at = dice.choice(places)
        line, column = editor.text.count("\n", 0, at), at - editor.text.rfind("\n", 0, at) - 1
        column += sum(ord(c) > 0xFFFF for c in editor.text[at - column : at])
        there = types.Position(line, column)
        begun = time.perf_counter()
        if number % 2 == 0:
            editor.put(types.Range(there, there), WORD, editor.text[:at] + WORD + editor.text[at:])
        else:
            end = types.Position(line, column + len(WORD))
            editor.put(types.Range(there, end), "", editor.text[:at] + editor.text[at + len(WORD) :])
        if everything:
            await editor.whole()
        else:
            await editor.diagnostics()
        seconds.append(time.perf_counter() - begun)
        await asyncio.sleep(pause)
        if (number + 1) % max(1, edits // 10) == 0:
            last = sorted(seconds[-edits // 10 :])
            print(f"{number + 1:>6} edits: median {statistics.median(last):.3f} s, {editor.megabytes()} MB", flush=True)
    seconds.sort()
    print(f"median {statistics.median(seconds):.3f} s, 95th percentile {seconds[int(0.95 * len(seconds))]:.3f} s")
    await editor.stop()


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("draft", type=Path)
    options.add_argument("edits", type=int, nargs="?", default=200)
    options.add_argument("pause", type=float, nargs="?", default=0.0)
    options.add_argument("--all", action="store_true", dest="everything")
    given = options.parse_args()
    if not given.draft.is_file():
        options.error(f"{given.draft}: no such file")
    asyncio.run(main(given.draft, given.edits, given.pause, given.everything))
