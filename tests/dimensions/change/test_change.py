"""Changes: what moves, which way, how strongly; and how a claim's change stands to the evidence's."""

import pytest

from claimlint import Config, Linter


def changes(text):
    (statement, *more) = Linter().read(text)
    found = [r for s in (statement, *more) for r in s.read("change")]
    words = statement.words
    return [(r.words, r.value.rising, r.value.intensity, words[r.value.head].text) for r in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rents rose in May.", [("rose", True, 2, "Rents")]),
        ("The council raised rents.", [("raised", True, 2, "rents")]),
        ("Rents were cut by the council.", [("cut", False, 2, "Rents")]),
        ("There was a fall of 6% in rents.", [("fall", False, 2, "rents")]),
        ("Rent growth was slow.", [("growth", True, 2, "Rent")]),
        ("Fewer people came.", [("Fewer", False, 2, "people")]),
        ("More people came in 2015 than now.", [("More", False, 2, "people")]),
        ("More people come now than in 2015.", [("More", True, 2, "people")]),
        ("Rents were lower in 2015 than they are today.", [("lower", True, 2, "Rents")]),
        ("Rents are lower than in 2015, and now few move.", [("lower", False, 2, "Rents")]),
        ("Rents are higher this year.", [("higher", True, 2, "Rents")]),
        ("Rents edged up in May.", [("edged up", True, 1, "Rents")]),
        ("Rents soared in May.", [("soared", True, 3, "Rents")]),
        ("The rents that fell were high.", [("fell", False, 2, "rents")]),
        ("More than 300 people came.", []),
        ("The fall was mild.", []),
        ("They chose the smaller plan.", []),
    ],
)
def test_a_change_is_read_with_what_changes(text, expected):
    assert changes(text) == expected


def test_a_denied_change_is_known():
    (statement,) = Linter().read("Rents did not rise.")
    assert [r.value.denied for r in statement.read("change")] == [True]


