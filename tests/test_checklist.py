"""Can I have it: every reason once, the strictest first, with what bears on it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from candour.knowledge.checklist import Reason, checklist
from candour.knowledge.survey import Site, survey
from candour.model.front import Position
from candour.output.pages.checklist import plan
from candour.output.render import Renderer
from candour.wording.voices import voice_words

from .builders import term
from .points import library


def reasons(*articles: str, **changes: str) -> dict[str, list[Reason]]:
    return {level: list(alike) for level, alike in checklist("peel", survey(library(*articles, **changes))).items()}


def only(*articles: str, **changes: str) -> Reason:
    ((reason,),) = reasons(*articles, **changes).values()
    return reason


def against(name: str, **more: str) -> str:
    return "contraindications " + ", ".join(f"{key}: {value}" for key, value in {"term": name, **more}.items())


def test_the_strictest_word_of_any_article_decides_the_place() -> None:
    found = reasons(
        "\n".join(
            [
                against("pregnancy", strength="caution"),
                against("acne", strength="not-recommended"),
                against("scars"),
                against("redness", strength="caution"),
                against("peeling", stance="denied"),
            ]
        ),
        against("pregnancy", strength="avoid"),
    )
    assert {level: [one.term.label for one in alike] for level, alike in found.items()} == {
        "avoid": ["Pregnancy"],
        "not-recommended": ["Acne"],
        "unsaid": ["Scars"],  # not to say how strongly is not to be mild
        "caution": ["Redness"],
        "denied": ["Peeling"],
    }
    (pregnancy,) = found["avoid"]
    assert [voice_words(voice) for voice in pregnancy.voices] == ["avoid", "with caution"]


def test_a_denied_benefit_is_no_reason_to_have_it() -> None:
    for stance, said in (("stated", 1), ("denied", 0)):
        reason = only(against("acne"), f"benefits term: acne, stance: {stance}")
        assert len(reason.reasons_for) == said


def test_what_most_articles_name_stands_first_among_equals() -> None:
    both = f"{against('acne')}\n{against('pregnancy')}"
    assert [one.term.id for one in reasons(both, against("pregnancy"))["unsaid"]] == ["pregnancy", "acne"]


def test_a_reason_for_it_stands_beside_the_reason_against_it() -> None:
    found = only(against("scars", strength="avoid"), "benefits term: acne-scars\ncandidates term: severe-acne-scars")
    assert [claim.term for claim in found.reasons_for] == ["acne-scars", "severe-acne-scars"]
    assert [point.kind for point in found.points] == ["for-and-against"]


def test_a_wider_and_a_narrower_reason_are_named() -> None:
    found = reasons(against("active-acne", strength="avoid"), against("acne", strength="caution"))
    assert {level: [claim.term for claim in one.near] for level, (one,) in found.items()} == {
        "avoid": ["acne"],
        "caution": ["active-acne"],
    }


def test_what_other_groups_say_of_it_or_for_whom_it_holds_is_there() -> None:
    found = only(f"{against('acne')}\nside_effects term: redness, scope: acne", "aftercare term: acne, advice: limit")
    assert [(claim.group, claim.term) for claim in found.also] == [("side_effects", "redness"), ("aftercare", "acne")]


def test_only_who_says_nothing_that_bears_on_it_is_silent() -> None:
    found = only(against("acne"), "benefits term: scars", "candidates term: acne", "benefits term: active-acne")
    assert found.silent == 1


def test_its_meaning_is_one_sentence() -> None:
    page = term("Pregnancy", body="The time of **carrying** a child, e.g. now. A second sentence.\n")
    assert only(against("pregnancy"), extra={"docs/terms/pregnancy.md": page}).meaning == (  # type: ignore[arg-type]
        "The time of carrying a child, e.g. now."
    )


FORCE = (against("scars", strength="avoid"), "candidates term: scars")


def html_of(renderer: Renderer, site: Site) -> str:
    (page,) = [one for one in plan(site, renderer) if one.url == "treatments/peel/can-i-have-it.html"]
    return page().html


def test_every_reason_is_a_checkbox_with_a_label_and_nothing_has_a_name(renderer: Renderer) -> None:
    html = html_of(renderer, survey(library(f"{against('acne')}\n{against('pregnancy')}")))
    boxes = re.findall(r"<input ([^>]*)>", html)
    assert len(boxes) == 2
    for box in boxes:
        (id,) = re.findall(r'id="([^"]*)"', box)
        assert 'type="checkbox"' in box
        assert "name=" not in box  # nothing could be sent, even if it were
        assert f'<label for="{id}">' in html
    assert 'method="dialog" autocomplete="off"' in html


def test_it_says_that_it_decides_nothing_and_is_not_complete(renderer: Renderer) -> None:
    html = html_of(renderer, survey(library(against("acne"))))
    assert "This page decides nothing, and it is not complete." in html
    assert "this does not mean that the treatment is safe for you" in html


def test_a_question_is_asked_for_every_reason(renderer: Renderer) -> None:
    html = html_of(renderer, survey(library(FORCE[0] + f"\n{against('acne')}", FORCE[1])))
    asked = re.findall(r"To ask:</strong> (.*?)</p>", html)
    assert asked == [
        "Scars: I read that it speaks for the treatment, and against it. What about me?",
        "Acne: does it concern me?",
    ]


def test_a_decided_point_shows_what_the_clinic_advises(renderer: Renderer) -> None:
    site = survey(library(*FORCE))
    (point,) = site.points["peel"]
    decided = Position(
        point="scars/for-and-against",
        advice="Show us the scars first.",
        by="A. Name",
        role="doctor",
        on="2026-01-02",
        due="2027-01-02",
        fingerprint=str(point.fingerprint),
    )
    html = html_of(renderer, replace(site, positions={point.id: decided}))
    assert "<strong>This clinic advises:</strong> Show us the scars first." in html
    assert "To ask:</strong> Scars: does it concern me?" in html


@pytest.mark.parametrize("said", ["benefits term: scars", "aftercare term: makeup"])
def test_no_page_where_no_reason_is_named(renderer: Renderer, said: str) -> None:
    planned = plan(survey(library(said)), renderer)
    assert "treatments/peel/can-i-have-it.html" not in [page.url for page in planned]
