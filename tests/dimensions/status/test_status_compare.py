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
        ("The baker was charged with arson.", "Police are looking for the baker after the fire.", {"LEG001"}),
        ("The baker was charged with arson.", "The baker is being hunted by detectives.", {"LEG001"}),
        ("The baker was jailed.", "Officers want to speak to a baker seen near the fire.", {"LEG001"}),
        ("The baker was jailed.", "The manhunt for the baker goes on.", {"LEG001"}),
        ("Detectives hunt the baker.", "Police are looking for the baker after the fire.", set()),
        ("The baker was fined and charged.", "The guild is looking for a baker. The last one was charged.", set()),
        ("The baker was charged.", "Police looked for the baker for a week. He was caught and charged.", set()),
        ("The baker was arrested.", "Police had been searching for the baker for weeks. They found him at sea.", set()),
        ("The baker was charged.", "Police sought the baker in four towns. A prosecutor brought charges.", set()),
        ("The baker was arrested.", "Police are hunting the baker's son. They took the baker into custody.", set()),
        ("Police are looking for a witness.", "A witness to the crash has not come forward.", set()),
        ("The jury found the baker not guilty of arson.", "The jury cleared the baker of arson.", set()),
        ("The jury found the baker guilty of arson.", "The jury cleared the baker of arson.", {"LEG001"}),
        ("The guild's clerk stole 900 francs.", "The guild accuses its clerk of stealing 900 francs.", {"LEG002"}),
        ("The clerk is accused of stealing 900 francs.", "The guild accuses its clerk of stealing 900 francs.", set()),
        ("The driver fell asleep at the wheel.", "The driver is suspected of falling asleep at the wheel.", {"LEG002"}),
        ("The driver may have fallen asleep at the wheel.", "The driver is suspected of falling asleep there.", set()),
        ("Ana Ruiz has won the mayoralty.", "The party nominated Ana Ruiz as its candidate for mayor.", {"LEG003"}),
        ("Ana Ruiz won the seat.", "Ana Ruiz is running for the seat.", {"LEG003"}),
        ("Ana Ruiz won the race.", "Ana Ruiz led the race from the start and crossed the line first.", set()),
        ("Ana Ruiz got a job at the mill.", "Ana Ruiz ran for the mill's club, and the mill employed her.", set()),
        ("Ana Ruiz was chosen as the candidate.", "The party nominated Ana Ruiz as its candidate for mayor.", set()),
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
        ("The diver attempted to lift the bell.", "The diver tried to raise the bell. Fog came up.", set()),  # no trial
        (
            "A court found the trader Lev Rask guilty of fraud.",
            "A court charged the dealer Lev Rask with fraud.",
            {"LEG001"},
        ),
        ("The diver stole the bell.", "The diver is being tried for stealing the bell in Lund.", {"LEG002"}),
        ("The baker sold stolen flour.", "The baker was convicted of selling stolen flour.", set()),
        ("The council has adopted the charge.", "The council's committee has backed the charge.", {"LEG003"}),
        (
            "The baker is accused by Ines of selling flour.",
            "Ines alleges that the baker sold flour.",
            set(),
        ),
        ("The diet passed the draft law at first reading.", READING, set()),
        ("The diet passed the law on ferries.", READING, {"LEG003"}),
        (
            "The tariff was approved by the isle's council.",
            "The isle's council has before it a bill on fares.",
            {"LEG003"},
        ),
        (
            "The tariff was approved by the isle's council.",
            "The isle's council has approved a tariff for fares.",
            set(),
        ),
        ("The auditor approved the accounts.", "The auditor examined the accounts and signed them.", set()),
        ("The drug was approved.", "A committee recommended the drug for approval.", {"LEG003"}),
        ("The charge was proposed last year.", "The council has adopted the charge, proposed last year.", set()),
        ("The baker was charged with arson.", "Prosecutors have accused the baker of arson in an indictment.", set()),
        (
            "The baker was charged with arson.",
            "Prosecutors have accused the baker of arson in an interview.",
            {"LEG001"},
        ),
    ],
)
def test_a_claim_raises_what_it_should(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected
