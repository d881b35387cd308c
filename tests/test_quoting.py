"""Text → a YAML scalar that reads as that text."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from candour.authoring.quoting import quoted
from candour.reading.front_matter import read_yaml

from .builders import ANY_TEXT
from .effort import examples

modest = examples(100)


@pytest.mark.parametrize(
    "text", ["up to 2 weeks", "non-invasive", "don't", "2017-12-05", "0.5 to 2.5 mm", "100 %", "Ä – ö", "no", "9-13"]
)
def test_plain_text_has_no_quotes(text: str) -> None:
    assert quoted(text, flow=True) == text


@pytest.mark.parametrize(
    ("text", "block", "flow"),
    [
        ("a, b", "a, b", '"a, b"'),
        ("[sic]", '"[sic]"', '"[sic]"'),
        ("a: b", '"a: b"', '"a: b"'),
        ("a #1", '"a #1"', '"a #1"'),
        ("#1", '"#1"', '"#1"'),
        ("", '""', '""'),
        (" a", '" a"', '" a"'),
        ("null", '"null"', '"null"'),
        ("~", '"~"', '"~"'),
        ("a 'b' c", "a 'b' c", "a 'b' c"),
        ('"a" b', "'\"a\" b'", "'\"a\" b'"),
        ("'a' \"b\"", "'''a'' \"b\"'", "'''a'' \"b\"'"),
        ("a\nb", '"a\\nb"', '"a\\nb"'),
        ("a\u2028\x07", '"a\\u2028\\u0007"', '"a\\u2028\\u0007"'),
        ("- a", '"- a"', '"- a"'),
        ("*a", '"*a"', '"*a"'),
    ],
)
def test_quotes_stand_where_the_text_needs_them(text: str, block: str, flow: str) -> None:
    assert quoted(text, flow=False) == block
    assert quoted(text, flow=True) == flow


@pytest.mark.parametrize("text", ["no", "2017-12-05", "12", "1e5", "1:30", "0x1f", "True"])
def test_quotes_that_other_readers_need_are_kept(text: str) -> None:
    assert quoted(text, flow=True, keep=True) == f'"{text}"'


@modest
@given(st.one_of(ANY_TEXT, st.text(max_size=12)), st.booleans(), st.booleans())
@example("\ufeff", True, False)
@example("a\x85b", False, False)
@example("\U0010ffff\ufffe", False, False)
def test_it_reads_as_the_text(text: str, flow: bool, keep: bool) -> None:
    written = quoted(text, flow=flow, keep=keep)
    assert "\n" not in written
    if flow:
        assert read_yaml(f"a: {{k: {written}, l: [{written}, m]}}")[0] == {"a": {"k": text, "l": [text, "m"]}}
    else:
        assert read_yaml(f"k: {written}  # a comment\nl: m\n")[0] == {"k": text, "l": "m"}
