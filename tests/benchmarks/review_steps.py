"""How long a step through the review page of a long draft takes, from the key to the second frame after it.

usage: python tests/benchmarks/review_steps.py [LINES] [--steps N]

Opens the page of a draft of LINES lines (default 5000, some 400 kB) with a finding on every tenth in Chromium and goes
N findings on (default 20). Prints the median and the longest in seconds. A browser on a display of 60 Hz takes at least
0.02 s for two frames. Needs what ``tests/in_browser`` needs.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path
from statistics import median

from long_report import report_of
from playwright.sync_api import sync_playwright

from claimlint.reporting.review_page import render_review

EVERY = 10  # lines have one finding
STEPS = """async (steps) => {
    const took = [];
    for (let i = 0; i < steps; i++) {
        const start = performance.now();
        document.dispatchEvent(new KeyboardEvent("keydown", { key: "j", bubbles: true }));
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        took.push((performance.now() - start) / 1000);
    }
    return took;
}"""


def main(lines: int, steps: int) -> None:
    """Print the figures."""
    written = render_review(report_of(lines, EVERY))
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        path = Path(folder) / "review.html"
        path.write_text(written, encoding="utf-8")
        program = os.environ.get("CHROMIUM", "/usr/bin/chromium")
        chromium = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        page = chromium.new_page()
        page.goto(path.as_uri())
        took = page.evaluate(STEPS, steps)
        chromium.close()
    print(f"page of {len(written) // 1000} kB, {steps} steps: median {median(took):.3f} s, longest {max(took):.3f} s")


if __name__ == "__main__":
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("lines", type=int, nargs="?", default=5000)
    options.add_argument("--steps", type=int, default=20, metavar="N")
    given = options.parse_args()
    main(given.lines, given.steps)
