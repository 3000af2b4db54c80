"""Relations between words: the probes that the tables were chosen by, pairs of opposites and of synonyms, own lists."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ConfigDict, Field, TypeAdapter, field_validator

from claimlint.words import lists
from claimlint.words.relations import (
    TABLES,
    Relation,
    contraries,
    converse,
    derivations,
    exclude_each_other,
    hypernyms,
    may_mean_the_same,
    multiword,
    noun_class,
    related,
    synonyms,
    verb_class,
)
from claimlint.words.spelling import spelling

OPPOSITES = """
    increase.v decrease.v; rise.v fall.v; approve.v reject.v; confirm.v deny.v; allow.v ban.v; support.v oppose.v;
    voluntary.a mandatory.a; enter.v leave.v; before.r after.r; proactive.a reactive.a; with.r without.r;
    public.a private.a; import.n export.n; open.v close.v; north.n south.n; temporary.a permanent.a;
    more.a fewer.a; legal.a illegal.a; acquit.v convict.v; success.n failure.n; profit.n loss.n; hot.a cold.a;
    strong.a weak.a; expand.v contract.v; safe.a dangerous.a; guilty.a innocent.a; include.v exclude.v;
    accept.v refuse.v; hire.v fire.v; improve.v worsen.v; strengthen.v weaken.v; majority.n minority.n;
    present.a absent.a; alive.a dead.a; true.a false.a; rich.a poor.a; urban.a rural.a; domestic.a foreign.a;
    healthy.a sick.a; early.a late.a; above.r below.r; maximum.n minimum.n; optimist.n pessimist.n; ally.n enemy.n;
    victory.n defeat.n; war.n peace.n; arrival.n departure.n; love.v hate.v; build.v demolish.v; begin.v end.v;
    pass.v fail.v; fast.a slow.a; easy.a difficult.a; likely.a unlikely.a; efficient.a inefficient.a;
    vaccinated.a unvaccinated.a; upgrade.v downgrade.v; tighten.v loosen.v; soar.v plummet.v; uphold.v overturn.v;
    lift.v impose.v; common.a rare.a; chronic.a acute.a; gain.v lose.v; surplus.n deficit.n; accelerate.v slow.v;
    tiny.a enormous.a; rise.n fall.v; growth.n decline.v; rejection.n approve.v; legally.r illegally.r;
    rarely.r often.r; encourage.v discourage.v; employed.a unemployed.a; harmful.a beneficial.a; repeal.v enact.v
"""

SYNONYMS = """
    firm.n company.n; survey.n poll.n; study.n research.n; pupil.n student.n; doctor.n physician.n;
    rise.v increase.v; fall.v drop.v; fatality.n death.n; purchase.v buy.v; begin.v start.v; reject.v turn_down.v;
    carry_out.v conduct.v; car.n automobile.n; lawyer.n attorney.n; prison.n jail.n; illegal.a unlawful.a;
    compulsory.a mandatory.a; teenager.n adolescent.n; earthquake.n quake.n; vaccine.n jab.n; drug.n medication.n;
    illness.n disease.n; spokesman.n spokesperson.n; lawmaker.n legislator.n; probe.n investigation.n;
    ban.v prohibit.v; lawsuit.n suit.n; child.n kid.n; aid.n assistance.n; job.n post.n; salary.n wage.n;
    cancel.v call_off.v; postpone.v delay.v; quit.v resign.v; destroy.v wreck.v; huge.a enormous.a; rapid.a fast.a;
    large.a big.a; dangerous.a hazardous.a; roughly.r approximately.r; rarely.r seldom.r; blaze.n fire.n;
    flat.n apartment.n; petrol.n gasoline.n; autumn.n fall.n; film.n movie.n; award.n prize.n; error.n mistake.n;
    decrease.n reduction.n; obtain.v get.v; need.v require.v; choose.v select.v; help.v assist.v; murder.v slay.v;
    die.v perish.v; build.v construct.v; wealthy.a rich.a; poisonous.a toxic.a; farmer.n grower.n; truck.n lorry.n;
    merge.v combine.v; dismiss.v sack.v; conflict.n war.n
