"""Random edits on a draft with emoji, CRLF and a table, in three servers that count places in three encodings.

usage: python tests/benchmarks/random_edits.py [EDITS] [SECONDS] [SEED]

After each of EDITS (default 10,000) edits, or until SECONDS have passed, the diagnostics of each server must be those
of a fresh run on the same text, which shares nothing but the language model with the run before. Prints how many edits
were made, every difference, and what the servers told or logged; the status is 1 if there is any. Two processes with
different seeds make the best of two cores: an edit takes about 0.1 s of processor time, half of it for the fresh run.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
import time
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from claimlint import Config, Linter
from claimlint.model.span import Span
from claimlint.parsing.pipeline import load
from claimlint.server.positions import UNITS, range_of

DRAFT = (
    "# Quay 😀\r\n\r\n| pier | length |\r\n|---|---|\r\n| north 😀 | 400 m |\r\n\r\n"
    "😀 The fund paid out €3.2 billion [1]. It may build 40 % more [2].\r\n\r\n"
    "[1]: sources/1.md\r\n"
)
SOURCES = {"1.md": "The fund paid out €3.2 million.\n", "2.md": "It may build under 40 % more.\n"}
PIECES = (
    "x",
    " 7",
    "😀",
    "\r\n",
    "\n",
    "\n\n",
    ". The ",
    "|",
    "€",
    " [2]",
    "[1]",
    "“",
    " not ",
    "\u2028",
    "`",
    "%",
    "**",
    "# ",
)
LONGEST = 400  # characters, beyond which the draft begins anew


class Server:
    """A server that counts in one encoding."""

    def __init__(self, unit: str) -> None:
        self.unit, self.came, self.last = UNITS[unit], asyncio.Event(), None
        self.name, self.faults = unit, []
        self.client = LanguageClient("editor", "1")
        self.client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)(lambda params: self._take(params))
        self.client.feature(types.WINDOW_SHOW_MESSAGE)(lambda params: self.faults.append(params.message))

    def _take(self, params: types.PublishDiagnosticsParams) -> None:
        self.last = params
        self.came.set()

    async def start(self, uri: str, text: str) -> None:
        """Start it and open the draft."""
        await self.client.start_io(sys.executable, "-m", "claimlint", "server")
        general = types.GeneralClientCapabilities(position_encodings=[self.name])
        capabilities = types.ClientCapabilities(general=general)
        await self.client.initialize_async(types.InitializeParams(capabilities=capabilities))
        self.client.initialized(types.InitializedParams())
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "markdown", 1, text))
        )

    def change(self, uri: str, version: int, text: str, span: Span, new: str) -> None:
        """Tell it of an edit of ``text``."""
        change = types.TextDocumentContentChangePartial(range_of(span, text, self.unit), new)
        document = types.VersionedTextDocumentIdentifier(version=version, uri=uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def agrees(self, version: int, wanted: list[tuple]) -> bool:
        """Whether its diagnostics of a version come to be those ``wanted``, at the latest when it has rested."""
        until = time.monotonic() + 20
        while time.monotonic() < until:
            if self.last is not None and self.last.version == version and self.told() == wanted:
                return True
            self.came.clear()
            try:
                await asyncio.wait_for(self.came.wait(), 1)
            except TimeoutError:
                continue
        return False

    def told(self) -> list[tuple]:
        """Code, message and range of each diagnostic."""
        return [(d.code, d.message, d.range) for d in self.last.diagnostics]

    async def stop(self) -> list[str]:
        """End it; what it told as a fault, and the lines that it logged."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        logged = await self.client._server.stderr.read()
        await self.client.stop()
        return [*self.faults, *logged.decode().splitlines()]


def place(text: str, at: int) -> int:
    """The offset, or the one behind it if it lies within a line end."""
    return at + (text[at - 1 : at + 1] == "\r\n")


async def main(edits: int, seconds: float, seed: int) -> int:
    """Make the edits; the number of differences and faults."""
    dice, folder = random.Random(seed), Path(tempfile.mkdtemp())
    (folder / "sources").mkdir()
    for name, words in SOURCES.items():
        (folder / "sources" / name).write_text(words, encoding="utf-8")
    path, text, version = folder / "draft.md", DRAFT, 1
    servers = [Server(unit) for unit in UNITS]
    for server in servers:
        await server.start(path.as_uri(), text)
    load(Config().model)
    differences, until, number = 0, time.monotonic() + seconds, 0
    while number < edits and time.monotonic() < until:
        start = place(text, dice.randrange(len(text) + 1))
        end = place(text, min(len(text), start + dice.choice((0, 0, 0, 1, 2, 8))))
        new = dice.choice(PIECES)
        if len(text) > LONGEST or not text.strip():
            start, end, new = 0, len(text), DRAFT
        span, version, number = Span(start, end), version + 1, number + 1
        for server in servers:
            server.change(path.as_uri(), version, text, span, new)
        text = text[:start] + new + text[end:]
        findings = Linter(Config()).lint_text(text, str(path)).findings if text.strip() else ()
        for server in servers:
            wanted = [(f.code, f.message, range_of(f.span, text, server.unit)) for f in findings]
            if not await server.agrees(version, wanted):
                differences += 1
                print(
                    f"{server.name}, edit {number}: {text!r}\n  server {server.told()}\n  fresh  {wanted}", flush=True
                )
        if number % 500 == 0:
            print(f"{number} edits, {differences} differences", flush=True)
    faults = [fault for server in servers for fault in await server.stop()]
    print(f"{number} edits in each of {len(servers)} encodings, {differences} differences, told or logged: {faults}")
    return differences + len(faults)


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("edits", type=int, nargs="?", default=10_000)
    options.add_argument("seconds", type=float, nargs="?", default=1e9)
    options.add_argument("seed", type=int, nargs="?", default=1)
    given = options.parse_args()
    sys.exit(asyncio.run(main(given.edits, given.seconds, given.seed)) > 0)
