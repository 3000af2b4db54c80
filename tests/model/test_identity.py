"""What was made of an object is kept for it, not for its equals."""

from __future__ import annotations

from claimlint.model.identity import kept_by_identity


def test_a_value_is_made_once_of_each_object():
    made = []

    @kept_by_identity(4)
    def length(value: list[int]) -> int:
        made.append(value)
        return len(value)

    one, equal = [1], [1]
    assert [length(one), length(equal), length(one)] == [1, 1, 1]
    assert [value is one for value in made] == [True, False]


def test_what_makes_room_is_made_again():
    made = []
    kept = kept_by_identity(1)(made.append)
    first, second = [1], [2]
    for value in (first, second, first):
        kept(value)
    assert made == [[1], [2], [1]]
