"""No configuration is endless, whatever its files repeat, inherit or hold."""

from __future__ import annotations

from time import process_time

import pytest

from candour.limits import Unread
from candour.problem import Problem

from .configured import configured, settings_of

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 10)}]\n" for n in range(1, 12)
)


def only(text: str) -> Problem:
    (problem,) = configured(text.encode()).problems
    return problem


def test_aliases_of_aliases_are_named_where_they_are_too_many() -> None:
    told = "this stands for 111111 values, each '*' with what it repeats; at most 20000 are read"
    assert str(only(BOMB)) == f"mkdocs.yml:5:5: {told} [bad-config]"


@pytest.mark.parametrize(
    "text", ["extra: &a [*a]\n", "a: &a {b: *a}\n", "a: &a\n  b:\n    - *a\n", "a: &a {? *a : b}\n"]
)
def test_what_holds_itself_is_named(text: str) -> None:
    assert "holds itself" in only(text).message


@pytest.mark.parametrize("merged", ["{<<: *a{}}", "{<<: [*a{0}, *a{0}]}", "{<<: [*a{0}, *a{0}, *a{0}, *a{0}]}"])
def test_what_is_merged_again_and_again_ends(merged: str) -> None:
    lines = [
        "a0: &a0 {b: c}",
        *(f"a{n}: &a{n} " + merged.replace("{}", str(n - 1)).replace("{0}", str(n - 1)) for n in range(1, 40)),
    ]
    began = process_time()
    configured("\n".join(lines).encode())
    assert process_time() - began < 2


@pytest.mark.parametrize(
    "text",
    [
        "extra:\n" + "".join(f"  k{n}: x\n" for n in range(15_000)),
        "extra:\n  candour:\n" + "".join(f"    k{n}: x\n" for n in range(12_000)),
        "".join(f"k{n}: x\n" for n in range(18_000)),
        "a: b\n" * 40_000,
        "nav:\n" + "  - index.md\n" * 14_000,
        "extra:\n  clinic:\n    hours:\n" + "      - x\n" * 15_000,
        "extra:\n  candour:\n    rules:\n" + "".join(f"      k{n}: off\n" for n in range(8_000)),
    ],
)
def test_many_keys_are_read_once_each(text: str) -> None:
    began = process_time()
    settings_of(text.encode())
    assert process_time() - began < 2


def test_a_long_chain_of_files_that_inherit_ends() -> None:
    files = {"mkdocs.yml": b"INHERIT: 1.yml\n"}
    files |= {f"{n}.yml": b"INHERIT: %d.yml\n" % (n + 1) for n in range(1, 1_000)}
    (problem,) = configured(files).problems
    assert str(problem) == (
        "19.yml:1:10: '20.yml' cannot be inherited: 20 files inherit from each other already; "
        "name another file, or take the line out [bad-config]"
    )


def test_an_inherited_file_that_cannot_be_read_is_named_where_it_is_inherited() -> None:
    (problem,) = configured({"mkdocs.yml": b"INHERIT: b.yml\n", "b.yml": Unread("the file has 9 bytes")}).problems
    assert problem.path == "mkdocs.yml"
    assert "'b.yml' cannot be inherited: the file has 9 bytes; name another" in problem.message
