"""Make the report in each format of evidence from report.md.

usage: python tests/reading/report/build.py

Needs Chromium, LibreOffice and LaTeX (Debian's chromium, libreoffice-writer-nogui, texlive-latex-base and lmodern).
The PDF files are kept in the repository, so that the tests need none of these; the other formats are made in the tests.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from report_formats import as_latex, blocks, word_file  # noqa: E402

STYLE = "@page { size: A5; margin: 18mm } body { font: 10.5pt/1.35 serif; text-align: justify; hyphens: auto }"
CHROMIUM = "chromium --headless --no-sandbox --disable-gpu --no-first-run --disable-background-networking"


def main() -> None:
    """Write the three PDF files beside this one."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        made = {"chromium": _chromium(folder), "libreoffice": _libreoffice(folder), "latex": _latex(folder)}
        for producer, file in made.items():
            shutil.copyfile(file, HERE / f"{producer}.pdf")


def _chromium(folder: Path) -> Path:
    page, out = folder / "report.html", folder / "chromium.pdf"
    body = "".join(_as_html(kind, words) for kind, words in blocks())
    page.write_text(f'<!DOCTYPE html><html lang="en"><meta charset="utf-8"><style>{STYLE}</style>{body}</html>')
    options = [f"--user-data-dir={folder / 'profile'}", "--no-pdf-header-footer", f"--print-to-pdf={out}"]
    subprocess.run([*CHROMIUM.split(), *options, page.as_uri()], check=True, capture_output=True)
    return out


def _as_html(kind: str, words: str) -> str:
    tag = {"#": "h1", "##": "h2", "-": "li", ">": "blockquote"}.get(kind, "p")
    return f"<{tag}>{escape(words)}</{tag}>"


def _libreoffice(folder: Path) -> Path:
    (folder / "report.docx").write_bytes(word_file(paged=True))
    profile = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    command = ["soffice", "--headless", profile, "--convert-to", "pdf", "--outdir", str(folder), "report.docx"]
    subprocess.run(command, cwd=folder, check=True, capture_output=True)
    return folder / "report.pdf"


def _latex(folder: Path) -> Path:
    (folder / "latex.tex").write_text(as_latex(blocks()))
    subprocess.run(["pdflatex", "-interaction=batchmode", "latex.tex"], cwd=folder, check=True, capture_output=True)
    return folder / "latex.pdf"


if __name__ == "__main__":
    main()
