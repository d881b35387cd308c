"""No input whatever makes a traceback, or takes long: whatever a file holds, `check` reports it in every format."""

from __future__ import annotations

import json
from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour import report
from candour.project.load import Loaded, load

from .builders import BASE, SAMPLE, SAMPLE_FOLDER, X, article, claims, loaded
from .configured import settings_of
from .effort import examples

modest = examples(60)
REAL = [
    page for page in SAMPLE.pages if page[0].startswith(("docs/articles/", "docs/treatments/")) or "/terms/s" in page[0]
]
SETTINGS = (SAMPLE_FOLDER / "mkdocs.yml").read_bytes()

PUT = [
    *(sign.encode() for sign in "[]{}()<>*_`|#:&!,'\"%@\\?-~=\n\t \r\0\x1b\x85\u2028\ufeff\u202e\U0001f600é"),
    *(b"\xff", b"\xed\xa0\x80", b"---\n", b"...\n", b"[^1]", b"[^1]: ", b"](", b"](benefit:", b"](fact:x/y,", b"<!--"),
    *(
        b"&a ",
        b"*a",
        b"!!python/object:os.system ",
        b"<<: ",
        b"? ",
        b"- - - ",
        b"> > ",
        b"[[[[",
        b"]]]]",
        b"null",
        b"no",
    ),
]


def reported(found: Loaded, source: bytes) -> None:
    """Every format can say what was found."""
    split = source.decode("utf-8", "replace").split("\n")

    def lines(path: str) -> Sequence[str]:
        return split

    for say in report.FORMATS.values():
        say(found, lines)
    report.with_source(found, lines, 40)
    assert len(json.loads(report.problems_json(found))["problems"]) == len(found.problems)
    for problem in found.problems:
        assert problem.line >= 1
        assert problem.column >= 1
        assert "\n" not in str(problem)


@st.composite
def damaged(draw: st.DrawFn, pages: Sequence[bytes]) -> bytes:
    """A page with pieces cut out, put in, doubled, exchanged, or its end missing."""
    data = draw(st.sampled_from(pages))
    for _ in range(draw(st.integers(1, 4))):
        first, second = sorted(draw(st.tuples(st.integers(0, len(data)), st.integers(0, len(data)))))
        near = min(second, first + draw(st.integers(0, 60)))
        change = draw(st.sampled_from(["cut", "put", "double", "exchange", "truncate", "lose lines"]))
        if change == "cut":
            data = data[:first] + data[near:]
        elif change == "put":
            data = data[:first] + draw(st.sampled_from(PUT)) * draw(st.sampled_from([1, 1, 1, 3, 40])) + data[first:]
        elif change == "double":
            data = data[:near] + data[first:near] + data[near:]
        elif change == "exchange":
            data = data[:first] + data[second : second + 20] + data[near:]
        elif change == "truncate":
            data = data[:second]
        else:
            data = data[:first].rpartition(b"\n")[0] + b"\n" + data[near:].partition(b"\n")[2]
    return data


@modest
@given(st.binary(max_size=300), st.sampled_from(["docs/articles/x.md", "docs/terms/x.md", "docs/treatments/x.md"]))
def test_any_bytes_can_be_checked(data: bytes, path: str) -> None:
    for whole in (data, b"---\n" + data + b"\n---\n", b"---\nlabel: x\nkind: care\n---\n" + data):
        reported(loaded({path: whole}), whole)


@examples(100)
@given(st.sampled_from(sorted({path.split("/")[1] for path, _ in REAL})), st.data())
def test_any_damage_to_a_real_page_can_be_checked(folder: str, draw: st.DataObject) -> None:
    data = draw.draw(damaged([page for path, page in REAL if path.split("/")[1] == folder]))
    reported(load([*BASE.pages, (f"docs/{folder}/damaged.md", data)]), data)


@modest
@given(st.one_of(damaged([SETTINGS]), st.binary(max_size=200)))
def test_any_settings_can_be_read(data: bytes) -> None:
    for problem in settings_of(data)[1]:
        assert problem.path == "mkdocs.yml"


@pytest.mark.parametrize(
    "text", ["[" * 10_000, "{a: " * 10_000, "- " * 10_000, "? " * 10_000, "extra: &a [*a]\n", "x" * 9_000_000]
)
def test_settings_that_were_made_to_harm_can_be_read(text: str) -> None:
    settings_of(text.encode())


