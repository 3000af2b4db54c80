"""Readings of polarity and of what is taken out, by table."""

import pytest

from claimlint.linter import Linter


def readings(sentence: str, dimension: str) -> list:
    return [r for statement in Linter().read(sentence) for r in statement.read(dimension)]


@pytest.mark.parametrize(
    ("sentence", "verb", "denied"),
    [
        ("The clerk signed the lease.", "signed", False),
        ("The clerk did not sign the lease.", "sign", True),
        ("The clerk never signed the lease.", "signed", True),
        ("No clerk signed the lease.", "signed", True),
        ("Nobody signed the lease.", "signed", True),
        ("The lease is no longer signed by hand.", "signed", True),
        ("The clerk failed to sign the lease.", "sign", True),
        ("The clerk did not fail to sign the lease.", "sign", False),
        ("The clerk managed to sign the lease.", "sign", False),
        ("The clerk did not manage to sign the lease.", "sign", True),
        ("The clerk was unable to sign the lease.", "sign", True),
        ("The clerk does not think that the roof leaks.", "leaks", True),
        ("The clerk thinks that the roof leaks.", "leaks", False),
        ("The flood damaged not only the school but also the bridge.", "damaged", False),
        ("The lift holds no more than six people.", "holds", False),
        ("The clerk hardly noticed the leak.", "noticed", None),
        ("The clerk did not say that the roof leaks.", "leaks", None),
        ("The hut may not be visited without a guide.", "visited", None),
        ("No earlier lease was signed.", "signed", True),
        ("The clerk was too tired to sign the lease.", "sign", True),
        ("The clerk plans to sign the lease.", "sign", None),
    ],
)
def test_the_polarity_of_a_predicate(sentence, verb, denied):
    assert {r.words: r.value.denied for r in readings(sentence, "polarity")}[verb] is denied


@pytest.mark.parametrize(
    ("sentence", "words"),
    [
        ("The ferry carries bicycles but not cars.", ["but not cars"]),
        ("All shops except the bakery were open.", ["except the bakery"]),
        ("She crossed the plateau without dogs.", ["without dogs"]),
        ("He used oak instead of larch.", ["instead of larch"]),
        ("He used oak rather than larch.", ["rather than larch"]),
        ("Apart from the mill, the village was flooded.", ["Apart from the mill"]),
        ("The menu has no soup.", ["no soup"]),
        ("The firm does not offer refunds.", ["not offer refunds"]),
        ("The letter fails to mention the price.", ["fails to mention the price"]),
        ("The fee excludes breakfast.", ["excludes breakfast"]),
        ("The fee includes breakfast.", []),
        ("The flood damaged not only the school but also the bridge.", []),
        ("The lift holds no more than six people.", []),
    ],
)
def test_what_is_taken_out(sentence, words):
    assert [r.words for r in readings(sentence, "exclusion")] == words
