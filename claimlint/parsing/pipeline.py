"""The spaCy pipeline, loaded once a process and asked for by name."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import cache
from itertools import pairwise
from threading import Lock
from types import ModuleType
from typing import TYPE_CHECKING, Any

from claimlint.model.document import Sentence
from claimlint.model.span import Span
from claimlint.parsing.parsed import Parsed
from claimlint.parsing.tree import read_out

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

BATCH = 128  # sentences: of twice as many the parser is hardly faster, and nothing can be heard in between
# A "sentence" longer than this is a table or a data dump: it is left unparsed, and the caller counts it.
MAX_TOKENS = 400
SOFT_HYPHEN = "\u00ad"  # the place of a possible line break, and of codes left out inside a word: no part of it


NEEDED = frozenset(("tagger", "parser"))
UNUSED = ("senter",)  # sentences are told apart before they are parsed
COMMANDS = "spacy.cli"
USUAL_TOKENIZER = "spacy.Tokenizer.v1"
_LOADING = Lock()  # of two threads that change spaCy for a moment, the second would put back what the first has changed


class ModelError(Exception):
    """The language model cannot be used; the text says which, why and what to do."""


class ModelMissingError(ModelError):
    """The language model is not installed."""

    def __init__(self, name: str) -> None:
        super().__init__(f"the language model {name} is not installed: install it with pip, or name another as `model`")


class ModelUnusableError(ModelError):
    """What is installed under the name of the language model is none, or lacks what is needed."""

    def __init__(self, name: str, reason: str) -> None:
        remedy = "name a spaCy pipeline for English as `model`, such as en_core_web_md"
        super().__init__(f"{name} is no language model that can be used: {reason}; {remedy}")


@cache
def load(model: str) -> Language:
    """The pipeline called ``model``.

    Raises ModelMissingError, with the remedy, if it isn't installed, and ModelUnusableError if it is no pipeline, is
    made for another spaCy, or does not parse.
    """
    with _command_line_left_out():
        import spacy

    try:
        nlp = _loaded(spacy, model)
    except OSError as error:
        raise ModelMissingError(model) from error
    except Exception as error:  # whatever an installed module's own code, or a pipeline of another version, raises
        reason = "it is a module but no spaCy pipeline" if isinstance(error, AttributeError) else _first_line(error)
        raise ModelUnusableError(model, reason) from error
    if missing := sorted(NEEDED - set(getattr(nlp, "pipe_names", ()))):
        raise ModelUnusableError(model, f"it has no {' and no '.join(missing)}")
    return nlp


def _loaded(spacy: ModuleType, model: str) -> Language:
    """The pipeline as spaCy loads it. Its usual tokenizer is made with the special cases of English and then with those
    of the model, which replace them: to leave out the former saves a fourth of the time."""
    with _LOADING, _special_cases_left_out(), _entry_points_by_group():
        nlp = spacy.load(model, exclude=UNUSED)
    is_usual = nlp.config["nlp"]["tokenizer"].get("@tokenizers") == USUAL_TOKENIZER
    return nlp if is_usual else spacy.load(model, exclude=UNUSED)


@contextmanager
def _special_cases_left_out() -> Iterator[None]:
    """What is made of spaCy's English here has no special cases."""
    from spacy.lang.en import English

    cases, English.Defaults.tokenizer_exceptions = English.Defaults.tokenizer_exceptions, {}
    try:
        yield
    finally:
        English.Defaults.tokenizer_exceptions = cases


@contextmanager
def _entry_points_by_group() -> Iterator[None]:
    """What packages offer under entry points is looked up some 250 times here, each time among those of all groups.
    Catalogue, which does so, also takes a dictionary of them."""
    import catalogue

    found = catalogue.AVAILABLE_ENTRY_POINTS
    if hasattr(found, "select"):
        catalogue.AVAILABLE_ENTRY_POINTS = {group: found.select(group=group) for group in found.groups}
    try:
        yield
    finally:
        catalogue.AVAILABLE_ENTRY_POINTS = found


@contextmanager
def _command_line_left_out() -> Iterator[None]:
    """What imports spaCy here does not get its commands, which it imports with itself for one of them, ``info``: they
    take a third of the time, with clients of the network. Whoever imports ``spacy.cli`` later gets it whole."""
    if "spacy" in sys.modules:
        yield
        return
    left_out = {name: ModuleType(name) for name in (COMMANDS, f"{COMMANDS}.info")}
    left_out[f"{COMMANDS}.info"].info = _info
    sys.modules |= left_out
    try:
        yield
    finally:
        for name in left_out:
            del sys.modules[name]


def _info(*args: Any, **kwargs: Any) -> Any:
    """``spacy.info``, imported when it is called."""
    from spacy.cli.info import info

    return info(*args, **kwargs)


def _first_line(error: Exception) -> str:
    return str(error).split("\n")[0] or type(error).__name__


def parse(sentences: Iterable[Sentence], model: str, entities: bool = False) -> Iterator[Parsed]:
    """Each sentence with its parse, in order; with named entities only if asked for, as they cost as much again.

    White space is no token: masked markup must not come between a bound and its figure. A sentence of more than
    MAX_TOKENS tokens, or of more characters than spaCy reads, is passed over (the caller counts it).
    """
    for sentence, doc, spans in parsed_docs(load(model), sentences, entities):
        yield Parsed(sentence, read_out(doc), spans)


def parsed_docs(
    nlp: Language, sentences: Iterable[Sentence], entities: bool
) -> Iterator[tuple[Sentence, Doc, tuple[Span, ...]]]:
    """Each sentence with spaCy's parse and the places of its tokens in the file."""
    readable = (sentence for sentence in sentences if len(sentence.text) <= nlp.max_length)
    kept = [(sentence, *_tokenise(nlp, sentence)) for sentence in readable]
    kept = [item for item in kept if 0 < len(item[1]) <= MAX_TOKENS]
    docs = nlp.pipe((doc for _, doc, _ in kept), batch_size=BATCH, disable=[] if entities else ["ner"])
    yield from ((sentence, doc, spans) for (sentence, _, spans), doc in zip(kept, docs, strict=True))


def _tokenise(nlp: Language, sentence: Sentence) -> tuple[Doc, tuple[Span, ...]]:
    from spacy.tokens import Doc

    tokens = [token for token in nlp.make_doc(sentence.text) if not token.is_space]
    places = ((sentence.span.start + t.idx, len(t)) for t in tokens)
    spans = tuple(Span(start, start + length) for start, length in places)
    spaces = [a.end < b.start for a, b in pairwise(spans)] + [False] * bool(spans)
    words = [t.text.replace(SOFT_HYPHEN, "") or t.text for t in tokens]
    return Doc(nlp.vocab, words=words, spaces=spaces), spans
