"""The sources of a run: few indexes are at hand at the same time, and the others come again as they were."""

from __future__ import annotations

import os

import pytest

from claimlint.cache.kept import Kept
from claimlint.cache.store import SqliteStore
from claimlint.config import Config
from claimlint.engine import Engine
from claimlint.grounding.governing import governing
from claimlint.grounding.ground import ground
from claimlint.grounding.library import Library
from claimlint.grounding.shelf import stock
from claimlint.memory import Memory
from claimlint.reading.errors import UnreadableError
from claimlint.reading.read import read_draft
from claimlint.study import Case

FACTS = (
    "Ferries on the sound carried 612 lorries in March.",
    "From Tuesday the harbour bans anchors on the old pier.",
    "The brewery sold 8,300 casks in autumn and took on four drivers.",
    "Snow lay for 41 days at the upper station.",
    "Sten Vik has led the museum of glass since 2015.",
    "Half of the orchards in the valley stand empty.",
)
SOURCES = {f"{number}.txt": fact.ljust(80, "\n") for number, fact in enumerate(FACTS, 1)}
LENGTH = 80
DRAFT = """Ferries on the sound carried 612 lorries in March [2]. The harbour has banned anchors on its old pier [1].

The brewery sold 9,300 casks in autumn [3]. Snow lay for 41 days at the upper station [4].

Sten Vik leads the museum of glass [5]. Of the orchards in the valley, half stand empty [6].
"""


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "sources").mkdir()
    for name, text in SOURCES.items():
        (tmp_path / "sources" / name).write_text(text, encoding="utf-8")
    return tmp_path


def case(library: Library) -> Case:
    draft = read_draft(DRAFT, "draft.md")
    indexes, grounded = library.open(ground(draft, stock(draft)))
    return Case(draft, governing(draft), grounded, indexes)


def texts(library: Library) -> list[str]:
    return [library.index(f"sources/{name}").document.text for name in SOURCES]


def test_only_so_many_indexes_are_at_hand_as_have_few_characters(folder):
    library = Library(most=3 * LENGTH)
    texts(library)
    assert len(library.stacks) == 3


def test_a_source_longer_than_all_may_be_is_at_hand_alone(folder):
    library = Library(most=1)
    texts(library)
    assert len(library.stacks) == 1


@pytest.mark.parametrize("most", [1, 3 * LENGTH, 100 * LENGTH])
def test_an_index_that_made_room_comes_again_as_it_was(folder, most):
    library = Library(most=most)
    assert texts(library) == texts(library) == list(SOURCES.values())


def test_an_index_that_made_room_is_not_made_again(folder):
    library = Library(most=1)
    texts(library)
    for name in SOURCES:
        (folder / "sources" / name).unlink()
    assert texts(library) == list(SOURCES.values())


def test_what_is_asked_for_again_and_again_stays_at_hand(folder):
    library = Library(most=2 * LENGTH + 10)
    first = library.index("sources/1.txt")
    for name in SOURCES:
        library.index(f"sources/{name}")
        assert library.index("sources/1.txt") is first


def test_a_draft_is_judged_alike_whatever_is_at_hand(folder):
    few, all_of_them = Library(most=1), Library()
    engine = Engine(Config(preview=True))
    report = engine.report(case(few))
    assert report == engine.report(case(all_of_them))
    assert {f.code for f in report.findings} >= {"DET003", "CIT003"}
    assert dict(report.texts) == {f"sources/{n}": text for n, text in SOURCES.items()} | {"draft.md": DRAFT}
    assert (len(few.stacks), len(all_of_them.stacks)) == (1, len(SOURCES))


def test_what_a_source_holds_is_known_without_its_index(folder):
    library = Library(most=1)
    indexes = case(library).indexes
    stems = {stem for tally in indexes.tallies() for stem, _ in tally}
    assert stems == {stem for index in indexes.values() for stem in index.stems}


def test_an_index_that_a_memory_holds_is_not_made_when_the_draft_is_opened(folder):
    store = SqliteStore(folder / "cache")
    case(Library(Kept(store, b"")))
    library = Library(Kept(store, b""))
    case(library)
    assert len(library.stacks) == 0


def test_the_text_of_a_source_is_had_without_its_index(folder):
    store = SqliteStore(folder / "cache")
    dict(case(Library(Kept(store, b""))).indexes.texts(read_draft(DRAFT, "draft.md")))
    library = Library(Kept(store, b""))
    assert case(library).indexes.texts(read_draft(DRAFT, "draft.md"))["sources/1.txt"] == SOURCES["1.txt"]
    assert len(library.stacks) == 0


def test_what_was_asked_of_sources_is_not_asked_of_them_again(folder):
    kept = Kept(SqliteStore(folder / "cache"), b"")
    case(Library(kept)).indexes.recalled("how many?", lambda: ["six"])
    assert case(Library(kept)).indexes.recalled("how many?", lambda: ["other"]) == ["six"]


def test_what_was_asked_of_sources_is_asked_of_others_anew(folder):
    kept = Kept(SqliteStore(folder / "cache"), b"")
    case(Library(kept)).indexes.recalled("how many?", lambda: ["six"])
    (folder / "sources" / "1.txt").write_text("It rained.", encoding="utf-8")
    assert case(Library(kept)).indexes.recalled("how many?", lambda: ["other"]) == ["other"]


def test_a_file_that_was_saved_anew_with_the_same_words_has_the_same_index(folder):
    library = Library()
    texts(library)
    index, saved = library.index("sources/1.txt"), folder / "sources" / "1.txt"
    os.utime(saved, ns=(0, 0))
    library.refresh()
    assert library.index("sources/1.txt") is index


class Forgetful(Memory):
    """Says that it outlasts runs, and keeps nothing, as a store on a full disk."""

    outlasts = True

    def recall(self, draft, key):
        return None


def test_an_index_that_the_memory_let_go_of_is_made_again(folder):
    library = Library(Forgetful(), most=1)
    assert texts(library) == texts(library) == texts(library) == list(SOURCES.values())


def test_a_file_that_has_changed_meanwhile_is_not_taken_for_what_it_was(folder):
    library = Library(Forgetful(), most=1)
    texts(library)
    (folder / "sources" / "1.txt").write_text("It rained.", encoding="utf-8")
    with pytest.raises(UnreadableError, match="was changed while the draft was linted"):
        library.index("sources/1.txt")


def test_a_file_that_has_changed_meanwhile_ends_the_run_and_is_no_fault_of_claimlint(folder):
    opened = case(Library(Forgetful(), most=1))
    (folder / "sources" / "2.txt").write_text("It rained.", encoding="utf-8")
    with pytest.raises(UnreadableError, match=r"2\.txt was changed while .*; lint the draft again"):
        Engine(Config()).report(opened)
