"""A draft with its sources, for the tests of the server."""

from pathlib import Path

DRAFT = (
    "# Harbour 😀\n\n"
    "| pier | length |\n|---|---|\n| north 😀 | 400 m |\n\n"
    "😀 The harbour fund paid out €3.2 billion in 2021 [1]. The quay is 400 m long [2].\n\n"
    "The ferry stopped at noon [1].\n\n"
    "## References\n\n1. Harbour fund. Annual report.\n2. Quay board. Lengths.\n"
)
FUND = "# Report\n\nThe harbour fund paid out €3.2 million in 2021. Its chair is Ada Quill.\n"
QUAY = (
    "<html><body><h1>Lengths</h1><p>The quay is 400 m long. It was built by hand. The quay may close at dusk.</p>"
    "</body></html>\n"
)
WRONG = "€3.2 billion"
SLIP = "# Quay\n\nThe quay closes at dusk [2].\n"  # has a safe fix


def make(folder: Path) -> Path:
    """The draft's path, in a folder made with its sources."""
    (folder / "sources").mkdir(parents=True)
    (folder / "sources" / "1.md").write_text(FUND, encoding="utf-8")
    (folder / "sources" / "2.html").write_text(QUAY, encoding="utf-8")
    draft = folder / "draft.md"
    draft.write_text(DRAFT, encoding="utf-8")
    return draft
