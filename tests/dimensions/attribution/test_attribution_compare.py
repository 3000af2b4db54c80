"""Claims whose speakers differ from those of their evidence, each beside a faithful twin."""

import pytest

from claimlint import Config, Linter

EVIDENCE = "Residents claim that the bypass has halved the noise in the village. It opened in 2021."
LETTER = "The union wrote to the company on Monday. The depot lacks 60 drivers, it says."
SPOKEN_FOR = (
    "Hana Weiss, who speaks for the harbour authority, said the crane passed its test. The dockers were absent."
)
TWO_VOICES = (
    "Dr Ena Rusk, who owns the mill, said the wheel turned best in May. Her colleague Dr Tom Vale warned that the "
    "cellar may be damp each spring."
)
BLOG = "A blog run by a walker puts the number of empty barns at 340. He looked at each of them in May."
MAKER = "The maker of the stove measured a saving of a third on wood. Nobody else has looked at it."
QUOTED = '"The pier may have to close," the warden said. He has worked there since 1999.'


def codes(claim: str, evidence: str) -> set[str]:
    """The codes of the slice that a claim raises."""
    return {f.code for f in Linter(Config(select=("ATT",), preview=True)).lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The bypass has halved the noise in the village.", EVIDENCE, {"ATT001"}),
        ("Residents claim the bypass has halved the noise.", EVIDENCE, set()),
        ("The bypass opened in 2021.", EVIDENCE, set()),
        ("The depot lacks 60 drivers.", LETTER, {"ATT001"}),
        ("The union wrote a letter. The depot lacks 60 drivers.", LETTER, set()),
        ("The harbour authority says that the crane passed its test.", SPOKEN_FOR, set()),
        ("The dockers say that the crane passed its test.", SPOKEN_FOR, {"ATT005"}),
        ("The cellar may be damp each spring, warned Dr Ena Rusk, who owns the mill.", TWO_VOICES, {"ATT005"}),
        ("The cellar may be damp each spring, warned the miller's colleague.", TWO_VOICES, set()),
        ("Official surveys put the number of empty barns at 340.", BLOG, {"ATT006"}),
        ("A blog puts the number of empty barns at 340.", BLOG, set()),
        ("Tests have shown that the stove saves a third of the wood.", MAKER, {"ATT003"}),
        ("Tests by the maker have shown that the stove saves a third of the wood.", MAKER, set()),
        ("The firm has recalled 900 heaters.", "The firm said it has recalled 900 heaters. Nobody was hurt.", set()),
        ('"The pier will have to close," the warden said.', QUOTED, {"ATT004"}),
        ('"The pier may ... close," the warden said.', QUOTED, set()),
        ('The "pier of pleasure boats" may close.', QUOTED, set()),
        ('"[P]ier closures aren\'t certain," he said.', '"Pier closures are not certain," he said.', set()),
        ('"[P]ier closures are certain," he said.', '"Pier closures aren\'t certain," he said.', {"ATT004"}),
        ('It "cannot be kept open", he said.', '"It can\'t be kept open," he said.', set()),
        ('He said they "work[ed] on the pier".', '"We work on the pier every day," he said.', set()),
    ],
)
def test_a_claim_raises_what_it_should(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected
