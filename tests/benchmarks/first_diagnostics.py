"""From the start of the server to the first diagnostics of a draft, beside the command on the same draft.

usage: python tests/benchmarks/first_diagnostics.py [ROUNDS] [--size KB] [--sources N]

Makes a draft (default 5 KB, 3 sources), then ROUNDS times (default 5) runs the command, with nothing kept, and the
server, one after the other. Prints the processor and wall seconds of each round and the ratios of their medians.
"""

from __future__ import annotations

import argparse
import asyncio
import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from editing import Editor
from speed import run
from texts import write_case

COMMAND = [sys.executable, "-m", "claimlint", "draft.md", "-q", "--no-cache"]
TICK = os.sysconf("SC_CLK_TCK")


async def server(draft: Path) -> tuple[float, float]:
    """Processor and wall seconds of a server until the diagnostics have come."""
    editor, begun = Editor(draft), time.perf_counter()
    await editor.start()
    await editor.diagnostics()
    wall = time.perf_counter() - begun
    fields = Path(f"/proc/{editor.client._server.pid}/stat").read_text().rpartition(")")[2].split()
    await editor.stop()
    return (int(fields[11]) + int(fields[12])) / TICK, wall


def main(rounds: int, size: int, sources: int) -> None:
    """Print the figures."""
    with tempfile.TemporaryDirectory() as folder:
        draft = write_case(Path(folder) / "case", size * 1000, sources, 2_000)
        took = []
        for _ in range(rounds):
            command = run(COMMAND, draft.parent)
            took.append((command.cpu, command.wall, *asyncio.run(server(draft))))
            print(
                "command: cpu {:.2f} s, wall {:.2f} s; server: cpu {:.2f} s, wall {:.2f} s".format(*took[-1]),
                flush=True,
            )
        cpu, wall, server_cpu, server_wall = (median(column) for column in zip(*took, strict=True))
        print(f"server / command: {server_cpu / cpu:.2f} of processor time, {server_wall / wall:.2f} of wall time")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("rounds", type=int, nargs="?", default=5)
    options.add_argument("--size", type=int, default=5, metavar="KB")
    options.add_argument("--sources", type=int, default=3, metavar="N")
    given = options.parse_args()
    main(given.rounds, given.size, given.sources)
