"""Seconds a page and memory of reading PDF files, beside pypdfium2 alone.

usage: python tests/benchmarks/pdf_pages.py [FILE.pdf ...]

Without files, the five pages of the tests by three producers, and two files that are made here: of 300 and of 2,000
pages. For each file, in one run and taking turns, so that a busy machine is as busy for all: pypdfium2 opening the file
and asking each page for its text ("bare"); the same with lines put together to paragraphs, heads and page numbers
dropped, words made whole ("text"); the whole document with its sentences and citations ("document"). The least of
several rounds counts, of more for short files. The peak of memory is that of a process of its own that reads the
document.

Bare is `get_text_range` of each page, loaded and closed as pypdfium2's manual shows, and no more: the same characters
in the same order as the reader begins with. Its `get_text_bounded` looks at each character's place too and takes a
twentieth longer; the times are held against the faster one. Values are looked for garbage as seldom as in the command
(`claimlint/__main__.py`), for all three.
"""

from __future__ import annotations

import gc
import random
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "reading")]

REPORTS = sorted((ROOT / "tests" / "reading" / "report").glob("*.pdf"))
ROUNDS = 5
PAGES_READ = 300  # by all rounds, at the least
PAGES = (300, 2_000)
WORDS = (
    "the council of a town paid for its harbour and mended bridge water winter spring cost report pumps years".split()
)
PEAK = """
import re, sys
from pathlib import Path
from claimlint.reading.read import read_document
read_document(Path(sys.argv[1]).read_bytes(), sys.argv[1])
print(int(re.search(r"VmHWM:\\s+(\\d+) kB", Path("/proc/self/status").read_text())[1]) // 1024)
"""


def main(files: list[str]) -> None:
    """Print the table."""
    from claimlint.__main__ import FEW_COLLECTIONS

    gc.set_threshold(FEW_COLLECTIONS)
    with tempfile.TemporaryDirectory() as folder:
        print(f"{'file':>24} {'pages':>6} {'bare ms':>8} {'text':>6} {'document':>9} {'peak MB':>8}")
        for file in files or [*map(str, REPORTS), *(_made(Path(folder), pages) for pages in PAGES)]:
            pages, bare, text, document = _measured(Path(file).read_bytes())
            shares = f"{text / bare:>5.2f}x {document / bare:>8.2f}x"
            print(f"{Path(file).name:>24} {pages:>6} {1000 * bare / pages:>8.2f} {shares} {_peak(file):>8}")


def _made(folder: Path, pages: int) -> str:
    """A report of so many pages of 42 lines, with heads and page numbers."""
    from evidence_files import column, pdf

    dice = random.Random(3)

    def page(number: int) -> list[tuple]:
        lines = [" ".join(dice.choices(WORDS, k=13)).capitalize() + ("." if n % 3 == 2 else "") for n in range(42)]
        return [(60, 810, "River report", 9), *column(lines, y=780, size=10), (290, 30, str(number), 9)]

    path = folder / f"report-{pages}.pdf"
    path.write_bytes(pdf(*[page(number) for number in range(1, pages + 1)]))
    return str(path)


def _measured(data: bytes) -> tuple[int, float, float, float]:
    """The pages of a file, and the seconds of the processor for each of the three readings."""
    from claimlint.reading.pdf import page_texts, read_pdf

    readings: list[Callable[[], object]] = [
        lambda: _bare(data),
        lambda: page_texts(data, "report.pdf"),
        lambda: read_pdf(data, "report.pdf"),
    ]
    pages = _bare(data)
    rounds = [[_seconds(reading) for reading in readings] for _ in range(max(ROUNDS, PAGES_READ // pages))]
    bare, text, document = map(min, zip(*rounds, strict=True))
    return pages, bare, text, document


def _bare(data: bytes) -> int:
    from pypdfium2 import PdfDocument

    with closing(PdfDocument(data)) as document:
        for number in range(len(document)):
            with closing(document[number]) as page, closing(page.get_textpage()) as layer:
                layer.get_text_range()
        return len(document)


def _seconds(reading: Callable[[], object]) -> float:
    start = time.process_time()
    reading()
    return time.process_time() - start


def _peak(file: str) -> int:
    done = subprocess.run([sys.executable, "-c", PEAK, file], cwd=ROOT, capture_output=True, text=True, check=True)
    return int(done.stdout)


if __name__ == "__main__":
    main(sys.argv[1:])
