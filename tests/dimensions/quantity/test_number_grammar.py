"""Random number expressions, built with their value: each is read as that value or not at all."""

from fractions import Fraction
from random import Random

import pytest

from claimlint.dimensions.quantity.read import read_figures

ONES = "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen".split()
ONES += "seventeen eighteen nineteen".split()
TENS = "_ _ twenty thirty forty fifty sixty seventy eighty ninety".split()
SCALES = {"thousand": 10**3, "million": 10**6, "billion": 10**9, "trillion": 10**12}
PARTS = {"third": 3, "quarter": 4, "fifth": 5, "tenth": 10}


def below_thousand(n: int, joint: str, dash: str) -> str:
    hundreds, rest = divmod(n, 100)
    tens, ones = divmod(rest, 10)
    small = ONES[rest] if rest < 20 else TENS[tens] + (dash + ONES[ones] if ones else "")
    if not hundreds:
        return small
    return f"{ONES[hundreds]} hundred" + (f"{joint}{small}" if rest else "")


def in_words(n: int, joint: str = " and ", dash: str = "-") -> str:
    parts = []
    for name, scale in reversed(SCALES.items()):
        count, n = divmod(n, scale)
        if count:
            parts.append(f"{below_thousand(count, joint, dash)} {name}")
    if n:
        parts.append(("and " if parts and n < 100 and joint == " and " else "") + below_thousand(n, joint, dash))
    return " ".join(parts)


def words(rng: Random) -> tuple[str, Fraction]:
    n = rng.randint(2, 10 ** rng.randint(1, 10))
    return in_words(n, rng.choice([" and ", " "]), rng.choice(["-", " "])), Fraction(n)


def grouped(rng: Random) -> tuple[str, Fraction]:
    n = rng.randint(2, 10 ** rng.randint(1, 12))
    text = f"{n:,}".replace(",", rng.choice([",", " ", "\u00a0", "\u202f", "\u2009", ""]))
    decimals = rng.choice(["", "", f".{rng.randint(0, 999):03d}"])
    return text + decimals, n + Fraction(decimals or "0")


def scaled(rng: Random) -> tuple[str, Fraction]:
    mantissa = f"{rng.randint(1, 999)}" + rng.choice(["", f".{rng.randint(1, 9)}"])
    name = rng.choice([" million", " billion", " thousand", "bn", "k", "-million", " lakh", " crore", "tn", " mn"])
    factor = {"bn": 10**9, "k": 10**3, "lakh": 10**5, "crore": 10**7, "tn": 10**12, "mn": 10**6} | SCALES
    return mantissa + name, Fraction(mantissa) * factor[name.strip(" -")]


def indian(rng: Random) -> tuple[str, Fraction]:
    n = rng.randint(10**5, 10**7 - 1)
    digits = str(n)
    head, tail = digits[:-3], digits[-3:]
    groups = [head[:-2], head[-2:]] if len(head) > 2 else [head]
    return ",".join([*groups, tail]), Fraction(n)


def parts(rng: Random) -> tuple[str, Fraction]:
    name, low = rng.choice(list(PARTS.items()))
    top = rng.randint(1, low - 1)
    joint = rng.choice(["-", " "])
    return (f"one{joint}{name} of" if top == 1 else f"{ONES[top]}{joint}{name}s of"), Fraction(top, low)


def mixed(rng: Random) -> tuple[str, Fraction]:
    n = rng.randint(2, 19)
    text = rng.choice([f"{n}½", f"{ONES[n]} and a half", f"{n} 1/2", f"{n} and a half"])
    return text, n + Fraction(1, 2)


FORMS = [words, grouped, scaled, indian, parts, mixed]
CARRIERS = ["{} nurses", "more than {} nurses", "It gave {} nurses a rise.", "about {} kilograms", "nearly {} euros"]


def misread(seed: int, count: int) -> list[tuple[str, tuple[float, ...]]]:
    """The expressions of one random series that are read as another value than their own."""
    rng, wrong = Random(seed), []
    for _ in range(count):
        text, value = rng.choice(FORMS)(rng)
        read = [q.figures for q in read_figures(rng.choice(CARRIERS).format(text))]
        if read and read != [pytest.approx((float(value),), rel=1e-9)]:
            wrong.append((text, read[0]))
    return wrong


def unread(form, count: int) -> list[str]:
    rng = Random(7)
    texts = [form(rng)[0] for _ in range(count)]
    return [text for text in texts if not read_figures(f"more than {text} nurses")]


def test_twenty_thousand_expressions_are_never_read_as_another_value():
    assert misread(seed=20_000, count=20_000) == []


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.__name__)
def test_every_form_of_number_is_read(form):
    assert unread(form, 200) == []
