"""Make the report in each format of evidence from report.md.

usage: python tests/reading/report/build.py

Needs Chromium, LibreOffice and LaTeX (Debian's chromium, libreoffice-writer-nogui, texlive-latex-base and lmodern).
The PDF files are kept in the repository, so that the tests need none of these; the other formats are made in the tests.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tempfile
from html import escape
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parent))

from report_formats import blocks, word_file  # noqa: E402

STYLE = "@page { size: A5; margin: 18mm } body { font: 10.5pt/1.35 serif; text-align: justify; hyphens: auto }"
LATEX = r"""\documentclass[11pt]{article}
\usepackage[T1]{fontenc}\usepackage[utf8]{inputenc}\usepackage{lmodern,textcomp}
\usepackage[a5paper,margin=18mm,includehead,includefoot]{geometry}
\pagestyle{headings}\setcounter{secnumdepth}{0}\begin{document}
"""
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
    body = "\n\n".join(_as_latex(kind, words) for kind, words in blocks())
    (folder / "latex.tex").write_text(f"{LATEX}{body}\n\\end{{document}}\n")
    subprocess.run(["pdflatex", "-interaction=batchmode", "latex.tex"], cwd=folder, check=True, capture_output=True)
    return folder / "latex.pdf"


def _as_latex(kind: str, words: str) -> str:
    words = re.sub(r"([%&#$_])", r"\\\1", words).replace("€", r"\texteuro{}")
    words = re.sub(r'"([^"]*)"', r"``\1''", words)
    forms = {
        "#": r"\begin{center}\LARGE %s\end{center}",
        "##": r"\section{%s}",
        "-": r"\begin{itemize}\item %s\end{itemize}",
        ">": r"\begin{quotation}%s\end{quotation}",
    }
    return forms[kind] % words if kind in forms else words


if __name__ == "__main__":
    main()