def codes(claim, evidence):
    config = Config(select=("CMP001", "CMP003"))
    return [f.code for f in Linter(config).lint_claim(claim, evidence).findings]


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Imports of rice fell.", "Imports of rice grew by 4%.", ["CMP001"]),
        ("Imports of rice grew.", "Imports of rice grew by 4%.", []),
        ("Imports of rice fell.", "Imports of tea grew, while imports of rice shrank.", []),
        ("Imports of rice fell.", "Imports of tea grew.", []),
        ("Imports of rice fell.", "Imports of rice did not grow.", []),
        ("Imports of rice fell in 2019.", "Imports of rice grew in 2020.", []),
        ("Imports of rice soared.", "Imports of rice edged up.", ["CMP003"]),
        ("Rice imports fell.", "Imports of rice were flat.", ["CMP001"]),
        ("Imports of rice grew.", "Imports of rice stayed the same. Tea rose.", ["CMP001"]),
        ("Imports of rice grew.", "Imports of rice did not change.", ["CMP001"]),
        ("Imports of rice grew.", "Imports of rice were little changed.", ["CMP001"]),
        ("Imports of rice grew.", "The port saw no change in imports of rice.", ["CMP001"]),
        ("Rice drew ever more buyers.", "The number of buyers of rice has stagnated.", ["CMP001"]),
        ("Imports of rice did not fall.", "Imports of rice were flat.", []),
        ("Imports of rice grew to 90 tonnes.", "Imports of rice were flat for years, then 90 tonnes.", []),
        ("More of the rice comes by rail.", "Imports of rice are unchanged, but most of it comes by rail.", []),
        ("Imports of rice grew in May.", "Imports of rice were flat. In May they grew.", []),
        ("Imports of rice grew.", "Imports of rice were flat until May.", []),
        ("Imports of rice from Siam grew.", "Imports of rice were flat overall.", []),
        ("Imports of rice grew.", "Imports of tea were flat, those of rice grew.", []),
        ("Imports of rice grew.", "Imports of rice were not flat.", []),
        ("Imports of rice have grown since 1990.", "Imports of rice are stable, at three times those of 1990.", []),
        ("Imports of rice have grown since 1990.", "Imports of rice have been stable since 1990.", ["CMP001"]),
        ("Rice grew faster than wheat.", "Wheat was flat. Rice went up.", []),
        ("Imports of rice soared.", "Imports of rice grew by 4%.", ["CMP003"]),
        ("Imports of rice soared.", "Imports of rice grew by 80%.", []),
        ("Imports of rice soared.", "Imports of rice grew.", []),
        ("Did imports of rice fall?", "Imports of rice grew by 4%.", []),
        ("Trams carry fewer people than buses.", "In Orm buses carry more people than trams.", []),
        ("Buses carry fewer people than trams.", "In Orm buses carry more people than trams.", ["CMP001"]),
        ("Line C carries fewer people than Line D.", "Line D carries more people than Line C. Both are old.", []),
        ("Line D carries fewer people than Line C.", "Line D carries more people than Line C.", ["CMP001"]),
        ("When the mill closed, rents fell.", "Rents rose. They had been low.", []),
        ("When they had been low, rents fell.", "Rents rose when they had been low.", ["CMP001"]),
        ("The report showed a fall of two points in rents.", "Rents rose by two points.", ["CMP001"]),
        ("The report showed a rise of two points in rents.", "Rents rose by two points.", []),
        ("Rents fell.", "Rents went from 91 to 94 crowns.", ["CMP001"]),
        ("Rents rose.", "Rents went from 91 to 94 crowns.", []),
        ("The club has grown.", "The club meets from 10 to 2 on Sundays. It has had more members since 2019.", []),
        ("The club rose in the table.", "The club went from eighth to third place in the table.", []),
        ("Sales fell.", "Rents went from 91 to 94 crowns, and sales stayed low.", []),
    ],
)
def test_a_change_is_held_against_the_same_measures_change(claim, evidence, expected):
    assert codes(claim, evidence) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lake rose 4 centimetres.", [("rose", True, 2, "lake")]),
        ("More of the pupils found work.", [("More", True, 2, "pupils")]),
        ("The pupils are less likely to swim.", [("less", False, 2, "pupils")]),
        ("The houses stand closer together.", [("closer", False, 2, "houses")]),
        ("The queue shortened by a minute after noon was long.", [("shortened", False, 2, "queue")]),
    ],
)
def test_what_changes_is_found_behind_amounts_and_degrees(text, expected):
    assert changes(text) == expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The bus to Orm took longer.", "Travel times of the bus to Orm shortened.", ["CMP001"]),
        ("The new tins hold less tea than the old.", "The new tins contain more tea than the old ones.", ["CMP001"]),
        ("The old tins hold less tea than the new.", "The new tins contain more tea than the old ones.", []),
        ("The bus to Orm was quicker.", "Travel times of the bus to Orm shortened.", []),
        ("The bus to Orm was cheaper.", "Travel times of the bus to Orm shortened.", []),
        ("The smog over Orm worsened in May.", "The smog over Orm eased in May.", ["CMP001"]),
        ("The smog over Orm got better in May.", "The smog over Orm eased in May.", []),
        ("Goats reached the hut sooner than sheep.", "Sheep reached the hut in less time than goats.", ["CMP001"]),
        ("Sheep reached the hut sooner than goats.", "Sheep reached the hut in less time than goats.", []),
        ("Goats reached the hut more slowly than sheep.", "Sheep reached the hut in less time than goats.", []),
        ("The mill at Orm kept more of its hands.", "The mill at Orm lost fewer of its hands.", []),
        ("The museum kept more of its staff.", "The museum laid off fewer of its staff.", []),
        ("The museum kept more of its staff.", "The museum kept fewer of its staff.", ["CMP001"]),
        ("The club held on to more of its players.", "The club sold fewer of its players.", []),
        ("The dairy threw away less milk.", "The dairy used more of its milk.", []),
        ("More pupils walk to school in Orm.", "Fewer pupils are driven to school in Orm.", []),
        ("More pupils walk to school in Orm.", "Fewer pupils in Orm walk to school.", ["CMP001"]),
        ("Fewer thefts were recorded in Orm.", "Orm saw more thefts.", ["CMP001"]),
        ("The school hired fewer teachers.", "The school took on more teachers.", ["CMP001"]),
        ("Fewer stray dogs are picked up in Orm.", "The number of stray dogs picked up in Orm has fallen.", []),
        ("Orm saw an increase in stray dogs.", "The number of stray dogs in Orm has fallen.", ["CMP001"]),
        ("The council turned down the larger of two plans.", "The council rejected the larger of two plans.", []),
        ("A less careful driver brought the milk.", "A more likely driver brought the milk.", []),
        ("If the road is wet, the new tyre is the slower of the two.", "The new tyre is the faster of the two.", []),
        ("In the rain, the new tyre was the slower of the two.", "The new tyre was the faster of the two.", ["CMP001"]),
    ],
)
def test_a_change_turned_round_in_other_words_is_found_on_its_own_scale_only(claim, evidence, expected):
    assert codes(claim, evidence) == expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("The number of goats exploded.", "The number of goats rose from 60 to 63.", ["CMP003"]),
        ("The number of goats exploded.", "The number of goats rose from 60 to 190.", []),
        ("Milk output on the island soared.", "Milk output on the island edged higher.", ["CMP003"]),
        ("Milk output on the island rose.", "Milk output on the island edged higher.", []),
        ("The guild's budget was slashed.", "The guild's budget was trimmed by 2%.", ["CMP003"]),
        ("The guild's budget was cut by 2%.", "The guild's budget was trimmed by 2%.", []),
        ("The lake shot up.", "The lake rose 4 centimetres.", ["CMP003"]),
        ("The lake rose.", "The lake rose 4 centimetres.", []),
        ("Visits to the mill collapsed.", "Visits to the mill fell by 3% last year, to 118,000.", ["CMP003"]),
    ],
)
def test_the_levels_before_and_after_tell_how_large_a_change_was(claim, evidence, expected):
    assert codes(claim, evidence) == expected
