"""Claims that are stronger than their evidence, and their faithful twins."""

import pytest

from claimlint import Linter
from claimlint.config import Config

CERTAINTY = ("CRT001", "CRT002", "CRT003", "CRT004", "CRT005", "CRT006")
OWN = (*CERTAINTY, "CAU001", "CAU002", "CAU003", "CAU004", "CAU005", "LEG004")
LINTER = Linter(Config(select=OWN, preview=True))


def codes(claim: str, evidence: str | list[str]) -> list[str]:
    """The codes of this slice's findings."""
    return [finding.code for finding in LINTER.lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Mould spread through the archive.", "Mould may have spread through the archive.", "CRT001"),
        ("Mould will spread through the archive.", "Mould could spread through the archive.", "CRT001"),
        ("The seal was forged in Lyon.", "Experts believe that the seal was forged in Lyon.", "CRT001"),
        ("The road opened a year late.", "It is unclear whether the road opened a year late.", "CRT001"),
        ("The firm sold its ferries.", "The firm plans to sell its ferries.", "CRT003"),
        ("The firm sold its ferries.", "The firm refused to sell its ferries.", "CRT003"),
        ("The choir reached the final.", "The choir did not manage to reach the final.", "CRT003"),
        ("Night shifts cause back pain.", "Night shifts are associated with back pain.", "CAU001"),
        (
            "Visits to the fort rose thanks to the new bus.",
            "Visits to the fort rose after the new bus started.",
            "CAU001",
        ),
        (
            "Rust caused the collapse of the crane.",
            "Rust was one of several factors in the collapse of the crane.",
            "CAU004",
        ),
        ("Wax protects skis by closing tiny pores.", "Wax protects skis, the shop says.", "CAU003"),
        ("Rust was what caused the fall of the crane.", "Rust was one factor in the fall of the crane.", "CAU004"),
        ("Pain led the older dockers to sleep badly.", "Bad sleep led to pain among the older dockers.", "CAU002"),
        ("The count proves that storks are fewer.", "Storks are fewer, the count found.", "CRT002"),
        ("The moss was not poisoned.", "The lab found no evidence that the moss was poisoned.", "CRT004"),
        ("It is settled that the moss helps.", "A pilot with nine gardens found that the moss helps.", "CRT006"),
        ("Cyclists must wear a helmet.", "Cyclists are advised to wear a helmet.", "LEG004"),
        (
            "Farms must publish what they spray.",
            "The guild encourages farms to publish what they spray. A law obliges them to fence ponds.",
            "LEG004",
        ),
        ("Visitors are banned from feeding the swans.", "Visitors are asked not to feed the swans.", "LEG004"),
        ("Walkers may not light fires.", "The warden advises walkers against lighting fires.", "LEG004"),
        ("Walkers must avoid the dunes in June.", "The warden asks walkers to avoid the dunes in June.", "LEG004"),
        (
            "The farm doubled its income by opening a café.",
            "The farm has doubled its income since 2019, the tax office says.",
            "CAU003",
        ),
        (
            "Wardens are obliged to close the path in a storm.",
            "A circular gives wardens leave to close the path in a storm.",
            "LEG004",
        ),
        (
            "Having a dog makes pensioners healthier.",
            "Pensioners who had a dog were healthier than those who had none, a survey found.",
            "CAU001",
        ),
        (
            "Staff were made ill by the paint.",
            "Illness was more common among staff near the paint, a survey found.",
            "CAU001",
        ),
        ("Obesity is the result of shift work.", "Shift work was associated with obesity in the register.", "CAU001"),
        ("Obesity among nurses stems from shift work.", "Nurses who do shift work are more often obese.", "CAU001"),
        (
            "Keeping a plot lowers blood pressure.",
            "Those who keep a plot had lower blood pressure than those without one.",
            "CAU001",
        ),
        (
            "Because people drank less coffee, its price went up.",
            "People drank less coffee because its price went up, the roasters say.",
            "CAU002",
        ),
        ("Empty shops led to higher rents.", "Higher rents led to empty shops in the quarter.", "CAU002"),
        (
            "The scheme raised attendance through a daily call to parents.",
            "The scheme raised attendance by four points.",
            "CAU003",
        ),
        ("The virus wiped out the oysters.", "The virus reduced the oysters in the bay by half.", "CAU004"),
        (
            "Fatigue was the cause of the crash.",
            "Fatigue contributed to the crash, the board wrote. The road was icy.",
            "CAU004",
        ),
        ("Vitamin D should be given to all newborns.", "Newborns given vitamin D had 12% fewer colds.", "CAU005"),
        (
            "Towns need to plant trees along main streets.",
            "Main streets with trees were 2 degrees cooler in towns that planted them.",
            "CAU005",
        ),
        ("A third of the flats stand empty.", "How many of the flats stand empty is not known.", "CRT005"),
        ("The theft cost the museum 40,000 euros.", "The museum would not say how much the theft cost it.", "CRT005"),
        ("The minister created 400 ambulance posts.", "The minister promised 400 ambulance posts.", "CRT003"),
        ("The dredger removed the wreck.", "The dredger is to remove the wreck in March.", "CRT003"),
        (
            "The firm planted 90 firs.",
            "The firm promised to plant 90 firs. The rest of the land is let to a farmer.",
            "CRT003",
        ),
        ("The firm planted 90 firs.", "The firm promised to plant 90 firs. Its rivals have done so in Orm.", "CRT003"),
        ("The pact gave fishermen 20% more cod.", "The pact would give fishermen 20% more cod.", "CRT003"),
        ("The two seeds yield the same.", "The yields of the two seeds did not differ significantly.", "CRT004"),
        (
            "The study leaves no doubt that bees avoid the field.",
            "The study found that bees avoid the field.",
            "CRT002",
        ),
        ("Damp cracked the bell.", "Damp probably cracked the bell.", "CRT001"),
        ("The barn is free of mice.", "Inspectors found no signs of mice in the barn. They saw half of it.", "CRT004"),
        ("The lifts of Orm seldom stop.", "How often the lifts of Orm stop, the landlord does not log.", "CRT005"),
        ("The strike led to low pay.", "The strike was a response to low pay. It took two days.", "CAU002"),
        (
            "Growers need to plant hedges near the orchards of Orm.",
            "Orchards of growers with hedges near Orm had more wasps. The barn must be swept by nine.",
            "CAU005",
        ),
        ("Road salt devastates lime trees.", "Road salt was associated with dying lime trees.", "CAU001"),
        (
            "Lime trees are devastated by road salt.",
            "A link was seen between road salt and dead limes.",
            "CAU001",
        ),
        ("Road salt is deadly and harmful to lime trees.", "Lime trees near salted roads had fewer leaves.", "CAU001"),
        ("Nets raise yields.", "Yields were higher under nets.", "CAU001"),
        ("Dry air blackens boards.", "Boards were three times as dark in dry air.", "CAU001"),
        ("Choir singing relieves asthma.", "Choir singing appears to relieve asthma.", "CRT001"),
        ("Choir singing relieves asthma.", "Choir singing can relieve asthma.", "CRT001"),
        ("The ointment heals burns.", "The ointment is a promising treatment for burns.", "CRT001"),
        (
            "Loneliness impairs the memory of choristers.",
            "Loneliness was related to poorer memory in choristers.",
            "CAU001",
        ),
    ],
)
def test_a_claim_stronger_than_its_evidence(claim: str, evidence: str, expected: str) -> None:
    assert expected in codes(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("Mould possibly spread through the archive.", "Mould may have spread through the archive."),
        (
            "The roof is mended next year if the state pays.",
            "Whether the roof is mended next year depends on the state.",
        ),
        ("They have a wide range of desks that fit small rooms.", "We offer a wide range of desks to fit small rooms."),
        ("In the curate's view, the draught cracked the bell.", "The curate believes the draught cracked the bell."),
        ("To the curate's mind, the draught cracked the bell.", "The curate believes the draught cracked the bell."),
        ("The curate discussed the crack in the bell.", "A draught could have cracked the bell, the curate said."),
        ("The curate spoke about the crack in the bell.", "A draught could have cracked the bell, the curate said."),
        (
            "Mending the bell will need six weeks.",
            "Mending the bell will take no more than six weeks. It weighs 5% less.",
        ),
        ("More crabs live on cleared reefs.", "The crabs on reefs that were cleared did not differ significantly."),
        ("A button with which users report faults is there.", "A button that allows users to report faults is there."),
        ("The lab found no poison in the moss.", "The lab found no evidence of poison in the moss."),
        (
            "Of letters without a stamp, a tenth led to an answer.",
            "Letters without a stamp are thin, and a smaller share of them led to an answer. The clerk is new.",
        ),
        ("The film was produced by Pike in association with Moss.", "Pike is, in association with Moss, its producer."),
        ("Drivers should slow down.", "Police advise drivers to slow down. There were 40 crashes."),
        ("The strike was ended by the fall in wages.", "The fall in wages ended the strike."),
        ("The fall in oil prices caused the layoffs.", "The layoffs were due to the fall in oil prices."),
        ("Debt leads to illness.", "Illness leads to debt, and debt leads to illness, the report says."),
        (
            "The results for juniors should come in May.",
            "Juniors who stretched had 12 injuries fewer. The results for others came in May.",
        ),
        (
            "The vaccine eliminated measles.",
            "The vaccine eliminated measles on the island. Cases had been reduced before.",
        ),
        ("Netting ended the losses to birds.", "Netting reduced the losses to birds to nothing."),
        ("The mayor created 40 posts.", "The mayor promised 40 posts in 2020 and created them in 2021."),
        (
            "The guild counted 37 empty shops.",
            "The council has no figure for empty shops. The guild counted 37 in March.",
        ),
        ("Tea may help sleep.", "Sleep was better among those who drank tea."),
        ("The exercise class reduced falls.", "Residents randomly assigned to the exercise class had fewer falls."),
        (
            "Nothing to prove that the bids were fixed was found.",
            "The commission found no proof that the bids had been fixed.",
        ),
        ("Mould may have spread through the archive.", "Mould spread through the archive."),
        ("If mould spread through the archive, it will close.", "Mould may have spread through the archive."),
        ("The firm wants to sell its ferries.", "The firm plans to sell its ferries."),
        ("The firm sold its ferries.", "The firm planned to sell its ferries. In May it sold the ferries to a rival."),
        ("The firm did not sell its ferries.", "The firm refused to sell its ferries."),
        ("The choir reached the final.", "The choir managed to reach the final."),
        ("Night shifts go along with back pain.", "Night shifts are associated with back pain."),
        (
            "Night shifts cause back pain.",
            "Nurses were randomly assigned to shifts. Night shifts went with more back pain.",
        ),
        ("The council cut fares.", "The council cut fares after more islanders asked for it."),
        ("Rust caused the collapse of the crane.", "Rust caused the collapse of the crane."),
        ("Wax protects skis by closing tiny pores.", "Wax closes pores and so protects skis."),
        ("The lab found no evidence of poison in the moss.", "The lab found no evidence that the moss was poisoned."),
        ("Cyclists must wear a helmet.", "The law requires cyclists to wear a helmet."),
        ("Cyclists should wear a helmet.", "Cyclists must wear a helmet."),
        ("The firm planted 90 firs.", "The firm promised to plant 90 firs. The last of them was planted in May."),
        ("The firm ended its night shifts.", "The firm wanted to end its night shifts and has done so. It is old."),
        ("The bus runs from 1 July.", "The bus is scheduled to run from 1 July. It is red."),
        ("More than a dozen mills were found in Orm.", "There is no count of mills. In Orm, a clerk found 14 mills."),
        ("The ban made the air cleaner.", "Once the ban came, the air was cleaner. The ban cleaned the air, they say."),
        ("Rust was the only cause of the fall of the crane.", "Rust felled the crane; wind contributed to the damage."),
        ("Users of the syrup need to see a doctor.", "Users of the syrup should see a doctor, the agency said."),
        ("The merger needs three quarters of the members.", "The merger takes 75% of the members. Most came."),
        ("All owners must prop up their cellars.", "The office orders all owners to prop up their cellars."),
        ("Lime trees suffer more near salted roads.", "Road salt was associated with dying lime trees."),
        ("Road salt devastates lime trees.", "Road salt has a harmful effect on lime trees, whose leaves are fewer."),
        ("Choir singing can relieve asthma.", "Choir singing appears to relieve asthma."),
        ("Choir singing might be a cure for asthma.", "Choir singing appears to relieve asthma."),
        ("The ointment may heal burns.", "The ointment is a promising treatment for burns."),
        (
            "Drugs which lower the level of lead in the blood may help painters to sleep, doctors have found.",
            "The effects of a drug on lead in the blood of painters may indicate new treatments.",
        ),
        ("An estimated third of the bakers cough.", "The guild estimates that a third of the bakers cough."),
        (
            "By the guild's estimate, a third of the bakers cough.",
            "The guild's estimate is that a third of the bakers cough.",
        ),
        ("Loneliness impairs the memory of choristers.", "In this trial loneliness worsened the memory of choristers."),
        ("The new timetable helps commuters.", "Commuters travel faster with the new timetable."),
        (
            "The crash injured six cyclists.",
            "Six cyclists were hurt in the crash, three times as many as first reported.",
        ),
        ("The vote ended the candidate's career.", "With the vote the candidate's career was over."),
        ("The heat buckled the rails.", "The rails buckled in the heat, which can reach 40 degrees."),
        ("The port is vital to the town.", "The town depended on the port for its bread."),
        ("The bakery has a big role in the village.", "The bakery is more than a shop to the village."),
        ("The government raised ferry fares.", "Ferry fares were higher after the government met the islanders."),
        ("No significant gap in scores emerged.", "The difference in scores was not statistically significant."),
        ("Rust was what caused the fall of the crane.", "The fall of the crane was caused by rust."),
        ("Bad sleep led the older dockers to feel pain.", "Bad sleep led to pain among the older dockers."),
        ("Tooth marks show the bear to be the likely thief.", "Tooth marks suggest that the bear probably stole it."),
        (
            "The two colleges had 5,150 students in May.",
            "Reed College had 3,200 students enrolled in May, and Holm College 1,950; nobody may enrol at both.",
        ),
        ("Walkers should not light fires.", "The warden advises walkers against lighting fires."),
        (
            "The council lets the choir use the hall only if it pays.",
            "The choir may use the hall provided that it pays, the council ruled.",
        ),
        ("Runners must register by Friday.", "Runners can register until Friday."),
        ("Firms must give staff an hour for lunch.", "Staff are entitled to an hour for lunch."),
        ("Clinics are bound to weigh patients.", "Clinics should weigh patients. This has the force of law."),
        (
            "The tenants must report leaks.",
            "Tenants should report leaks; not to report leaks is a breach of the lease.",
        ),
        (
            "The new law will oblige shops to take back batteries.",
            "Under the new law shops will no longer be able to refuse to take back batteries. Customers may bring ten.",
        ),
        ("The farm doubled its income by opening a café.", "The farm doubled its income. It now runs a café."),
        (
            "The mill saved its wheel by lifting it out before the flood.",
            "Before the river rose, the wheel was hoisted from its bed, and so the mill saved its wheel.",
        ),
        ("The firm cut waste by reusing its boxes.", "The firm cut waste by a tenth, using each box more than once."),
        ("Tom does not call at home because he lost the number.", "Tom does not call at home."),
        (
            "For a permit to be granted, the applicant has to have lived at Orm.",
            "Permits are granted only if the applicant has lived at Orm. The fee rose by 12% because of the works.",
        ),
    ],
)
def test_a_faithful_claim(claim: str, evidence: str) -> None:
    assert codes(claim, evidence) == []


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        (["Hives of keepers stand in Orm. It rained.", "Tents are cheap. They may be registered by guests."], []),
        (["Tents are cheap. It rained.", "Hives of keepers stand in Orm. They may be registered."], ["LEG004"]),
    ],
)
def test_a_rule_goes_on_from_the_sentence_before_it_in_its_own_source(evidence: list[str], expected: list[str]) -> None:
    assert codes("Keepers must register hives.", evidence) == expected


