"""What introduces a passage, and a claim's sentence with all of it: no quotation loses its "do not"."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from candour.language.sentences import introduced

from .builders import converted

MARK = "[ibuprofen](preparation:ibuprofen)"


def sentence_of(body: str) -> str:
    (mark,) = converted(body)[0].marks
    return mark.sentence


@pytest.mark.parametrize(
    ("body", "sentence"),
    [
        (f"- Do not take\n    - {MARK}\n", "Do not take: ibuprofen"),
        (f"1. Do not take\n    1. {MARK}\n", "Do not take: ibuprofen"),
        (f"- Do not take\n\n    {MARK}\n", "Do not take: ibuprofen"),
        (f"- Do not take any.\n    - {MARK}\n", "Do not take any. ibuprofen"),
        (f"You should\n\n- never\n    - take\n        - {MARK}\n", "You should: never: take: ibuprofen"),
        (f"## Do not take\n\n- {MARK}\n", "Do not take: ibuprofen"),
        (f"## Do not take\n\n### Painkillers\n\n- {MARK}\n", "Do not take: Painkillers: ibuprofen"),
        (f"## Do not take\n\n{MARK}, aspirin\n", "Do not take: ibuprofen, aspirin"),
        (f"## Do not take\n\nSome are strong.\n\n{MARK}, aspirin\n", "Do not take: ibuprofen, aspirin"),
        (f"## Before\n\n### Food\n\nEat.\n\n## Do not take\n\n- {MARK}\n", "Do not take: ibuprofen"),
        (f"Do not take:\n\n- aspirin\n\nor\n\n- {MARK}\n", "Do not take: ibuprofen"),
        (f"Do not take:\n\n- aspirin\n\nand, if ill,\n\n- {MARK}\n", "Do not take: and, if ill, ibuprofen"),
        (f"Do not take:\n\n- aspirin\n\nor {MARK}\n", "Do not take: or ibuprofen"),
        (f"Do not take any of these.\n\n- {MARK}\n", "Do not take any of these. ibuprofen"),
        (f"Do not:\n\n- Take {MARK}.\n", "Do not: Take ibuprofen."),
        (f"Do not take:\n\n{MARK}\n", "Do not take: ibuprofen"),
        (f"Do not take:\n\n> - {MARK}\n", "Do not take: ibuprofen"),
        (f"> Do not take:\n>\n> - {MARK}\n", "Do not take: ibuprofen"),
        (f"| Do not take | Why |\n|---|---|\n| {MARK} | It thins blood |\n", "Do not take: ibuprofen"),
        (f"Before it:\n\n| Never | Why |\n|---|---|\n| {MARK} | x |\n", "Before it: Never: ibuprofen"),
        (f"## Never\n\n| Take | Why |\n|---|---|\n| {MARK} | x |\n", "Never: Take: ibuprofen"),
        (f"| | Do not take |\n|---|---|\n| Pain | {MARK} |\n", "Do not take: ibuprofen"),
        (f"Do not take:  \naspirin  \n{MARK}  \nnaproxen\n", "Do not take: aspirin ibuprofen naproxen"),
        (f"## Food\n\nStop {MARK} a week before.\n", "Stop ibuprofen a week before."),
        (f"Do not drink.\n\nStop {MARK}\n", "Stop ibuprofen"),
        (f"Do not take it. It thins blood.\n\n- {MARK}\n", "Do not take it. It thins blood. ibuprofen"),
        (f"Some are strong. Avoid none. Do take:\n\n- {MARK}\n", "Avoid none. Do take: ibuprofen"),
        (f"Do not take –\n\n- {MARK}\n", "Do not take: ibuprofen"),
        (f"| Rule | For |\n|---|---|\n| Do not take | {MARK} |\n", "Rule: Do not take: For: ibuprofen"),
        (f"| For | Rule |\n|---|---|\n| {MARK} | do not take |\n", "Rule: do not take: For: ibuprofen"),
        (f"| For | Rule |\n|---|---|\n| {MARK} | It is not for you. |\n", "Rule: It is not for you. For: ibuprofen"),
        (f"| Yes | No |\n|---|---|\n| {MARK} | aspirin |\n", "Yes: ibuprofen"),
        (f"## Do not take\n\n{MARK}.\n", "Do not take: ibuprofen."),
        (f"## No se tome\n\n### Antes\n\nEsto: {MARK}.\n", "No se tome: Antes: Esto: ibuprofen."),
        (f"## Do not take\n\nPainkillers:\n\n- {MARK}\n", "Do not take: Painkillers: ibuprofen"),
        (f"## Do not take\n\nNever take {MARK}.\n", "Never take ibuprofen."),
        (f"Do not take:\n\n- aspirin\n\nYou can take {MARK}.\n", "You can take ibuprofen."),
    ],
)  # fmt: skip
def test_a_sentence_is_read_with_all_that_introduces_it(body: str, sentence: str) -> None:
    assert sentence_of(body) == sentence


def test_a_passage_says_what_introduces_it_and_what_heads_it() -> None:
    body = "Top.\n\n## Before\n\nIn the week before:\n\n- never\n    - take ibuprofen\n\n### Food\n\nEat.\n"
    body += "\n## After\n\n- Rest\n"
    found = [(one.text.strip(), one.leads, one.heading) for one in converted(body)[0].passages]
    assert found == [
        ("Top.", (), ""),
        ("Before", (), ""),
        ("In the week before:", (), "Before"),
        ("never", ("In the week before",), "Before"),
        ("take ibuprofen", ("In the week before", "never"), "Before"),
        ("Food", (), "Before"),
        ("Eat.", (), "Food"),
        ("After", (), ""),
        ("Rest", ("After",), "After"),
    ]


def test_a_note_has_no_introduction_from_the_page() -> None:
    passages = converted("## Do not\n\n- rest[^1]\n\n[^1]: Take note\n")[0].passages
    assert [(one.text.strip(), one.leads, one.heading) for one in passages if one.kind == "note"] == [
        ("Take note", (), "")
    ]


_WORDS = st.text("abcdef", min_size=2, max_size=6)


@given(st.lists(_WORDS, min_size=1, max_size=5), _WORDS)
def test_however_deep_an_item_is_every_item_above_it_introduces_it(above: list[str], item: str) -> None:
    lines = [f"{'    ' * depth}- {words}\n" for depth, words in enumerate([*above, item])]
    last = converted("".join(lines))[0].passages[-1]
    assert introduced(last.leads, last.text.strip()) == ": ".join([*above, item])
