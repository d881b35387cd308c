"""Front matter set right: the looks change, the meaning and the comments do not.

tests/formatting/ holds a page before and after in each file.
"""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.authoring import formatting
from candour.authoring.blank import blank
from candour.authoring.formatting import formatted
from candour.model.fields import FRONTS, kind_of
from candour.model.front import ArticleFront
from candour.reading.front_matter import comments, front_text, read
from candour.reading.validate import validate

from .builders import ANY_TEXT, PROJECT, SAMPLE, path_for
from .effort import examples

modest = examples(100)

X = "docs/articles/x.md"
CASES = sorted((PROJECT / "tests/formatting").glob("*.md"))
PAGES = [(path, data.decode()) for path, data in SAMPLE.pages if kind_of(path)]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_a_page_before_and_after(case: Path) -> None:
    start, before, after = re.split(
        r"^=== (?:\S+ before|after)\n", case.read_text(encoding="utf-8"), flags=re.MULTILINE
    )
    assert start == ""
    path = case.read_text(encoding="utf-8").split(" ")[1]
    assert formatted(path, before.encode()) == formatting.Formatted(after)
    assert formatted(path, after.encode()) == formatting.Formatted(after)


@pytest.mark.parametrize("kind", FRONTS)
def test_a_new_page_is_right_as_it_is_made(kind: str) -> None:
    text = blank(kind, {})
    assert formatted(path_for(kind), text.encode()).text == text


def test_line_ends_a_byte_order_mark_and_the_last_line() -> None:
    typed = b"\xef\xbb\xbf---\r\nlabel: Acne\r\nkind: condition\r\n---\r\nSpots.  \r\nMore."
    assert formatted("docs/terms/x.md", typed).text == "---\nlabel: Acne\nkind: condition\n---\nSpots.  \nMore.\n"


@pytest.mark.parametrize(
    ("front", "reason"),
    [
        ("title: a: b\n", f"{X}:2:9: the front matter cannot be read: "),
        ("title: a\ntitle: b\n", f"{X}:3:1: 'title' stands here twice; keep one of them [duplicate-key]"),
        ("title: &a x\nsummary: *a\n", f"{X}:2:8: YAML anchors and aliases (&, *) are not read"),
        ("title: !!int 1\n", f"{X}:2:8: YAML tag '!!int' is not read"),
    ],
)
def test_what_cannot_be_read_in_one_way_only_is_left_as_it_is(front: str, reason: str) -> None:
    result = formatted(X, f"---\n{front}---\n".encode())
    assert result.text is None
    assert result.reasons[0].startswith(reason)


