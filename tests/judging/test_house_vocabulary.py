"""What the vocabulary of the house lets pass."""

from __future__ import annotations

from claimlint.config import Config, House
from claimlint.linter import Linter


def codes(claim: str, evidence: str, **house) -> list[str]:
    config = Config(select=("DET001",), house=House(**house))
    return [f.code for f in Linter(config).lint_claim(claim, evidence).findings]


CLAIM = "Marlow Trust paid for the new hall."
EVIDENCE = "The Upper Valley  Foundation paid for the new hall in May."


def test_without_it_a_name_that_no_source_holds_is_flagged():
    assert codes(CLAIM, EVIDENCE) == ["DET001"]


def test_a_name_is_found_where_an_alias_of_it_is():
    assert codes(CLAIM, EVIDENCE, aliases=[["Marlow Trust", "Upper Valley Foundation"]]) == []


def test_an_alias_that_no_source_holds_is_no_help():
    assert codes(CLAIM, EVIDENCE, aliases=[["Marlow Trust", "Lower Valley Foundation"]]) == ["DET001"]


def test_a_name_that_the_house_defines_need_not_be_in_a_source():
    assert codes(CLAIM, EVIDENCE, terms=["Marlow Trust"]) == []


def test_house_synonyms_answer_each_other():
    from claimlint.aligning.words import link_words
    from claimlint.model.span import Span
    from claimlint.model.word import Word

    def word(lemma):
        return [Word(lemma, lemma, "NOUN", "NN", "ROOT", 0, Span(0, len(lemma)))]

    links = link_words(word("crew"), [word("trainee")], [frozenset({"crew", "traine"})])
    assert [link.relation for link in links] == ["synonym"]


CALLERS = "About 70% of callers reached the helpline by phone. Many rang more than once, and nights were busier."


def shares(claim: str, *partitions) -> list[str]:
    config = Config(select=("NUM009",), house=House(partitions=partitions))
    return [f.code for f in Linter(config).lint_claim(claim, CALLERS).findings]


def test_without_a_partition_the_rest_is_flagged():
    assert shares("About 30% of callers reached the helpline by web chat.") == ["NUM009"]


def test_the_rest_is_the_other_term_of_a_partition():
    assert shares("About 30% of callers reached the helpline by web chat.", ("phones", "web chat")) == []


def test_all_the_other_terms_must_be_named():
    three = ("phone", "web chat", "letter")
    found = [
        shares(f"About 30% of callers reached the helpline by web chat{more}.", three) for more in (" or letter", "")
    ]
    assert found == [[], ["NUM009"]]


def test_a_partition_of_other_things_is_no_help():
    assert shares("About 30% of callers reached the helpline by web chat.", ("phone", "letter")) == ["NUM009"]
