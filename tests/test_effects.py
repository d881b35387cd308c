"""What to expect: effects by what articles make of them, with who says which."""

from __future__ import annotations

from candour.knowledge.effects import Effect, effects
from candour.knowledge.survey import survey
from candour.wording.voices import agreement, voice_words

from .builders import term
from .points import library


def judged(*articles: str, **changes: str) -> dict[str, list[Effect]]:
    return {one: list(listed) for one, listed in effects("peel", survey(library(*articles, **changes))).items()}


def test_reasons_to_call_stand_first_and_what_is_denied_last() -> None:
    found = judged(
        """side_effects term: scarring, stance: denied
           side_effects term: acne
           side_effects term: redness, seriousness: expected
           side_effects term: scars, seriousness: complication
           side_effects term: peeling, seriousness: call-the-clinic"""
    )
    assert {one: [effect.term.label for effect in listed] for one, listed in found.items()} == {
        "call-the-clinic": ["Peeling"],
        "complication": ["Scars"],
        "expected": ["Redness"],
        "unsaid": ["Acne"],
        "denied": ["Scarring from it"],
    }


def test_an_effect_under_two_judgements_says_so_under_each() -> None:
    found = judged(
        "side_effects term: redness, seriousness: expected", "side_effects term: redness, seriousness: call-the-clinic"
    )
    ((call,), (expected,)) = found.values()
    assert (call.elsewhere, expected.elsewhere) == (("expected",), ("call-the-clinic",))
    assert call.points == expected.points
    assert [point.kind for point in call.points] == ["expected-or-alarming"]


def test_two_judgements_that_need_not_clash_are_told_without_a_point() -> None:
    found = judged(
        "side_effects term: redness, seriousness: complication",
        "side_effects term: redness, seriousness: call-the-clinic",
    )
    assert [(effect.elsewhere, effect.points) for (effect,) in found.values()] == [
        (("complication",), ()),
        (("call-the-clinic",), ()),
    ]


def test_who_says_it_is_counted_with_its_reserve_and_the_heading_is_not_repeated() -> None:
    said = "side_effects term: redness, seriousness: expected, hedge: usually"
    told = (said, said, "benefits term: scars")
    ((redness,),) = judged(*told).values()
    heard = [(voice_words(voice), agreement(voice, library(*told))) for voice in redness.voices]
    assert heard == [("", "2 articles; 2 say “usually”")]


def test_facts_on_the_effect_and_directly_below_it_stand_beside_it_once() -> None:
    length = {"docs/terms/redness-length.md": term("How long redness lasts", "quantity", broader="redness")}
    found = judged(
        """side_effects term: redness, seriousness: expected
           facts term: redness-length, value: a few days, hedge: may
           facts term: interval, value: 2 days""",
        "side_effects term: redness",
        extra=length,  # type: ignore[arg-type]
    )
    ((expected,), (unsaid,)) = found.values()
    ((fact,), ()) = expected.facts, unsaid.facts
    assert (fact.term.label, [voice_words(voice) for voice in fact.voices]) == (
        "How long redness lasts",
        ["a few days"],
    )
