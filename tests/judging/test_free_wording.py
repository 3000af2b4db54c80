"""Faithful claims in words of their own are left alone, and their wrong twins found."""

import pytest

from claimlint.linter import Linter

CRANE = (
    "The harbour office has put off its decision on the new crane until spring. A survey of 210 dockers found 61% in "
    "favour of the crane. A hearing date has yet to be set."
)
PORT = (
    "The port plans to sell its museum. The town, which would run the museum, said it was pleased. A grant of 40,000 "
    "crowns runs out in June, and a new one has been asked for."
)
BALLOT = (
    "In a ballot of 640 tenants, 52% wanted a lift, 27% a new roof and the rest neither. The block has 900 tenants."
)
THEATRE = (
    "Ticket sales brought in 30% of the theatre's income last year and grants a quarter. The theatre has 14 staff."
)
CHOIR = (
    "The 46 pupils of the choir were asked about the tour over two weeks. Eleven could not afford it, and seven did "
    "not answer. The tour costs £210."
)
BEACH = "Dogs may go on the beach from November to February. A warden is there on most days."
BELL = "Cyclists are asked, though not obliged, to ring a bell at the gate. The lock keeper said most of them do."
VOTE = "The opposition Harbour List alleged that ballots were moved, and the mayor, Nils Bro, called it nonsense."
NEWTS = (
    "The researchers had expected that warm ponds would hold more newts than cold ones, but found no difference. The "
    "work was paid for by a brewery, among others."
)
RENTS = "Rents did not fall in spring, to the surprise of brokers, the landlords' union said. Its head is Finn Moe."
LIFT = "Guests who cannot climb may order a lift at the hotel's expense, as long as they ring an hour ahead."
MATCH = "The match can be called off up to 48 hours beforehand. The coach, Jan Ek, said that the pitch was wet."
TURNOUT = (
    "Turnout in the hill districts was put at 68 per cent in Sunday's vote, and at 45 per cent in the valley. The "
    "count went well."
)
THIEF = (
    "In most cases a man calling himself a plumber kept the tenant talking while another searched the flat. One "
    "tenant, a woman of 71, was pushed."
)
MERGER = "The port has offered to pay part of the fee if the merger goes ahead. The two clubs vote on it in June."
MEALS = "The kitchen gave out 1,240 meals in May, its highest monthly total since it opened in 2015."
FIRE = "A man questioned about the fire has not been charged so far, Inspector Tor Lie told the hearing."
PUMPS = "Three of the five pumps were switched to gas in 2019. The board's chair said two pumps would be closed."
FROST = "The frost may have killed the vines, said the agronomist Leo Falk. Rain fell on 14 days."
DOGS = "From May, dogs are not allowed on the beach between 9am and 6pm. Signs will be put up."
KEEPER = "Some of the spectators had whistled in the first half, the coach said. The ball could be smelled."

FERRY = (
    "The night boat carried 212 passengers in January, less than half as many as in January five years ago. The union "
    "of seamen said that eleven posts were at risk; the line denied this."
)
TOWER = "The developer Norvik has promised to keep the brick tower if it wins the contract. Neighbours oppose the plan."
BLAZE = "A fire destroyed a warehouse on Thursday night. The cause is not known. Two families were moved out."
RUBBISH = "Last summer wardens carried down 1.9 tonnes of rubbish, most of it from one lake. They cannot fine anybody."
SURVEY = "A survey found that 44% let their children walk to school alone. The magazine did not ask about distance."
DIG = "The dig beside the abbey, paid for by the road authority, ends this month. A shoe was found under a floor."
MINERS = "A judge threw out a claim by 37 miners and did not rule on whether dust had made them ill. They will appeal."
TOUR = "The orchestra has cancelled its spring tour after its conductor broke a wrist. All 14 concerts were in Poland."
LIFTS = "The museum has a lift, and its rooms are small."
FROSTS = "Months with frost and months with hail count for the grant."
ASTHMA = "The new drug may cure asthma in children, as long as they take it daily. It is taken as a spray."
PHONES = "Pupils at schools without phones slept longer, the study found."
HIKER = "A hiker who often walks there was bitten by a dog on Monday."
BEAR = "To the delight of the villagers, the bear had left the valley, a hunter said."
LIBRARY = "Under the scheme the library would stay open if parents agree. It has two floors."
REX = "The cinema Rex will be sold if its debts of 300,000 kroner are not paid by Easter. Its manager is hopeful."