"""

MIRROR = {Relation.WIDER: Relation.NARROWER, Relation.NARROWER: Relation.WIDER}


def split(word: str) -> tuple[str, str]:
    lemma, _, pos = word.rpartition(".")
    return lemma, pos


def pairs(text: str) -> list[list[str]]:
    return [pair.split() for pair in text.split(";")]


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("investigate.v", "investigation.n", "derived"),
        ("die.v", "death.n", "derived"),
        ("lose.v", "loss.n", "derived"),
        ("choose.v", "choice.n", "derived"),
        ("succeed.v", "success.n", "derived"),
        ("analyse.v", "analysis.n", "derived"),
        ("warm.a", "warmth.n", "derived"),
        ("strong.a", "strength.n", "derived"),
        ("poor.a", "poverty.n", "derived"),
        ("allege.v", "allegation.n", "derived"),
        ("unemployed.a", "unemployment.n", "derived"),
        ("rise.v", "rise.n", "derived"),
        ("organisation.n", "organization.n", "same"),
        ("colour.n", "color.n", "same"),
        ("pupil.n", "student.n", "synonym"),
        ("fatality.n", "death.n", "synonym"),
        ("rise.v", "increase.v", "synonym"),
        ("firm.n", "company.n", "synonym"),
        ("turn_down.v", "reject.v", "synonym"),
        ("soar.v", "rise.v", "wider"),
        ("plummet.v", "fall.v", "wider"),
        ("hospital.n", "health_facility.n", "wider"),
        ("vehicle.n", "car.n", "narrower"),
        ("increase.v", "decrease.v", "contrary"),
        ("proactive.a", "reactive.a", "contrary"),
        ("acquit.v", "convict.v", "contrary"),
        ("tiny.a", "huge.a", "contrary"),
        ("harmful.a", "harmless.a", "contrary"),
        ("rise.n", "fall.v", "contrary"),
        ("before.r", "after.r", "contrary"),
        ("more.a", "fewer.a", "contrary"),
        ("carry_out.v", "conduct.v", "synonym"),
        ("buy.v", "sell.v", "converse"),
        ("give.v", "receive.v", "converse"),
        ("employer.n", "employee.n", "converse"),
        ("above.r", "below.r", "converse"),
        ("suspect.n", "offender.n", "none"),
        ("suspect.n", "defendant.n", "none"),
        ("cause.v", "associate.v", "none"),
        ("may.v", "will.v", "none"),
        ("most.a", "all.a", "none"),
        ("say.v", "allege.v", "none"),
        ("state.v", "claim.v", "none"),
        ("say.v", "suppose.v", "none"),
        ("all.a", "some.a", "none"),
        ("sell.v", "be.v", "none"),
        ("extent.n", "small.a", "none"),
        ("slow.a", "quickly.r", "contrary"),
        ("kill.v", "die.v", "none"),
        ("arrest.v", "charge.v", "none"),
        ("murder.n", "manslaughter.n", "none"),
        ("experience.n", "experiment.n", "none"),
        ("police.n", "policy.n", "none"),
        ("former.a", "previous.a", "synonym"),
        ("employ.v", "employee.n", "derived"),
    ],
)
def test_probe(first, second, expected):
    assert related(*split(first), *split(second)) == expected


@pytest.mark.parametrize(("first", "second"), pairs(OPPOSITES))
def test_opposites_are_told_from_synonyms(first, second):
    assert related(*split(first), *split(second)) in (Relation.CONTRARY, Relation.CONVERSE)


@pytest.mark.parametrize(("first", "second"), pairs(SYNONYMS))
def test_synonyms_are_found(first, second):
    assert related(*split(first), *split(second)) is Relation.SYNONYM


words = st.sampled_from(sorted({*lists.synonyms(), *lists.contraries(), *lists.derivations()}))


@given(words, words)
def test_a_relation_reads_the_same_from_both_ends(first, second):
    there, back = related(*split(first), *split(second)), related(*split(second), *split(first))
    assert back is MIRROR.get(there, there)


def test_no_word_is_a_synonym_of_its_contraries():
    listed = [*lists.synonyms(), *lists.contraries()]
    assert not [word for word in listed if synonyms(*split(word)) & contraries(*split(word))]


def test_own_synonyms_are_likenesses():
    wanted = (Relation.SYNONYM, Relation.DERIVED)
    found = {
        (word, other): related(*split(word), other, word[-1])
        for word, others in lists.synonyms().items()
        for other in others
    }
    assert {pair: relation for pair, relation in found.items() if relation not in wanted} == {}


def test_own_contraries_are_opposites():
    wanted = (Relation.CONTRARY, Relation.CONVERSE)
    found = {
        (word, other): related(*split(word), other, word[-1])
        for word, others in lists.contraries().items()
        for other in others
    }
    assert {pair: relation for pair, relation in found.items() if relation not in wanted} == {}


def test_own_derivations_are_families():
    wanted = (Relation.DERIVED, Relation.CONVERSE)  # employer and employee are both
    found = {
        (word, other): related(*split(word), *split(other))
        for word, others in lists.derivations().items()
        for other in others
    }
    assert {pair: relation for pair, relation in found.items() if relation not in wanted} == {}


@pytest.mark.parametrize(
    ("british", "american"),
    [
        ("organise", "organize"),
        ("organisation", "organization"),
        ("analyse", "analyze"),
        ("neighbourhood", "neighborhood"),
        ("behavioural", "behavioral"),
        ("centre", "center"),
        ("programme", "program"),
        ("defence", "defense"),
        ("traveller", "traveler"),
        ("paediatric", "pediatric"),
        ("enrol", "enroll"),
        ("labelled", "labeled"),
        ("panellist", "panelist"),
        ("grey", "gray"),
    ],
)
def test_british_spelling(british, american):
    assert spelling(british) == american


@pytest.mark.parametrize(
    "word",
    "rise advertise promise exercise hour pour journal more genre raiser called unparalleled improvisation".split(),
)
def test_words_of_one_spelling_stay(word):
    assert spelling(word) == word


def test_converse_exchanges_roles():
    assert converse("buy", "v", "sell", "v").roles == (("subject", "to"), ("object", "object"), ("from", "subject"))


def test_converse_of_nouns_exchanges_roles():
    assert converse("employee", "n", "employer", "n").roles == (("subject", "of"), ("of", "subject"))


def test_converse_is_absent():
    assert converse("buy", "v", "steal", "v") is None


def test_derivations_join_wordnet_and_the_own_list():
    assert {"loss.n", "loser.n"} <= derivations("lose", "v")


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("kidney", "liver", True),
        ("liver", "kidney", True),
        ("lorry", "truck", False),  # one thing under two names
        ("nurse", "midwife", False),  # one person may be both
        ("dinner", "lunch", False),
        ("pink", "red", False),  # one passes into the other
        ("kidney", "barley", False),
        ("kidney", "xyzzy", False),
    ],
)
def test_members_of_one_kind_exclude_each_other(a, b, expected):
    assert exclude_each_other(a, b) is expected


@pytest.mark.parametrize(
    ("a", "b", "expected"),
    [
        ("listen", "hear", True),
        ("prove", "show", False),  # kept apart
        ("make", "get", False),  # of too many senses
        ("listen", "see", False),
    ],
)
def test_a_rare_sense_in_common(a, b, expected):
    assert may_mean_the_same(a, b, "v") is expected


def test_members_of_a_kind_are_not_alike():
    members = [(a, b) for a in lists.kinds() for b in lists.kinds() if a < b and exclude_each_other(a, b)]
    alike = {Relation.SYNONYM, Relation.WIDER, Relation.NARROWER}
    assert [(a, b) for a, b in members if related(a, "n", b, "n") in alike] == []


def test_hypernyms_by_steps():
    assert "canine" in hypernyms("dog", "n", steps=1)
    assert "animal" not in hypernyms("poodle", "n", steps=1)


@pytest.mark.parametrize(
    ("lemma", "word_class"),
    [("teacher", "person"), ("year", "time"), ("government", "group"), ("drug", "artifact"), ("xyzzy", "")],
)
def test_noun_class(lemma, word_class):
    assert noun_class(lemma) == word_class


@pytest.mark.parametrize(("lemma", "word_class"), [("say", "communication"), ("eat", "consumption"), ("xyzzy", "")])
def test_verb_class(lemma, word_class):
    assert verb_class(lemma) == word_class


def test_multiword_takes_the_longest_term():
    assert multiword(("get", "rid", "of", "it"), "v") == "get_rid_of"


def test_multiword_is_absent():
    assert multiword(("turn", "purple"), "v") is None


def test_names_of_individuals_are_no_words():
    assert noun_class("china") == "artifact"


# --- The form of the own lists ------------------------------------------------------------------------------------

LEMMA = r"[a-z0-9][\w\-.'/]*"
POS = ("n", "v", "a", "r")


class ByPos(BaseModel):
    """A list for each part of speech."""

    model_config = ConfigDict(extra="forbid")
    n: list[str]
    v: list[str]
    a: list[str]
    r: list[str]


class Synonyms(ByPos):
    @field_validator(*POS)
    @classmethod
    def groups(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA}( {LEMMA})+", row) for row in rows), rows
        assert len(set(rows)) == len(rows)
        return rows


class Contraries(ByPos):
    @field_validator(*POS)
    @classmethod
    def sides(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA}( {LEMMA})* \|( {LEMMA})+", row) for row in rows), rows
        return rows


class Converses(ByPos):
    @field_validator(*POS)
    @classmethod
    def patterns(cls, rows):
        for row in rows:
            first, second = (lists.roles_of(side) for side in row.split("="))
            assert first.keys() == second.keys(), row
        return rows


class Kinds(BaseModel):
    model_config = ConfigDict(extra="forbid")
    kinds: list[str]

    @field_validator("kinds")
    @classmethod
    def members(cls, rows):
        name = r"[a-z-]+"
        assert all(re.fullmatch(rf"{name}(/{name})*( {name}(/{name})*)+", row) for row in rows), rows
        assert all(len(set(names)) == len(names) for names in (re.findall(name, row) for row in rows)), rows
        return rows


class Derivations(BaseModel):
    model_config = ConfigDict(extra="forbid")
    groups: list[str]

    @field_validator("groups")
    @classmethod
    def words(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA}\.[nvar]( {LEMMA}\.[nvar])+", row) for row in rows), rows
        return rows


class BarredGroup(BaseModel):
    model_config = ConfigDict(extra="forbid")
    classes: list[str] = Field(min_length=2)
    wordnet: bool = True
    opposites: bool = True

    @field_validator("classes")
    @classmethod
    def words(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA}( {LEMMA})*", row) for row in rows), rows
        return rows


class Stems(BaseModel):
    model_config = ConfigDict(extra="forbid")
    families: list[str]

    @field_validator("families")
    @classmethod
    def sides(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA}( {LEMMA})*( \|( {LEMMA})+)+", row) for row in rows), rows
        return rows


class Spelling(BaseModel):
    model_config = ConfigDict(extra="forbid")
    pairs: list[str]
    our: list[str]
    keep_ise: list[str]
    double_l: list[str]

    @field_validator("pairs")
    @classmethod
    def two_words(cls, rows):
        assert all(re.fullmatch(rf"{LEMMA} {LEMMA}", row) for row in rows), rows
        return rows


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("synonyms", Synonyms),
        ("contraries", Contraries),
        ("converses", Converses),
        ("derivations", Derivations),
        ("barred", dict[str, BarredGroup]),
        ("general", ByPos),
        ("kinds", Kinds),
        ("stems", Stems),
        ("spelling", Spelling),
    ],
)
def test_own_list_is_well_formed(name, form):
    TypeAdapter(form).validate_python(lists.read(name))


def test_own_lists_are_written_in_american_spelling():
    listed = [*lists.synonyms(), *lists.contraries(), *lists.derivations()]
    assert [word for word in listed if spelling(word[:-2]) != word[:-2]] == []


def test_a_noun_tells_the_converse_of_a_verb():
    assert related("sale", "n", "buy", "v") is Relation.CONVERSE
    assert related("sale", "n", "sell", "v") is Relation.DERIVED


def test_the_rows_of_words_are_sorted_as_the_search_in_them_takes_for_granted():
    rows = (TABLES / "words.tsv").read_text(encoding="utf-8").splitlines()
    assert rows == sorted(rows)