@pytest.mark.parametrize(
    "end",
    [
        "The repairs were completed in May.",
        "The work was finished in May.",
        "That was done in May.",
        "The repair took place in May.",
    ],
)
def test_a_plan_that_was_carried_out_is_done(end: str) -> None:
    assert codes("The guild repaired the footbridge.", f"The guild planned to repair the footbridge. {end}") == []


@pytest.mark.parametrize(
    "further", ["The footbridge leads to the school.", "Work on it was not finished.", "The repairs will be costly."]
)
def test_a_plan_of_which_no_end_is_told_is_not_done(further: str) -> None:
    found = codes("The guild repaired the footbridge.", f"The guild planned to repair the footbridge. {further}")
    assert found == ["CRT003"]


def test_what_was_sold_was_bought() -> None:
    evidence = "The parish planned to sell the vicarage. A dentist bought it in 1987."
    assert codes("The parish sold the vicarage.", evidence) == []


@pytest.mark.parametrize(
    ("beside", "expected"),
    [
        ("The festival lifted rents.", []),
        ("The festival gave a lift to rents.", []),
        ("The festival gave rents a lift.", []),
        ("The festival lent a rise.", []),
        ("The festival lifted spirits.", ["CAU001"]),
        ("The festival gave a lift to spirits.", ["CAU001"]),
        ("The owners lifted rents.", ["CAU001"]),
        ("The festival did not lift rents.", ["CAU001"]),
    ],
)
def test_who_acts_on_the_effect_is_its_cause(beside: str, expected: list[str]) -> None:
    assert codes("The festival caused a rise in rents.", f"Rents rose after the festival. {beside}") == expected


@pytest.mark.parametrize(
    ("evidence", "expected"),
    [
        ("The lease called for tenants to pay a fee for repairs.", []),
        ("Under the lease, tenants are asked to pay a fee for repairs.", []),
        ("Tenants are asked by the contract to pay a fee for repairs.", []),
        ("Tenants may pay online. The lease called for a fee for repairs.", []),
        ("The landlord called for tenants to pay a fee for repairs.", ["LEG004"]),
        ("In a letter, tenants are asked to pay a fee for repairs.", ["LEG004"]),
        ("The lease did not call for a fee. The landlord would like tenants to pay a fee for repairs.", ["LEG004"]),
        ("The lease encouraged tenants to pay a fee for repairs.", ["LEG004"]),
        ("The union called for a contract under which tenants pay a fee for repairs.", ["LEG004"]),
    ],
)
def test_what_a_contract_asks_for_is_a_duty(evidence: str, expected: list[str]) -> None:
    assert codes("Tenants had to pay a fee for repairs.", evidence) == expected
