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

WELL = (
    "A joiner told the weekly that one well in five is foul. The county's water inspectorate has no figures of its "
    "own, and a study by the college is planned."
)
LAWYERS = "The growers' lawyer argued that the fence was moved by night; the mill's lawyer called the tale absurd."
NAMESAKES = "The deputy mayor, Ove Strand, called the quay rotten. The mayor, Lise Holm, chaired the meeting."
PAID = "A study found that the paste whitens teeth. It was paid for by Dentora. It ran for a month in Bergen."
TOO = "Breeders found that the hens lay less in winter, and a survey found the same. The survey took a year."
VET = "The vet thinks the mare ate yew. The fire brigade confirmed that the stable door was open."
ASKED = "The baker Ida Moe said the oven was lit at four. The brigade confirmed that the roof had been mended."
TENANTS = "Tenants of the flats say the council has known about the rot for two years. A survey is under way."
IN_HIS_VIEW = "The farmer Jon Fell lost eleven calves. In his view the feed of the last week of March was mouldy."

ROTA = "Nurse Ola Berg said the new rota was short. Doctor Ines Falk called it unfair."
TWO_SETS = "According to a former clerk, the shop kept two sets of books for years. It closed in May."
SPOKESMAN = "Ola Berg, who speaks for the port, said the crane had passed its test. Dockers say it shook."