@pytest.mark.parametrize(
    ("evidence", "claim"),
    [
        (FERRY, "Passenger numbers on the night boat have more than halved in five years."),
        (FERRY, "The line does not accept that any posts are in danger."),
        (TOWER, "The brick tower would survive under Norvik, or so the developer has pledged."),
        (BLAZE, "There is as yet no explanation for the fire."),
        (RUBBISH, "More than half of last summer's rubbish came from around a single lake."),
        (SURVEY, "How far the children had to walk was not part of the survey."),
        (DIG, "The excavation has only weeks left to run."),
        (MINERS, "For the miners the matter does not end here, their lawyer made clear."),
        (TOUR, "Polish audiences will have to do without the orchestra this spring."),
        (REX, "Unless the debts are settled by Easter, the cinema will change hands."),
        (CRANE, "The harbour office has yet to decide on the new crane."),
        (CRANE, "The office had still to make up its mind about the crane."),
        (CRANE, "The date of the hearing has not been fixed."),
        (PORT, "Running the museum would fall to the town."),
        (PORT, "A new grant has been asked for, with the present one due to end in June."),
        (BALLOT, "About a fifth of the tenants who voted wanted neither."),
        (THEATRE, "Seven pounds in every ten that the theatre took came from something other than tickets."),
        (CHOIR, "Nearly a quarter of the pupils could not afford the tour."),
        (BELL, "Nobody on a bicycle is under a duty to ring a bell at the gate."),
        (BELL, "No cyclist is obliged to ring a bell."),
        (BELL, "Cyclists are not under any duty to ring a bell at the gate."),
        (BEACH, "Dogs are allowed on the beach only in winter."),
        (VOTE, "Bro poured scorn on the allegation about moved ballots."),
        (NEWTS, "Contrary to what the researchers had expected, warmth did not lead ponds to hold more newts."),
        (NEWTS, "Part of the money for the work comes from a brewery."),
        (RENTS, "Brokers had been expecting rents to fall."),
        (LIFT, "The hotel will pay for a lift for guests who cannot climb, but not unless it is ordered beforehand."),
        (MATCH, "It can still be called off until two days before the match."),
        (MATCH, "The match may be dropped up to two days beforehand."),
        (TURNOUT, "Turnout in the valley is put more than 20 points lower than in the hills."),
        (THIEF, "Tenants were usually kept talking by a man who called himself a plumber."),
        (MERGER, "A merger would relieve the clubs of part of the fee."),
        (MEALS, "In no month since 2015 had the kitchen given out as many meals as it did in May."),
        (FIRE, "Though he has been questioned, the man faced no charge when the hearing was held."),
        (PUMPS, "By 2020 three of the pumps had been switched to gas."),
        (FROST, "It may have been the frost that killed the vines, Falk said."),
        (DOGS, "Dogs are no longer allowed on the beach in the daytime from May."),
        (KEEPER, "The first half was not enjoyed by every spectator, the coach said."),
    ],
)
def test_a_faithful_claim_in_other_words_is_left_alone(evidence, claim):
    assert [finding.code for finding in Linter().lint_claim(claim, evidence).findings] == []


@pytest.mark.parametrize(
    ("evidence", "claim", "code"),
    [
        (TOWER, "The developer Norvik will keep the brick tower.", "SCP006"),
        (REX, "The cinema Rex will be sold.", "SCP006"),
        (CRANE, "A hearing date was set by the office.", "DET005"),
        (BELL, "Cyclists are obliged to ring a bell at the gate.", "LEG004"),
        (BELL, "Every cyclist has to ring a bell at the gate.", "LEG004"),
        (BELL, "Cyclists are under a duty to ring a bell at the gate.", "LEG004"),
        (BEACH, "Dogs are allowed on the beach only with a permit.", "LEG004"),
        (THEATRE, "Nine pounds in every ten that the theatre took came from something other than tickets.", "DET003"),
        (VOTE, "Ballots were moved.", "LEG002"),
        (LIFT, "The hotel will pay for a lift for all its guests.", "SCP006"),
        (TURNOUT, "Turnout in the hill districts is always higher than in the valley.", "SCP003"),
        (THIEF, "Tenants were pushed.", "SCP005"),
        (MERGER, "The port will pay part of the fee.", "SCP006"),
        (FIRE, "The man was charged over the fire.", "LEG001"),
        (PUMPS, "By 2018 three of the pumps had been switched to gas.", "DET002"),
        (FROST, "It was the frost that killed the vines, Falk said.", "CRT001"),
        (KEEPER, "Every spectator had whistled in the first half.", "QNT002"),
        (LIFTS, "The museum has no lift, and its rooms are smaller.", "DET005"),
        (FROSTS, "Only months with frost count for the grant.", "QNT004"),
        (ASTHMA, "The new drug cures asthma in children.", "CRT001"),
        (PHONES, "Schools will have to ban phones.", "CAU005"),
        (HIKER, "Hikers were bitten by dogs.", "SCP005"),
        (BEAR, "The villagers reported that the bear had left the valley.", "ATT005"),
        (LIBRARY, "The library would stay open under the scheme.", "SCP006"),
    ],
)
def test_its_wrong_twin_is_found(evidence, claim, code):
    assert code in [finding.code for finding in Linter().lint_claim(claim, evidence).findings]
