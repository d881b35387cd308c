"""A configuration in several files: what it says, and where each value of it stands."""

from __future__ import annotations

import pytest

from candour.model.folders import ContentFolder
from candour.problem import Problem

from .configured import configured

MERGED = {
    "mkdocs.yml": b"""\
INHERIT: shared/clinic.yml
site_name: Ours
extra:
  clinic: {name: A clinic}
  list: [ours]
""",
    "shared/clinic.yml": b"""\
INHERIT: ../base.yml
extra:
  list: [theirs, too]
  clinic:
    phone: '1'
""",
    "base.yml": b"site_name: Theirs\ntheme: {language: es}\n",
}


def place(problem: Problem) -> str:
    return f"{problem.path}:{problem.line}:{problem.column}"


def test_what_inherits_stands_above_what_it_inherits_from() -> None:
    assert configured(MERGED).values == {
        "site_name": "Ours",
        "theme": {"language": "es"},
        "extra": {"clinic": {"name": "A clinic", "phone": "1"}, "list": ["ours"]},
    }


@pytest.mark.parametrize(
    ("path", "key", "stands"),
    [
        (("site_name",), False, "mkdocs.yml:2:12"),
        (("site_name",), True, "mkdocs.yml:2:1"),
        (("extra", "clinic", "phone"), False, "shared/clinic.yml:5:12"),
        (("extra", "clinic", "name"), True, "mkdocs.yml:4:12"),
        (("theme", "language"), False, "base.yml:2:19"),
        (("extra", "candour"), False, "mkdocs.yml:4:3"),  # what is around it
        (("nowhere",), True, "mkdocs.yml:1:1"),
    ],
)
def test_a_value_is_named_in_the_file_in_which_it_stands(path: tuple[str, ...], key: bool, stands: str) -> None:
    assert place(configured(MERGED).problem(path, "bad-setting", "", key=key)) == stands


def test_a_text_is_found_wherever_it_stands_below_a_key() -> None:
    given = configured(b"site_name: a.md\nnav:\n  - a.md\n  - More: [b.md, {Again: a.md}]\n")
    found = [place(given.problem_at_text(("nav",), "a.md", "x", "", number)) for number in range(3)]
    assert found == ["mkdocs.yml:3:5", "mkdocs.yml:4:26", "mkdocs.yml:4:26"]
    assert place(given.problem_at_text(("nav",), "c.md", "x", "")) == "mkdocs.yml:2:1"


@pytest.mark.parametrize(
    ("written", "variables", "value"),
    [
        ("!ENV A", {"A": "set"}, "set"),
        ("!ENV A", {}, None),
        ("!ENV [A, B]", {}, "B"),
        ("!ENV [A, B, none]", {"B": "second"}, "second"),
        ("!ENV [A, yes]", {"A": ""}, None),
        ("!ENV [A, [yes]]", {}, ["yes"]),
        ("!ENV {A: b}", {}, None),
        ("!relative $docs_dir", {}, None),
        ("!!python/name:os.system", {}, None),
        ("!!python/object/apply:os.system [ls]", {}, None),
        ("!!str yes", {}, "yes"),
        ("~", {}, None),
        ("'~'", {}, "~"),
        ("0010", {}, "0010"),
    ],
)
def test_a_value_is_read_as_it_is_typed_and_nothing_is_executed(
    written: str, variables: dict[str, str], value: object
) -> None:
    assert configured(f"x: {written}\n".encode(), **variables).values == {"x": value}


def test_names_and_merges_are_yaml_s() -> None:
    given = configured(b"one: &one {a: 1, b: 2}\ntwo: {<<: *one, b: 3}\nthree: {<<: [{a: 5}, *one]}\nagain: *one\n")
    assert given.values["two"] == {"a": "1", "b": "3"}
    assert given.values["three"] == {"a": "5", "b": "2"}
    assert given.values["again"] == given.values["one"]
    assert place(given.problem(("two", "a"), "x", "")) == "mkdocs.yml:1:15"


@pytest.mark.parametrize(
    "data", [b"", b"- a list", b"words", b"x: [", b"\txy: 1", b"\xff\xfe", b"\xef\xbb\xbf", b"? {a: b}\n: c"]
)
def test_whatever_a_file_holds_there_is_a_configuration(data: bytes) -> None:
    assert configured(data).values == {}


def test_a_byte_order_mark_and_windows_line_ends_change_nothing() -> None:
    given = configured(b"\xef\xbb\xbfsite_name: x\r\nextra:\r\n  candour: {}\r\n")
    assert given.values == {"site_name": "x", "extra": {"candour": {}}}
    assert place(given.problem(("extra", "candour"), "x", "")) == "mkdocs.yml:3:12"


def test_the_content_s_folder_is_called_what_it_is_on_disk() -> None:
    content = ContentFolder("content/")
    assert content.real("docs/articles/x.md") == "content/articles/x.md"
    assert content.real("mkdocs.yml") == "mkdocs.yml"
    assert content.neutral(content.real("docs/x.md")) == "docs/x.md"
    told = content.told(Problem("docs/x.md", 1, 1, "x", "'docs/y.md' leads to docs/docs/y.md; add docs/z.md"))
    assert str(told) == "content/x.md:1:1: 'docs/y.md' leads to content/docs/y.md; add content/z.md [x]"
