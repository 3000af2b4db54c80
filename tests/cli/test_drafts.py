"""Paths of a command line -> drafts."""

from __future__ import annotations

from pathlib import Path

import click
import pytest

from claimlint.cli.drafts import Draft, find_drafts


def found(*paths: str, evidence: tuple[Path, ...] = ()) -> list[str]:
    return [draft.path for draft in find_drafts(paths, "stdin.md", evidence)]


@pytest.mark.parametrize("name", ["a.md", "a.markdown", "a.MD", "a.txt", "a.qmd", "a.Rmd", "a.mdx", "a.tex"])
def test_a_folder_gives_files_of_prose(write, name):
    write(f"texts/{name}")
    assert found("texts") == [f"texts/{name}"]


@pytest.mark.parametrize("name", ["a.py", "a.bib", "a.pdf", "a.toml", "a", "a.html", "a.docx"])
def test_a_folder_gives_no_other_files(write, name):
    write(f"texts/{name}")
    write("texts/draft.md")
    assert found("texts") == ["texts/draft.md"]


def test_drafts_come_by_name_those_of_a_folder_first(write):
    for name in ("b.md", "a.md", "z/a.md", "c/b.md"):
        write(name)
    assert found(".") == ["a.md", "b.md", "c/b.md", "z/a.md"]


@pytest.mark.parametrize("name", ["sources/1.md", "x/evidence/1.md", "References/1.md", ".hidden/1.md", ".git/1.md"])
def test_evidence_and_hidden_folders_hold_no_drafts(write, name):
    write(name)
    write("draft.md")
    assert found(".") == ["draft.md"]


def test_a_folder_of_evidence_that_is_named_itself_is_searched(write):
    write("sources/1.md")
    assert found("sources") == ["sources/1.md"]


def test_evidence_named_as_such_is_no_draft(write):
    write("draft.md")
    assert found(".", evidence=(write("notes/1.md").parent, write("source.txt"))) == ["draft.md"]


def test_a_file_of_any_ending_can_be_named(write):
    write("notes.rst")
    assert found("notes.rst") == ["notes.rst"]


@pytest.mark.parametrize("target", ["loop.md", "gone.md"])
def test_a_link_that_leads_nowhere_is_no_draft(write, target):
    draft = write("texts/draft.md")
    (draft.parent / "loop.md").symlink_to(target)
    assert found("texts") == ["texts/draft.md"]


def test_a_draft_is_linted_once(write):
    write("a.md")
    assert found("a.md", "./a.md", ".") == ["a.md"]


def test_standard_input_stands_for_a_path(folder):
    assert find_drafts(["-"], "text.md") == (Draft("text.md", stdin=True),)


def test_a_missing_path_is_named_with_what_to_do(folder):
    with pytest.raises(click.ClickException, match=r"none\.md: no such file or folder; name a draft"):
        found("none.md")


def test_a_folder_without_drafts_is_named_with_what_to_do(write):
    write("texts/a.pdf")
    with pytest.raises(
        click.ClickException, match=r"texts: no Markdown, text or LaTeX file to lint in this folder; name the drafts"
    ):
        found("texts")


@pytest.mark.parametrize(
    ("patterns", "kept"),
    [
        ("*.txt", ["a.md", "b/c.md", "build/d.md"]),
        ("build/", ["a.md", "a.txt", "b/c.md"]),
        ("/a.md", ["a.txt", "b/c.md", "build/d.md"]),
        ("*.md\n!c.md", ["a.txt", "b/c.md"]),
        ("b/*\n# a.md", ["a.md", "a.txt", "build/d.md"]),
    ],
)
def test_what_git_ignores_is_no_draft(write, patterns, kept):
    for name in ("a.md", "a.txt", "b/c.md", "build/d.md"):
        write(name)
    write(".gitignore", patterns)
    assert found(".") == kept


def test_a_deeper_gitignore_wins(write):
    write(".gitignore", "*.md")
    write("a/.gitignore", "!*.md")
    write("a/kept.md")
    write("b.txt")
    assert found(".") == ["b.txt", "a/kept.md"]


def test_patterns_hold_from_the_repositorys_root_down(write):
    write(".git/HEAD", "")
    write(".gitignore", "old.md")
    write("a/b/old.md")
    write("a/b/new.md")
    assert found("a/b") == ["a/b/new.md"]


def test_patterns_above_the_repository_do_not_hold(write):
    write(".gitignore", "*.md")
    write("repository/.git/HEAD", "")
    write("repository/a.md")
    assert found("repository") == ["repository/a.md"]


def test_what_a_repository_excludes_for_one_user_is_no_draft(write):
    write(".git/info/exclude", "mine.md")
    write("mine.md")
    write("ours.md")
    assert found(".") == ["ours.md"]


def test_an_ignored_file_that_is_named_is_linted(write):
    write(".gitignore", "a.md")
    write("a.md")
    assert found("a.md") == ["a.md"]
