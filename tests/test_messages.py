"""How every message reads: the lines that the cases expect, walked as one text."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest

from .test_cases import CASES, read_case

_LINE = re.compile(r"(?P<place>\S+:\d+:\d+): (?P<message>.*) \[(?P<code>[a-z0-9-]+)\]")
_QUOTED = re.compile(r"'[^']*'")


def messages() -> Iterator[tuple[str, str]]:
    """The code and the message of every line of every case, each once."""
    seen = set()
    for case in sorted(CASES.glob("*/*.md")):
        for line in read_case(case.read_text(encoding="utf-8"))[1].splitlines():
            found = _LINE.fullmatch(line)
            assert found is not None, line
            if (found["code"], found["message"]) not in seen:
                seen.add((found["code"], found["message"]))
                yield found["code"], found["message"]


EVERY = list(messages())


@pytest.mark.parametrize(
    ("what", "wrong"),
    [
        ("a question and a semicolon", r"\?[;,.]"),
        ("two signs, or a space too many", r"[;:,] ?[;:,]|  | [;:,.] | $|^ |[;,:]$"),
        ("the end of a sentence, which the code follows", r"\.$"),
        (
            "a value of Python",
            r"\b(?:None|True|False|dict|str|NoneType|ValueError)\b|<class|\{'|\['",
        ),
        (
            "words of the parsers",
            r"(?i)mapping|scalar|token|indicator|pydantic|input should|yaml\.|regex",
        ),
        ("brackets of nothing", r"\(\)|\[\]|\{\}|''"),
    ],
)
def test_no_message_holds(what: str, wrong: str) -> None:
    found = [message for _, message in EVERY if re.search(wrong, _QUOTED.sub("'…'", message))]
    assert found == [], what


def test_a_message_is_a_clause_that_a_place_leads() -> None:
    """It begins with a small letter, a value, a number or a sign; what is a name keeps its capital."""
    names = ("YAML", "HTML", "MkDocs", "GitHub", "U+", "Markdown")
    begins = [message for _, message in EVERY if message[0].isupper() and not message.startswith(names)]
    assert begins == []


def test_every_code_says_what_to_do_or_what_is_accepted() -> None:
    """At least one message of each code holds a hint: an order, what it takes, or what is meant."""
    hint = re.compile(
        r"; |\? |did you mean|write|it takes|must|at most|such as|take it out|only|keep|say|name|needs|put|add|save"
    )
    told: dict[str, bool] = {}
    for code, message in EVERY:
        told[code] = told.get(code, False) or bool(hint.search(message))
    assert [code for code, is_told in told.items() if not is_told] == []
