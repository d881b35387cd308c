"""Can I have it: every exclusion once, under what a patient does about it, with what bears on it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from candour.knowledge.checklist import Checklist, Reason, checklist
from candour.knowledge.exclusions import Answer, Exclusion
from candour.knowledge.survey import Site, survey
from candour.model.front import Position
from candour.output.pages.checklist import plan
from candour.output.render import Renderer
from candour.wording.voices import voice_words

from .builders import term
from .points import library

MEDICINES = {
    "docs/terms/blood-thinners.md": term("Blood thinners", "medicine"),
    "docs/terms/aspirin.md": term("Aspirin", "medicine", broader="blood-thinners"),
    "docs/terms/lidocaine.md": term("Lidocaine", "medicine"),
    "docs/terms/retinol.md": term("Retinol", "product"),
    "docs/terms/treated-area.md": term("The treated area", "body-area"),
    "docs/terms/age.md": term("Age", "condition", facet="age"),
    "docs/terms/heart-disease.md": term("Heart disease", "condition", facet="my-health"),
    "docs/terms/warts.md": term("Warts", "condition", facet="my-skin"),
}


def found(*articles: str, **changes: object) -> Checklist:
    changes = {"extra": MEDICINES} | changes
    return checklist("peel", survey(library(*articles, **changes)))  # type: ignore[arg-type]


def reasons(*articles: str, **changes: object) -> dict[str, list[str]]:
    """The terms of each answer."""
    listed = found(*articles, **changes).reasons
    return {answer.value: [one.term.id for one in alike] for answer, alike in listed.items()}


def only(*articles: str, **changes: object) -> Reason:
    (reason,) = found(*articles, **changes).listed
    return reason


def against(name: str, **more: str) -> str:
    return "contraindications " + ", ".join(f"{key}: {value}" for key, value in {"term": name, **more}.items())


@pytest.mark.parametrize(
    ("said", "answer"),
    [
        (against("acne", strength="avoid"), "not"),
        (against("acne", strength="not-recommended"), "not"),
        (against("acne"), "not"),  # not to say how strongly is not to be mild
        (against("age", amount="under 18 years"), "not"),
        (against("acne", strength="avoid", scope="adults"), "not"),
        (against("acne", strength="avoid", scope="treated-area"), "not-there"),
        (against("acne", scope="face"), "not-there"),
        (against("acne", strength="avoid", hedge="may"), "ask"),
        (against("acne", hedge="usually"), "ask"),
        (against("acne", strength="ask-first"), "ask"),
        (against("acne", strength="caution"), "ask"),
        (against("acne", stance="denied"), "no-reason"),
        ("candidates term: adults, only: true", "only-for"),
        ("candidates term: adults, only: true, hedge: may", "only-for"),
        ("candidates term: adults, stance: denied", "not"),
        ("candidates term: adults, stance: denied, hedge: probably", "ask"),
        ("preparation term: aspirin, advice: avoid", "before"),
        ("preparation term: aspirin, advice: limit, hedge: may", "before"),
        ("preparation term: retinol, advice: ask-first", "before"),
        ("preparation term: makeup, advice: avoid", "before"),
        ("preparation term: aspirin, advice: do, condition: if you have had herpes", "used"),
        ("preparation term: aspirin", "used"),
    ],
)
def test_each_exclusion_stands_under_what_a_patient_does_about_it(said: str, answer: str) -> None:
    extra = MEDICINES | {"docs/terms/face.md": term("Face", "body-area")}
    assert list(reasons(said, extra=extra)) == [answer]


@pytest.mark.parametrize(
    "said",
    [
        "candidates term: adults",
        "preparation term: retinol, advice: do",
        "preparation term: retinol, advice: avoid, stance: denied",
        "preparation term: aspirin, advice: avoid, slip: true",
        "aftercare term: aspirin, advice: avoid",
        "benefits term: acne, stance: denied",
    ],
)
def test_nothing_else_is_an_exclusion(said: str) -> None:
    assert reasons(said) == {}


def test_the_strictest_answer_without_a_reserve_decides_and_all_voices_are_told() -> None:
    pregnancy = only(
        against("pregnancy", strength="caution"),
        against("pregnancy", strength="avoid"),
        against("pregnancy", strength="avoid", hedge="may"),
        against("pregnancy", strength="not-recommended", condition="in the first months"),
    )
    assert pregnancy.answer == "not"
    assert [voice_words(voice) for voices in pregnancy.said.values() for voice in voices] == [
        "avoid",
        "not recommended, in the first months",
        "avoid, “may”",
        "with caution",
    ]


def test_a_reason_on_one_part_is_one_of_the_whole_if_another_article_says_so() -> None:
    there = against("acne", strength="avoid", scope="treated-area")
    assert list(reasons(there, against("acne", strength="caution"))) == ["not-there"]
    assert list(reasons(there, against("acne", strength="avoid"))) == ["not"]


@pytest.mark.parametrize(
    ("articles", "answer"),
    [
        ((against("scars") + "\nbenefits term: scars",), "contradicted"),  # the warner itself
        ((against("scars"), "benefits term: scars", "candidates term: scars"), "contradicted"),  # two other texts
        ((against("scars"), "benefits term: scars"), "not"),
        ((against("scars"), "benefits term: acne-scars", "benefits term: acne-scars"), "not"),  # of a narrower term
        ((against("scars"), "benefits term: scars, scope: adults\nbenefits term: acne"), "not"),
        ((against("scars", hedge="may") + "\nbenefits term: scars",), "ask"),
    ],
)
def test_articles_contradict_each_other_only_on_the_very_term(articles: tuple[str, ...], answer: str) -> None:
    assert list(reasons(*articles)) == [answer]


def test_copies_of_one_text_are_one_text_for() -> None:
    lineage = f"{{document: x.txt, sha256: {'b' * 64}, rights: facts-only, lineage: one}}"
    both = ("benefits term: scars", "benefits term: scars")
    assert list(reasons(against("scars"), *both, source=lineage)) == ["not"]


def test_no_count_orders_what_excludes() -> None:
    said = "\n".join(
        [against("warts"), against("heart-disease"), against("age", amount="under 18 years"), against("acne")]
    )
    few = reasons(said)["not"]
    assert few == reasons(said, against("acne"), against("acne"))["not"]
    facets = [MEDICINES[f"docs/terms/{one}.md"].partition("facet: ")[2].split("\n")[0] for one in few[:3]]
    assert facets.index("age") == 2
    assert few[3] == "acne"  # what no facet asks about
    alike = f"{said}\n{against('scars')}"
    assert (
        reasons(alike)["not"][3:] == reasons(alike, against("scars"), against("scars"))["not"][3:] == ["acne", "scars"]
    )


def test_a_reason_for_it_is_counted_on_the_very_term_only() -> None:
    reason = only(
        against("acne-scars"), "benefits term: scars\ncandidates term: severe-acne-scars", "benefits term: acne-scars"
    )
    assert [claim.article for claim in reason.reasons_for] == ["c"]
    assert {claim.term for claim in reason.reasons_beside} == {"scars", "severe-acne-scars"}


def test_a_denied_benefit_is_no_reason_to_have_it() -> None:
    for stance, said in (("stated", 1), ("denied", 0)):
        assert len(only(against("acne"), f"benefits term: acne, stance: {stance}").reasons_for) == said


def test_a_warning_on_a_wider_term_is_shown_on_the_narrower_one() -> None:
    listed = found(
        against("active-acne", strength="avoid"),
        against("acne", strength="caution"),
        "preparation term: aspirin, advice: avoid\npreparation term: blood-thinners, advice: ask-first",
    ).listed
    assert {one.term.id: [related.term.id for related in one.wider] for one in listed} == {
        "active-acne": ["acne"],
        "acne": [],
        "aspirin": ["blood-thinners"],
        "blood-thinners": [],
    }
    assert {one.term.id: [claim.term for claim in one.narrower] for one in listed}["acne"] == ["active-acne"]


def test_what_other_groups_say_of_it_or_for_whom_it_holds_is_there() -> None:
    reason = only(f"{against('acne')}\nside_effects term: redness, scope: acne", "aftercare term: acne, advice: limit")
    assert [(claim.group, claim.term) for claim in reason.also] == [("side_effects", "redness"), ("aftercare", "acne")]


def test_a_medicine_that_excludes_is_pointed_to_where_medicines_stand() -> None:
    listed = found(
        against("aspirin", strength="avoid", when="6 months"),
        "preparation term: aspirin, advice: avoid, from: 7 days before\npreparation term: retinol, advice: limit",
    )
    assert [one.term.id for one in listed.elsewhere] == ["aspirin"]
    assert [one.term.id for one in listed.reasons[Answer.BEFORE]] == ["retinol"]
    assert [[voice_words(voice) for voice in voices] for voices in listed.elsewhere[0].said.values()] == [
        ["avoid, now or within the last 6 months"],
        ["avoid, from 7 days before the appointment"],
    ]


def test_who_excludes_nobody_is_named() -> None:
    assert found(against("acne"), "benefits term: acne").silent == ("b",)


def test_its_meaning_is_one_sentence() -> None:
    page = term("Pregnancy", body="The time of **carrying** a child, e.g. now. A second sentence.\n")
    meaning = only(against("pregnancy"), extra={"docs/terms/pregnancy.md": page}).meaning
    assert meaning == "The time of carrying a child, e.g. now."


FORCE = (against("pregnancy", strength="avoid"), against("pregnancy", strength="caution"))


def html_of(renderer: Renderer, *articles: str) -> str:
    return page_of(renderer, survey(library(*articles, extra=MEDICINES)))


def page_of(renderer: Renderer, site: Site) -> str:
    (page,) = [one for one in plan(site, renderer) if one.url == "treatments/peel/can-i-have-it.html"]
    return page().html


def test_every_reason_is_a_checkbox_with_a_label_and_nothing_has_a_name(renderer: Renderer) -> None:
    html = html_of(renderer, f"{against('acne')}\n{against('pregnancy')}\npreparation term: aspirin, advice: avoid")
    boxes = re.findall(r"<input ([^>]*)>", html)
    assert len(boxes) == 3
    for box in boxes:
        (id,) = re.findall(r'id="([^"]*)"', box)
        assert 'type="checkbox"' in box
        assert "name=" not in box  # nothing could be sent, even if it were
        assert f'<label for="{id}">' in html
    assert 'method="dialog" autocomplete="off"' in html


def test_it_promises_no_more_than_it_holds(renderer: Renderer) -> None:
    html = html_of(renderer, against("acne"), "benefits term: acne")
    assert "This page decides nothing. This list may not be complete." in html
    assert "1 of the articles names nobody who should" in html
    assert "this does not mean that the treatment is safe for you" in html
    (page,) = (one() for one in plan(survey(library(against("acne"))), renderer) if "/peel/" in one.url)
    assert "very reason" not in page.html + page.description


def test_an_open_list_says_so(renderer: Renderer) -> None:
    assert "only as examples" not in html_of(renderer, against("acne"))
    assert "only as examples" in html_of(renderer, against("acne", open="true"))


def test_our_own_sentence_stands_before_every_medicine(renderer: Renderer) -> None:
    html = html_of(renderer, f"{against('acne')}\npreparation term: aspirin, advice: avoid, hedge: may")
    own = html.index("Do not stop a prescribed medicine on your own")
    assert html.index('id="reasons--before"') < own < html.index('id="aspirin"')
    assert "may have to be stopped or left out" in html


def test_our_own_sentence_stands_there_if_all_medicines_stand_elsewhere(renderer: Renderer) -> None:
    html = html_of(renderer, f"{against('aspirin')}\npreparation term: aspirin, advice: avoid")
    assert "Do not stop a prescribed medicine on your own" in html[: html.index('id="your-answers"')]
    assert '<a href="#aspirin">Aspirin</a>' in html


def test_whom_it_is_only_for_is_ticked_the_other_way_round(renderer: Renderer) -> None:
    assert "I may not be one of these: Adults</label>" in html_of(renderer, "candidates term: adults, only: true")


def test_a_slip_is_a_note_and_not_a_reason(renderer: Renderer) -> None:
    html = html_of(renderer, f"{against('acne')}\npreparation term: aspirin, advice: avoid, slip: true")
    assert "seem to come from another text" in html
    assert 'id="aspirin"' not in html


@pytest.mark.parametrize("note", ["Odd.", None])
def test_a_note_travels_with_what_is_said_in_short(renderer: Renderer, note: str | None) -> None:
    """ "Allowed" alone would leave the warning to whoever unfolds the words."""
    made = library("preparation term: aspirin, advice: allowed", extra=MEDICINES)
    article = made.articles["a"]
    noted = replace(article, claims=tuple(replace(claim, note=note) for claim in article.claims))
    html = page_of(renderer, survey(replace(made, articles={"a": noted})))
    in_short = html.partition('class="gathered"')[2].partition("</ul>")[0]
    assert "allowed" in in_short
    assert ("editor’s note" in in_short) == bool(note)


def test_a_question_is_asked_for_every_reason(renderer: Renderer) -> None:
    html = html_of(renderer, FORCE[0] + f"\n{against('acne')}", FORCE[1])
    assert len(re.findall(r"To ask:</strong> .*?</p>", html, re.DOTALL)) == 2
    assert "Acne: does it concern me?" in html


def test_a_decided_point_shows_what_the_clinic_advises(renderer: Renderer) -> None:
    site = survey(library(against("scars"), "benefits term: scars"))
    (point,) = site.points["peel"]
    decided = Position(
        point="scars/for-and-against",
        advice="Not on scars.",
        by="A. Name",
        role="doctor",
        on="2026-01-02",
        due="2027-01-02",
        fingerprint=str(point.fingerprint),
    )
    html = page_of(renderer, replace(site, positions={point.id: decided}))
    assert "<strong>This clinic advises:</strong> Not on scars." in html
    assert "Scars: does it concern me?" in html


@pytest.mark.parametrize("said", ["benefits term: scars", "aftercare term: makeup"])
def test_no_page_where_nothing_excludes(renderer: Renderer, said: str) -> None:
    planned = plan(survey(library(said)), renderer)
    assert "treatments/peel/can-i-have-it.html" not in [page.url for page in planned]


def test_a_denial_beside_a_reason_says_that_it_denies(renderer: Renderer) -> None:
    """On a narrower term it is no reason against it; on the term itself it never loses its "not"."""
    html = html_of(renderer, f"candidates term: acne, only: true\n{against('active-acne', stance='denied')}")
    acne = html[html.index('id="acne"') : html.index('id="active-acne"')]
    assert "something narrower" not in acne
    html = html_of(renderer, f"{against('scars')}\nside_effects term: scars, stance: denied")
    also = html[html.index("Articles also say of it:") :]
    assert ">says not</span>" in also[: also.index("</ul>")]


HARMED = {"extra": {**MEDICINES, "docs/terms/redness.md": term("Redness", "effect")}}


@pytest.mark.parametrize(
    ("said", "listed"),
    [
        ("side_effects term: redness, scope: warts, hedge: may", {"ask": ["warts"]}),
        ("side_effects term: redness, scope: warts, seriousness: emergency", {"ask": ["warts"]}),
        ("side_effects term: redness, scope: warts, seriousness: expected", {}),
        ("side_effects term: redness, scope: warts, stance: denied", {}),
        ("side_effects term: redness, scope: retinol", {}),
        ("side_effects term: redness", {}),
    ],
)
def test_who_is_warned_of_an_effect_asks_first(said: str, listed: dict[str, list[str]]) -> None:
    """Sensitive skin: "may have side effects". It is told where people look for what they have."""
    assert reasons(said, **HARMED) == listed


def test_a_warning_of_effects_goes_with_what_is_stricter() -> None:
    harm = "side_effects term: redness, scope: warts, hedge: may, unsaid: which"
    assert reasons(against("warts", strength="avoid"), harm, **HARMED) == {"not": ["warts"]}
    assert reasons(against("warts", stance="denied"), harm, **HARMED) == {"ask": ["warts"]}
    (voice,) = only(harm, **HARMED).said[Exclusion.HARMED]
    assert voice_words(voice) == "it does not say which"
