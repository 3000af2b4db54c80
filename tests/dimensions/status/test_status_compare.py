"""Claims whose stages differ from those of their evidence, each beside a faithful twin."""

import pytest

from claimlint import Config, Linter


def codes(claim: str, evidence: str) -> set[str]:
    """The codes of the slice that a claim raises."""
    rules = ("LEG001", "LEG002", "LEG003")
    return {f.code for f in Linter(Config(select=rules)).lint_claim(claim, evidence).findings}


READING = "The draft law on ferries cleared its first reading in the diet. Two more must follow."


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The baker was convicted of arson.", "The baker was charged with arson.", {"LEG001"}),
        ("The baker was charged with arson.", "The baker was convicted of arson.", set()),
        ("The convicted baker has moved.", "The baker was accused of arson and has moved.", {"LEG001"}),
        ("The baker could be jailed in June.", "The baker was convicted. Sentence will be passed in June.", set()),
        (
            "Two clerks were taken into custody.",
            "Two clerks are being investigated by police. They have not been arrested. A third man was arrested.",
            {"LEG001"},
        ),
        (
            "Two clerks are under investigation.",
            "Two clerks are being investigated by police. They have not been arrested. A third man was arrested.",
            set(),
        ),
        ("The baker is a suspect.", "Detectives stress that the baker is a witness.", {"LEG001"}),
        ("The baker is accused of arson.", "Police are investigating the baker. A witness saw smoke at nine.", set()),
        ("The baker was arrested.", "Police led the baker away in chains.", set()),
        ("The baker was arrested.", "Police questioned the baker.", {"LEG001"}),
        ("The baker was convicted of arson.", "A judge gave the baker three years for arson.", set()),
        ("The baker was convicted of arson.", "A judge will try the baker for arson.", {"LEG001"}),
        ("The baker was sentenced to three years.", "A judge gave the baker three years.", set()),
        ("Detectives want to talk to a baker.", "Detectives want to speak to a baker, a witness.", set()),
        ("Police forces make arrests.", "Where it is needed, police forces protect people and make arrests.", set()),
        (
            "The mills Hall and Oster have agreed to merge.",
            "Two mills, Hall and Oster, said they are in talks about a merger. Oster bought a tannery last spring.",
            {"LEG003"},
        ),
        (
            "The mills Hall and Oster are talking about a merger.",
            "Two mills, Hall and Oster, said they are in talks about a merger. Oster bought a tannery last spring.",
            set(),
        ),
        ("The baker sold stolen flour.", "The baker is accused of selling stolen flour.", {"LEG002"}),
        ("The baker sold stolen flour.", "The baker was convicted of selling stolen flour.", set()),
        ("The council has adopted the charge.", "The council's committee has backed the charge.", {"LEG003"}),
        (
            "The baker is accused by Ines of selling flour.",
            "Ines alleges that the baker sold flour.",
            set(),
        ),
        ("The diet passed the draft law at first reading.", READING, set()),
        ("The diet passed the law on ferries.", READING, {"LEG003"}),
        ("The charge was proposed last year.", "The council has adopted the charge, proposed last year.", set()),
    ],
)
def test_a_claim_raises_what_it_should(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected
