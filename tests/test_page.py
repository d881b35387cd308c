"""Reading a page: whatever its bytes hold, the answer is a page, problems, or both; and every value has its place."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from candour.reading.front_matter import Page, read

from .builders import ANY_TEXT, BASE, SAMPLE, term
from .effort import examples

PAGES = [data for path, data in BASE.pages + SAMPLE.pages if path.startswith("docs/articles/") or "/f" in path]
modest = examples(60)


def page_of(text: str) -> Page:
    page, problems = read("docs/terms/x.md", text.encode())
    assert page is not None
    assert not problems
    return page


def codes_of(data: bytes) -> list[str]:
    return [problem.code for problem in read("docs/terms/x.md", data)[1]]


@pytest.mark.parametrize("typed", ["no", "yes", "on", "1.10", "1:30", "0x1F", "2017-12-05", "1e3", "0644", "<<", "="])
def test_a_value_is_the_text_that_was_typed(typed: str) -> None:
    assert page_of(f"---\nlabel: {typed}\n---\n").front == {"label": typed}


@pytest.mark.parametrize("typed", ["", "~", "null", "NULL"])
def test_an_empty_value_is_nothing_unless_it_is_quoted(typed: str) -> None:
    assert page_of(f"---\nlabel: {typed}\nother: '{typed}'\n---\n").front == {"label": None, "other": typed}


def test_values_know_their_places_and_so_do_keys() -> None:
    page = page_of("---\nlabel: Acne\nsynonyms:\n  - spots\n  - {a: b}\n---\n")
    assert page.place(("synonyms", 0)) == (4, 5)
    assert page.place(("synonyms", 1, "a")) == (5, 9)
    assert page.place(("label",), key=True) == (2, 1)
    assert page.place(("synonyms", 1, "absent")) == (5, 5)  # of the nearest value around it


@pytest.mark.parametrize(
    ("text", "line"), [("---\na: b\n---\nBody", 4), ("---\na: b\n---\n\n\nBody", 4), ("---\n---\nBody", 3)]
)
def test_the_body_starts_behind_the_closing_line(text: str, line: int) -> None:
    page = page_of(text)
    assert page.body_line == line
    assert page.body.strip() == "Body"


def test_hyphens_in_the_body_close_nothing() -> None:
    assert page_of("---\na: b\n---\nOne\n\n---\n\nTwo\n").body == "One\n\n---\n\nTwo\n"


def test_a_page_of_two_megabytes_is_named_and_not_read() -> None:
    assert codes_of(term("Acne").encode() + b"x" * 2_000_000) == ["too-large"]


def test_nul_is_named_with_its_place() -> None:
    _, (problem,) = read("docs/terms/x.md", b"---\na: b\n---\nOne\nTwo\0\n")
    assert (problem.code, problem.line, problem.column) == ("control-character", 5, 4)


def test_aliases_within_aliases_do_not_grow() -> None:
    """A "billion laughs": ten levels of nine aliases each would be a billion values."""
    levels = "".join(f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]\n" for n in range(1, 10))
    assert set(codes_of(f"---\nl0: &l0 [ha]\n{levels}---\n".encode())) == {"yaml-alias"}


def test_an_alias_to_itself_ends() -> None:
    assert codes_of(b"---\na: &a [*a]\n---\n") == ["yaml-alias"]


@modest
@given(st.binary(max_size=400))
@example(b"---\n---")
@example(b"\xef\xbb\xbf---\n? [a]\n: b\n---\n")
@example(b"---\n%YAML 9.9\n---\n")
@example(b"---\na: 1\n...\nb: 2\n---\n")
def test_any_bytes_can_be_read(data: bytes) -> None:
    page, problems = read("docs/terms/x.md", data)
    assert page or problems


@modest
@given(ANY_TEXT)
def test_any_front_matter_can_be_read(text: str) -> None:
    page, problems = read("docs/terms/x.md", f"---\n{text}\n---\n".encode("utf-8", "replace"))
    assert page or problems


@modest
@given(st.sampled_from(PAGES), st.data())
def test_a_damaged_page_can_be_read(data: bytes, draw: st.DataObject) -> None:
    at = draw.draw(st.integers(0, len(data)))
    cut = draw.draw(st.integers(0, 40))
    put = draw.draw(
        st.sampled_from([b"", b":", b"---\n", b"\t", b"[", b"}", b'"', b"&a ", b"*a", b"!!x ", b"\xff", b"\0"])
    )
    page, problems = read("docs/articles/x.md", data[:at] + put + data[at + cut :])
    assert page or problems


plain = st.text(st.sampled_from("abc xyz äöß€😀 '-:#0"), max_size=20).map(lambda text: f"a{' '.join(text.split())}z")
plain = plain.filter(lambda text: ": " not in text and " #" not in text)  # which would end the value


@modest
@given(st.lists(plain, min_size=1, max_size=6), st.sampled_from(["\n", "\r\n", "\r"]))
def test_a_place_points_at_its_value(values: list[str], newline: str) -> None:
    lines = [
        "---",
        *(f"key{n}: {value}" for n, value in enumerate(values)),
        "list:",
        *(f"  -  {v}" for v in values),
        "---",
    ]
    page = page_of(newline.join(lines) + newline)
    for path, value in [
        *(((f"key{n}",), v) for n, v in enumerate(values)),
        *((("list", n), v) for n, v in enumerate(values)),
    ]:
        line, column = page.place(path)
        assert lines[line - 1][column - 1 :] == value
