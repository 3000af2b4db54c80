"""Values come back as they were packed; a digest tells values apart and is the same in every process."""

from __future__ import annotations

import pickle
import subprocess
import sys
import zlib
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimlint.cache.digest import digest
from claimlint.cache.pack import pack, unpack
from claimlint.model.document import Role, Sentence
from claimlint.model.span import Span

PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.binary() | st.dates(),
    lambda parts: st.tuples(parts, parts) | st.frozensets(st.text()) | st.dictionaries(st.text(), parts),
)


@given(PLAIN)
def test_plain_values_come_back(value):
    assert unpack(pack((value,))) == (value,)


def test_a_value_of_the_model_comes_back():
    sentence = Sentence(3, Span(4, 9), "Words", Role.BODY, 1)
    assert unpack(pack(sentence)) == sentence


@pytest.mark.parametrize("data", [b"", b"rubbish", zlib.compress(b"rubbish"), zlib.compress(b"\x80\x05.")])
def test_what_is_no_packed_value_is_none(data):
    assert unpack(data) is None


def test_code_is_not_run():
    class Trap:
        def __reduce__(self):
            return (print, ("run",))

    assert unpack(zlib.compress(pickle.dumps(Trap()))) is None


@given(PLAIN, PLAIN)
def test_other_values_have_other_digests(first, second):
    assert (digest(first) == digest(second)) == (repr_of(first) == repr_of(second))


def repr_of(value):
    """The value's form, sets and mappings in order."""
    if isinstance(value, frozenset):
        return ("set", sorted(value))
    if isinstance(value, dict):
        return ("map", sorted((key, repr_of(part)) for key, part in value.items()))
    if isinstance(value, tuple):
        return ("row", [repr_of(part) for part in value])
    return (type(value).__name__, repr(value))


def test_a_digest_is_the_same_in_another_process():
    code = "from claimlint.cache.digest import digest; print(digest(frozenset('abcdefgh'), {'x': 1}).hex())"
    out = subprocess.run([sys.executable, "-c", code], cwd=Path(__file__).parents[2], capture_output=True, check=True)
    assert out.stdout.decode().strip() == digest(frozenset("abcdefgh"), {"x": 1}).hex()


def test_the_same_letters_cut_elsewhere_are_told_apart():
    assert digest("ab", "c") != digest("a", "bc")


def test_a_value_of_unknown_content_has_no_digest():
    with pytest.raises(TypeError, match="the content of a object is unknown"):
        digest(object())


def test_dates_have_digests():
    assert digest(date(2024, 1, 2)) != digest(date(2024, 1, 3))