def codes(claim: str, evidence: str) -> set[str]:
    """The codes of the slice that a claim raises."""
    return {f.code for f in Linter(Config(select=("ATT",), preview=True)).lint_claim(claim, evidence).findings}


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        (
            "The builders warned that the roof leaked.",
            "Teachers warned that the roof leaked. The builders denied it.",
            {"ATT005"},
        ),
        (
            "Builders denied that the roof leaked.",
            "Teachers warned that the roof leaked. The builders denied it.",
            set(),
        ),
        (
            "The auditor claimed that the fund was empty.",
            "The mayor denied that the fund was empty, which the auditor had claimed.",
            set(),
        ),
        ("The roof leaked, teachers warned.", "Teachers warned that the roof leaked. The builders denied it.", set()),
        (
            "The keeper will miss a month, according to the coach.",
            "Ana Costa, the team's doctor, said the keeper would miss a month. Coach Jan Vos was away.",
            {"ATT005"},
        ),
        (
            "The keeper will miss a month, the team's doctor said.",
            "Ana Costa, the team's doctor, said the keeper would miss a month. Coach Jan Vos was away.",
            set(),
        ),
        (
            "Economists say a tax would cost 4,000 jobs.",
            "The brewers' association says a tax would cost 4,000 jobs.",
            {"ATT003"},
        ),
        (
            "The brewers' lobby says a tax would cost 4,000 jobs.",
            "The brewers' association says a tax would cost 4,000 jobs.",
            set(),
        ),
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
        ("The water authorities say that one well in five is foul.", WELL, {"ATT006"}),
        ("A study says that one well in five is foul.", WELL, {"ATT006"}),
        ("One well in five is foul, a joiner told the weekly.", WELL, set()),
        ("National data have it that one well in five is foul.", WELL, {"ATT006"}),
        ("One well in five is foul, says the inspectorate.", WELL + " The inspectorate has counted foul wells.", set()),
        ("Counsel for the mill put it to the court that the fence was moved by night.", LAWYERS, {"ATT005"}),
        ("Counsel for the growers put it to the court that the fence was moved by night.", LAWYERS, set()),
        ("Mayor Lise Holm called the quay rotten.", NAMESAKES, {"ATT005"}),
        ("Deputy mayor Ove Strand called the quay rotten.", NAMESAKES, set()),
        ("A study found that the paste whitens teeth.", PAID, {"ATT003"}),
        ("A study that Dentora paid for found that the paste whitens teeth.", PAID, set()),
        ("A survey found that the hens lay less in winter.", TOO, set()),
        ("A survey found that the hens lay less in winter.", TOO.split(",")[0] + ".", {"ATT003"}),
        ("Breeders found that the hens lay less in winter.", TOO, set()),
        ("The vet determined that the mare had eaten yew.", VET, {"ATT002"}),
        ("The vet believes that the mare had eaten yew.", VET, set()),
        ("Ida Moe confirmed that the oven was hot by four.", ASKED, {"ATT002"}),
        ("Ida Moe revealed what stood in the oven by four.", ASKED, set()),
        ("Ida Moe remarked that the oven was hot by four.", ASKED, set()),
        ("The council, which says a survey is under way, was aware of the rot for two years.", TENANTS, {"ATT001"}),
        ("The council, tenants say, was aware of the rot for two years.", TENANTS, set()),
        ("The feed of the last week of March should have been mouldy.", IN_HIS_VIEW, set()),
        ("The feed of the last week of March was mouldy.", IN_HIS_VIEW, {"ATT001"}),
        ("The feed of the last week of March was mouldy, in the view of the farmer.", IN_HIS_VIEW, set()),
        ("The firm has recalled 900 heaters.", "The firm said it has recalled 900 heaters. Nobody was hurt.", set()),
        ('"The pier will have to close," the warden said.', QUOTED, {"ATT004"}),
        ('"The pier may ... close," the warden said.', QUOTED, set()),
        ('The "pier of pleasure boats" may close.', QUOTED, set()),
        ('"[P]ier closures aren\'t certain," he said.', '"Pier closures are not certain," he said.', set()),
        ('"[P]ier closures are certain," he said.', '"Pier closures aren\'t certain," he said.', {"ATT004"}),
        ('It "cannot be kept open", he said.', '"It can\'t be kept open," he said.', set()),
        ('He refused to "sit and wait".', "He said: I will not sit and wait.", set()),
        ('He wanted to "sit and wait".', "He said: I will not sit and wait.", {"ATT004"}),
        ('He spoke of "a river of mud and stones".', "He spoke of a river of mud[3] and stones.", set()),
        ('He spoke of "a river of mud and leaves".', "He spoke of a river of mud[3] and stones.", {"ATT004"}),
        ('He sang "So Far We Go Up".', "He sang so far we go in the hall.", set()),
        ('He said "so far we go up".', "He said so far we go in the hall.", {"ATT004"}),
        ("Nurse Ola Berg called the new rota unfair.", ROTA, {"ATT005"}),
        ("Doctor Ines Falk called the new rota unfair.", ROTA, set()),
        ("The shop kept two sets of books for years.", TWO_SETS, {"ATT001"}),
        ("A former clerk alleges that the shop kept two sets of books for years.", TWO_SETS, set()),
        ("The dam is the ruin of the valley.", "Many anglers see the dam as the ruin of the valley.", {"ATT001"}),
        ("Ola Berg, who speaks for the port, said the crane had passed.", SPOKESMAN, set()),
        ("The port stated that the crane had passed its test.", SPOKESMAN, set()),
        ('He said they "work[ed] on the pier".', '"We work on the pier every day," he said.', set()),
        ("The baker was charged with arson.", "Prosecutors have accused the baker of arson in an indictment.", set()),
        (
            "The judge fined the mill, which had let oil run into the stream.",
            "The mill has to pay for oil that ran into the stream, the court said in its judgment.",
            set(),
        ),
        (
            "The mill had let oil run into the stream.",
            "The mill had let oil run into the stream, a neighbour said in his complaint.",
            {"ATT001"},
        ),
    ],
)
def test_a_claim_raises_what_it_should(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected


STUDY = "A study found that the drug halves the pain."
GEOLOGIST = "A geologist told us that the cliff is safe."
EXPERT = "An expert found that the letter was forged."


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        (STUDY, "A European Union study found that the drug halves the pain.", set()),
        (STUDY, "A study by a student union found that the drug halves the pain.", set()),
        (STUDY, "A study by the American Heart Association found that the drug halves the pain.", set()),
        (STUDY, "A study by the defence ministry found that the drug halves the pain.", set()),
        (STUDY, "A study by the maker found that the drug halves the pain.", {"ATT003"}),
        (STUDY, "A study funded by the makers' council found that the drug halves the pain.", {"ATT003"}),
        (GEOLOGIST, "Geologist Ida Marsh, a consultant to the builder, told us that the cliff is safe.", {"ATT003"}),
        (EXPERT, "Ida Marsh, who owns shares in the shop, found that the letter was forged.", {"ATT003"}),
        (EXPERT, "Ida Marsh, who sells such letters, found that the letter was forged.", {"ATT003"}),
        (EXPERT, "Ida Marsh, who lives in Bath, found that the letter was forged.", set()),
        (f"{EXPERT} The seller had hired her.", "Ida Marsh, a consultant to the seller, found it was forged.", set()),
        (STUDY, "An industry study found that the drug halves the pain.", {"ATT003"}),
        (STUDY, "A study of growers found that the drug halves the pain.", set()),
        (STUDY, "A study ordered by the government found that the drug halves the pain.", set()),
        (STUDY, "A study ordered by a retailer found that the drug halves the pain.", {"ATT003"}),
        (STUDY, "A study supported by ten volunteers found that the drug halves the pain.", set()),
        (STUDY, "A study supported by measurements found that the drug halves the pain.", set()),
        (STUDY, "A study backed by the manufacturer found that the drug halves the pain.", {"ATT003"}),
        (STUDY, "A study backed by a government grant found that the drug halves the pain.", set()),
        (STUDY, "A study funded by NASA found that the drug halves the pain.", set()),
        (STUDY, "A study funded by a foundation found that the drug halves the pain.", set()),
        (STUDY, "A study funded by Dentora found that the drug halves the pain.", {"ATT003"}),
        (EXPERT, "An expert employed by the university found that the letter was forged.", set()),
        (EXPERT, "An expert who works for Oxford University found that the letter was forged.", set()),
        (EXPERT, "An expert who works for the prosecution found that the letter was forged.", {"ATT003"}),
    ],
)
def test_only_who_gains_has_a_stake(claim: str, evidence: str, expected: set[str]) -> None:
    assert codes(claim, evidence) == expected