MANY = 10_000
BODIES = {
    "brackets": "[" * MANY,
    "brackets far from the end": ("[" + "x" * 80) * 1_900,
    "pictures": "![" * MANY,
    "quotes": ">" * MANY,
    "quotes with spaces": "> " * MANY + "x",
    "lists in lists": "\n".join("    " * depth + "- x" for depth in range(600)),
    "lists on a line": "- " * MANY + "x",
    "numbers on a line": "1. " * MANY + "x",
    "paragraphs in lists": "- x\n\n" + "\n\n".join("    " * depth + "x" for depth in range(300)),
    "stars": "**a *b " * MANY,
    "underlines": "_a_ " * MANY,
    "backticks": " ".join("`" * length for length in range(1, 500)),
    "open tags": "<a x=" * MANY,
    "comments": "<!-- " * MANY,
    "raw html": "<b>\n\n" * 1_900,
    "tables": "|a" * MANY + "\n" + "|-" * MANY + "\n" + "|a" * MANY,
    "paragraphs": "a\n\n" * 60_000,
    "blank lines": "\n" * 190_000,
    "headings": "# a\n\n" * 1_500,
    "backslashes": "\\[" * 90_000,
    "one note, a thousand times": "[^1] " * 1_000 + "\n\n[^1]: x",
    "notes on notes": "x[^1]\n\n" + "".join(f"[^{n}]: y[^{n + 1}]\n\n" for n in range(1, 300)),
    "a note on itself": "x[^1]\n\n[^1]: y[^1]",
    "the place of the notes": "- ///Footnotes Go Here///\n\nx[^1]\n\n[^1]: y [a](b.md)",
    "addresses": f"[a]({'../' * 60_000}x) [b]({'(' * 1_000} [c](http://[::1) [d](&#0;x.md) ![]() [](?)",
    "references": "[a]: b\n" * 1_900 + "[a] " * 90,
    "marks that are none": "(benefit:scars\n\n" * 1_900,
}


@pytest.mark.parametrize("body", BODIES.values(), ids=BODIES.keys())
def test_a_body_that_was_made_to_harm_can_be_checked(body: str) -> None:
    text = article("", body)
    found = loaded({X: text})
    reported(found, text.encode())
    assert {problem.path for problem in found.problems} <= {X}, "it harms no other page"


def entries(*items: str) -> str:
    return article("benefits:\n" + "".join(f"  - {item}\n" for item in items), "[x](benefit:scars)\n")


FRONTS = {
    "lists in lists": "---\na: " + "[" * MANY + "]" * MANY + "\n---\n",
    "keys in keys": "---\na: " + "{a: " * MANY + "\n---\n",
    "items in items": "---\n" + "- " * MANY + "x\n---\n",
    "questions": "---\n" + "? " * MANY + "x\n---\n",
    "as deep as can be": "---\na: " + "[" * 98 + "]" * 98 + "\n---\n",
    "aliases": "---\na: &a [x]\n" + "".join(f"b{n}: &b{n} [*a, *a, *a]\n" for n in range(1_000)) + "---\n",
    "tags": "---\na: !!python/object/apply:os.system [ls]\nb: !!binary x\nc: !foo y\n---\n",
    "keys that are no text": "---\n[a]: b\n{c: d}: e\n? \n: x\n'': y\n' ': z\n'label ': w\n---\n",
    "characters by number": '---\nlabel: "a\\0\\e\\n\\x85\\u2028\\ud800"\nkind: "\\a\\n::error::"\n---\n',
    "many strange keys": "---\n" + "".join(f"k{n}: x\n" for n in range(5_000)) + "---\n",
    "one key, many times": "---\n" + "benefits: [a, b]\n" * 3_000 + "---\n",
    "many claims": entries(*(f"{{term: x{n}, lines: [1]}}" for n in range(1_500))),
    "many claims and no more": entries(*["x"] * 5_000),
    "claims that are none": entries("{term: [scars], lines: {a: b}}", "{term: {a: b}}", "[x]", "", "{}", "''", "- - x"),
    "many lines": entries("{term: scars, lines: [" + "1-99999, " * 15_000 + "1]}"),
    "digits of others": entries("{term: scars, lines: ['١-٣', '²', '1-2-3']}"),
    "a long title": article(title="x" * 190_000),
    "a long id": article(treatment="a" * 190_000),
    "dates": article(review="{status: reviewed, by: a, role: b, on: 0000-00-00, due: '٢٠٢٦-01-01'}"),
    "numbers": article(
        claims("facts", *(f"term: sessions, value: {n} sessions" for n in ("9" * 5_000, "1e999", "²", "½")))
    ),
    "many ways to say one number": article(claims("facts", f"term: sessions, value: {'1 to ' * 9_000}2 days")),
}


@pytest.mark.parametrize("text", FRONTS.values(), ids=FRONTS.keys())
def test_a_front_matter_that_was_made_to_harm_can_be_checked(text: str) -> None:
    found = loaded({X: text})
    reported(found, text.encode())
    assert {problem.path for problem in found.problems} <= {X}, "it harms no other page"


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\0" * 1_000,
        b"x" * 10_000_000,
        b"---\na: b\n---\n" + b"[" * 10_000_000,
        b"---\na: \xed\xa0\x80\n---\n",
        b"\xef\xbb\xbf\xef\xbb\xbf---\na: b\n---\n",
        "---\na: b\n---\n".encode("utf-16"),
        "---\na: b\n---\n".encode("utf-32"),
        b"---\ra: b\r---\rx",
        b"---\x0ca: b\n---\n",
    ],
)
def test_bytes_that_are_no_page_are_named(data: bytes) -> None:
    found = loaded({X: data})
    reported(found, data[:1_000])
    assert {problem.path for problem in found.problems} == {X}