def test_a_fault_of_the_formatter_changes_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whatever it writes is read again: here it loses a comment, then a word."""
    typed = b"---\nlabel: Acne # one\nkind: condition\n---\n"
    monkeypatch.setattr(formatting, "_root", lambda root: ["label: Acne", "kind: condition"])
    assert formatted("docs/terms/x.md", typed).reasons == (
        "docs/terms/x.md:1:1: it cannot be formatted without changing what it says; it was left as it is",
    )
    monkeypatch.setattr(formatting, "_root", lambda root: ["label: Acn # one", "kind: condition"])
    assert formatted("docs/terms/x.md", typed).text is None


def holds(path: str, text: str) -> None:
    """All that formatting promises, of one page."""
    data = text.encode("utf-8", "surrogatepass")
    result = formatted(path, data)
    if result.text is None:
        assert result.reasons
        assert not [reason for reason in result.reasons if reason.endswith("left as it is")]
        return
    before, _ = read(path, data)
    after, problems = read(path, result.text.encode())
    assert before is not None
    assert after is not None
    assert problems == []
    assert after.body.rstrip("\n") == before.body.rstrip("\n")
    one, two = (validate(page, ArticleFront) for page in (before, after))
    assert one.model == two.model
    assert Counter(p.message for p in one.problems) == Counter(p.message for p in two.problems)
    texts = [Counter(c.text for c in comments(front_text(d)) if c.text) for d in (data, result.text.encode())]
    assert texts[0] == texts[1]
    assert formatted(path, result.text.encode()).text == result.text


LINES = st.sampled_from(
    [
        "# a comment",
        "  # set in",
        "      # set in further",
        "",
        "   ",
        "\t",
        "notes: |  # a head",
        "  a text",
        "notes: >+",
        "  - {term: acne, # inside",
        "     lines: [1]}",
        "benefits:",
        "- term: acne",
        "  lines: [3, 4, 5]",
        "positions: [{point: a,",
        "  # why",
        "  advice: 'it''s'}]",
        'synonyms: ["no",',
        "  derma roller]",
        "source: {document: x}",
        "'quoted': \"a, b\"",
        "review:",
    ]
)
ENDS = st.sampled_from(["", "", "  # at the end", " #", "   ", "\t# after a tab"])


@modest
@given(st.lists(st.tuples(LINES, ENDS), max_size=12))
def test_whatever_lines_a_page_holds(lines: list[tuple[str, str]]) -> None:
    holds(X, "---\n" + "".join(f"{line}{end}\n" for line, end in lines) + "---\nText.\n")


@modest
@given(st.data())
def test_real_pages_with_lines_moved_indented_and_commented(data: st.DataObject) -> None:
    path, text = data.draw(st.sampled_from(PAGES))
    head, _, body = text[4:].partition("\n---\n")
    lines = head.split("\n")
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines) - 1))
        match data.draw(st.integers(0, 4)):
            case 0:
                lines.insert(place, data.draw(LINES))
            case 1:
                lines[place] += data.draw(ENDS)
            case 2:
                lines.insert(0, lines.pop(place))
            case 3:
                lines[place] = data.draw(st.integers(0, 4)) * " " + lines[place].lstrip()
            case _:
                lines[place] = lines[place].replace(", ", ",  # inside\n    ", 1)
    holds(path, "---\n" + "\n".join(lines) + "\n---\n" + body)


@modest
@given(ANY_TEXT, ANY_TEXT)
def test_whatever_text_a_page_holds(front: str, body: str) -> None:
    holds(X, f"---\n{front}\n---\n{body}")


@modest
@given(st.binary(max_size=200))
def test_whatever_bytes_a_page_holds(data: bytes) -> None:
    for page in (data, b"---\n" + data + b"\n---\n"):
        result = formatted(X, page)
        assert (result.text is None) == bool(result.reasons)


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("[9, 10, 11]", "[9-11]"),
        ("[9,10]", "[9, 10]"),
        ("[9-10]", "[9, 10]"),
        ("['9 - 11', 12, 14]", "[9-12, 14]"),
        ("[42, 9]", "[42, 9]"),
        ("[9, 9]", "[9]"),
        ("[9, ten]", "[9, ten]"),
    ],
)
def test_lines_of_an_original(typed: str, written: str) -> None:
    page = "---\nbenefits:\n  - {{term: acne, lines: {}}}\n---\n"
    assert formatted(X, page.format(typed).encode()).text == page.format(written)


def test_only_pages_of_the_library_have_a_form() -> None:
    assert kind_of("docs/articles/x.md") == "article"
    assert kind_of("docs/terms/x.md") == "term"
    assert kind_of("docs/es/articles/x.md") == "translation"
    assert kind_of("docs/pt-BR/articles/x.md") == "translation"
    assert kind_of("docs/es/terms/x.md") == "term-translation"
    assert kind_of("docs/es/treatments/x.md") == "treatment-translation"
    assert kind_of("docs/translations/x.md") is None
    assert kind_of("docs/notes/articles/x.md") is None
    assert kind_of("docs/index.md") is None
    assert kind_of("docs/terms/x.txt") is None


def test_the_project_s_own_pages_are_in_this_form() -> None:
    crooked = [path for path, text in PAGES if formatted(path, text.encode()).text != text]
    assert not crooked, "run: python hooks/cli.py fmt"