@pytest.mark.parametrize(
    ("who", "speaker", "expected"),
    [
        ("The police", "A constable", set()),
        ("The police", "A bather", {"ATT006"}),
        ("The police", "A detective", set()),
        ("The police", "A sergeant", set()),
        ("The authorities", "A sheriff", set()),
        ("The authorities", "A bather", {"ATT006"}),
        ("Officials", "A civil servant", set()),
        ("Officials", "A planner at city hall", set()),
        ("Officials", "A joiner", {"ATT006"}),
        ("The council", "A councillor", set()),
        ("The council", "Councillor Hana Fry, who leads on culture,", set()),
        ("The authorities", "Karen Carpenter, who speaks for the river police,", set()),
        ("The authorities", "A driver for the rescue service", set()),
        ("The authorities", "A police diver, Tom Ash,", set()),
        ("The authorities", "Tom Ash, a joiner,", {"ATT006"}),
        ("Experts", "Botanist Leo Farmer", set()),
        ("Experts", "Farmer Leo Bright", {"ATT006"}),
        ("Officials", "The harbour master, Glen Baker,", set()),
        ("Officials", "One of the neighbours", {"ATT006"}),
        ("The council", "A joiner", {"ATT006"}),
    ],
)
def test_who_has_an_office_speaks_for_it(who: str, speaker: str, expected: set[str]) -> None:
    assert (
        codes(f"{who} say that the old ford is safe again.", f"{speaker} said the old ford is safe again.") == expected
    )
