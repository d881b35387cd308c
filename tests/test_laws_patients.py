"""The laws that the pages for patients hold, by an oracle that reads what was drawn and what stands in the HTML."""

from __future__ import annotations

import json
import re

import pytest
from hypothesis import given

from candour.knowledge.landing import LEFT, landings
from candour.knowledge.survey import survey
from candour.model.groups import GROUPS, QUALIFIERS
from candour.output.jsonld.therapy import therapy
from candour.output.pages import checklist, comparison, effects, timeline
from candour.output.render import Renderer
from candour.project.load import load

from .builders import PROJECT, SAMPLE
from .effort import examples
from .random_treatments import LABELS, MEDICINES, Drawn, RandomTreatment, above, treatments
from .site.markup import Element

CHECKLIST, EFFECTS, TIMELINE = (
    f"peel/{name}.html" for name in ("can-i-have-it", "what-to-expect", "aftercare-timeline")
)
GRAVITY = ("emergency", "call-at-once", "call-the-clinic", "complication", "unsaid", "expected")
COMMANDS = ("Avoid", "Do", "Limit")


def words_for(key: str, typed: str) -> str:
    """What readers are told for a qualifier, read from the table."""
    one = QUALIFIERS[key]
    if key in ("from", "until") and typed in LABELS:
        return one.moments["gone"] % {"term": LABELS[typed]}
    if typed in one.words:
        return one.words[typed].said
    if key in ("from", "until"):
        time, _, side = typed.rpartition(" ")
        return one.moments[side] % {"time": time}
    if key in ("unless", "scope", "than"):
        return one.said % {"term": LABELS[typed]}
    if key in ("value", "condition", "amount"):
        return typed
    if typed == "true":
        return one.said
    return one.said % dict.fromkeys(("time", "share", "number"), typed)


def told(claim: Drawn) -> list[str]:
    """All that must be told of a claim besides its term."""
    said = dict(claim.of)
    softened = said.get("advice") == "avoid" and said.get("hedge") == "may"
    if softened:
        del said["advice"], said["hedge"]
    return [words_for(key, typed) for key, typed in said.items()] + ["may have to be stopped"] * softened


def excludes(claim: Drawn) -> bool:
    if claim.is_slip:
        return False
    if claim.group == "contraindications":
        return True
    if claim.group == "candidates":
        return claim.is_denied or "only" in claim.of
    return claim.group == "preparation" and (is_held_back(claim) or claim.term in MEDICINES)


def is_held_back(claim: Drawn) -> bool:
    return claim.of.get("advice") in ("avoid", "ask-first", "limit") and not claim.is_denied


def warns(claim: Drawn) -> bool:
    is_caution = claim.group == "contraindications" or claim.of.get("advice") in ("avoid", "ask-first", "limit")
    return is_caution and not claim.is_denied and not claim.is_slip


def links(element: Element, claim: Drawn) -> list[Element]:
    return [one for one in element.marked("words") if one.text == claim.words]


def item(link: Element) -> Element:
    """The item that a claim's words stand in: a voice with its words, or the claim by itself."""
    (inner,) = [up for up in up_from(link) if up.tag == "li"][:1]
    voice = next((up for up in up_from(inner) if up.tag == "li" and up.parent and "voices" in up.parent.classes), None)
    return voice or inner


def up_from(element: Element) -> list[Element]:
    found = []
    while element.parent:
        element = element.parent
        found.append(element)
    return found


def section_of(element: Element) -> str:
    """The id of the heading that an element stands under."""
    return next(up.attributes["aria-labelledby"] for up in up_from(element) if "aria-labelledby" in up.attributes)


@examples(30)
@given(treatments("contraindications", "candidates", "preparation"))
def test_law_1_every_exclusion_stands_on_the_page_that_promises_them(drawn: RandomTreatment) -> None:
    excluding = [claim for claim in drawn.claims if excludes(claim)]
    slips = [claim for claim in drawn.claims if claim.is_slip and claim.group == "preparation" and is_held_back(claim)]
    assert drawn.has(CHECKLIST) == bool(excluding or slips)
    for claim in excluding:
        (reason,) = drawn.page(CHECKLIST).all("li", where=lambda one, id=claim.term: one.attributes.get("id") == id)
        assert links(reason, claim)
        assert LABELS[claim.term] in reason.one("label").text


@examples(30)
@given(treatments("contraindications", "candidates", "benefits", "preparation"))
def test_law_2_caution_rolls_up_and_permission_does_not(drawn: RandomTreatment) -> None:
    for reason in drawn.page(CHECKLIST).marked("reason") if drawn.has(CHECKLIST) else ():
        id = reason.attributes["id"]
        for claim in drawn.claims:
            if claim.term in above(id) and warns(claim):
                assert links(reason, claim), claim
        reasons = {
            claim.article
            for claim in drawn.claims
            if claim.term == id and claim.group in ("benefits", "candidates") and not claim.is_denied
            if claim.group == "benefits" or "only" not in claim.of
            if not claim.is_slip
        }
        count = re.search(r"it is said to be for this: (\d+) article", reason.text)
        assert (int(count[1]) if count else 0) == len(reasons)


@examples(30)
@given(treatments("benefits", "candidates", "contraindications", "side_effects", "aftercare"))
def test_law_2_a_benefit_never_stands_without_its_harms(drawn: RandomTreatment) -> None:
    """The treatment's page names no benefit that is warned of or is a harm, itself, wider or narrower."""
    cards = {
        one.one("strong").text: one.one("small").text for one in drawn.page("peel.html").marked("cards")[0].all("li")
    }
    for group in ("benefits", "candidates"):
        named = cards.get(GROUPS[group].name, "")
        for claim in drawn.of(group):
            near = {claim.term, *above(claim.term), *(id for id in LABELS if claim.term in above(id))}
            is_against = any(
                other.term in near and (warns(other) or (other.group == "side_effects" and not other.is_denied))
                for other in drawn.claims
            )
            assert not (is_against and LABELS[claim.term] in named)
            is_named = any(one.term == claim.term and not one.is_denied for one in drawn.of(group))
            told = drawn.found(group, claim.term)
            assert told.endswith("; there are warnings about this too") == (is_against and is_named)


@examples(30)
@given(treatments())
def test_laws_4_and_13_every_claim_lands_once_with_all_that_softens_it(drawn: RandomTreatment) -> None:
    found = {(claim.article, claim.group, claim.term): places for claim, places in landings("peel", drawn.site).items()}
    for claim in drawn.claims:
        places = found.get((claim.article, claim.group, claim.term), ())
        if not places:
            assert claim.group in LEFT
            assert not excludes(claim)
            assert claim.group not in ("contraindications", "side_effects", "aftercare")
            page, items = drawn.page(f"peel/{claim.group.replace('_', '-')}.html"), "td"
        else:
            (place,) = places
            page, items = drawn.page(f"peel/{place.page}.html"), "li"
        shown = [item(link) if items == "li" else cell(link) for link in links(page, claim)]
        assert shown, claim
        for element in shown[:1]:
            for words in told(claim):
                assert words in with_heading(element), (words, element.text)


def cell(link: Element) -> Element:
    return next(up for up in up_from(link) if up.tag in ("td", "li"))


def with_heading(element: Element) -> str:
    """The text of an item; what leads an exclusion's voices, and the word that leads advice, are part of it."""
    text = element.text
    for heading, words in (
        ("It is said to be only for them", "only this"),
        ("It is said not to be for them", "says not"),
    ):
        before = next((up for up in up_from(element) if up.tag == "details"), None)
        text += f" {words}" if before and heading in before.text else ""
    leads = {
        "Avoid": "avoid",
        "Ask first": "ask first",
        "Limit": "limit",
        "Do": "do",
        "May help or be needed": "do",
        "Allowed, an article says": "allowed",
    }
    chips = [leads.get(chip.text, "") for chip in element.marked("action")]
    says_not = ["says not" for chip in element.marked("action") if chip.text == "Said not to be so"]
    return " ".join([text, *chips, *says_not, *(["says not"] if element.marked("denied") else [])])


@examples(30)
@given(treatments("contraindications", "preparation", "procedure", "side_effects", "aftercare"))
def test_law_4_search_engines_are_told_all_that_softens_a_claim(drawn: RandomTreatment) -> None:
    data = therapy(drawn.site.library.treatments["peel"], drawn.site)
    for claim in drawn.claims:
        listed = data.get(GROUPS[claim.group].therapy, []) if GROUPS[claim.group].therapy else []
        things = [json.dumps(thing, ensure_ascii=False) for thing in listed]
        named = [
            text
            for text in things
            if text.startswith(f'"{LABELS[claim.term]}') or f'"name": "{LABELS[claim.term]}"' in text
        ]
        for text in named if not claim.is_slip else ():
            assert all(words in text for words in told(claim)), (claim, text)


@examples(30)
@given(treatments("contraindications", "candidates", "preparation", "benefits"))
def test_law_4_no_reserved_claim_stands_alone_under_a_strict_heading(drawn: RandomTreatment) -> None:
    strict = ("reasons--not", "reasons--not-there", "reasons--contradicted")
    for reason in drawn.page(CHECKLIST).marked("reason") if drawn.has(CHECKLIST) else ():
        if section_of(reason) in strict:
            assert any(is_strict(claim) for claim in drawn.claims if claim.term == reason.attributes["id"])


def is_strict(claim: Drawn) -> bool:
    if claim.of.get("hedge") in ("may", "probably", "usually"):
        return False
    if claim.group == "candidates":
        return claim.is_denied
    mild = claim.of.get("strength") in ("ask-first", "caution")
    return claim.group == "contraindications" and not claim.is_denied and not mild


@examples(30)
@given(treatments())
def test_law_6_no_list_of_cautions_is_cut(drawn: RandomTreatment) -> None:
    overview = drawn.page("peel.html")
    addresses = {link.attributes["href"].rpartition("/")[2] for link in overview.all("a")}
    for claim in drawn.claims:
        if excludes(claim):
            assert f"can-i-have-it.html#{claim.term}" in addresses
        if claim.group == "side_effects":
            assert f"what-to-expect.html#{claim.term}" in addresses
        if claim.group == "facts" and "value" in claim.of:
            assert f"facts.html#{claim.term}" in addresses
    if drawn.has(TIMELINE):
        assert "No article" not in drawn.page(TIMELINE).text


@examples(30)
@given(treatments("side_effects", "aftercare"))
def test_law_10_an_effect_stands_once_at_its_most_serious(drawn: RandomTreatment) -> None:
    for term in {claim.term for claim in drawn.of("side_effects")}:
        (effect,) = drawn.page(EFFECTS).all("li", where=lambda one, id=term: one.attributes.get("id") == id)
        said = [claim for claim in drawn.of("side_effects") if claim.term == term]
        stated = [claim for claim in said if not claim.is_denied]
        gravest = min((GRAVITY.index(claim.of.get("seriousness", "unsaid")) for claim in stated), default=None)
        is_during = bool(stated) and all(claim.of.get("from") == "during" for claim in stated)
        expected = "denied" if gravest is None else GRAVITY[gravest]
        if is_during and expected in ("unsaid", "expected"):
            expected = "during"
        assert section_of(effect) == f"effects--{expected}"
        if drawn.has(TIMELINE) and expected in GRAVITY[:3]:
            (call,) = drawn.page(TIMELINE).marked("calling")
            assert LABELS[term] in call.text
    if drawn.has(EFFECTS):
        assert "Call the clinic that treated you." in drawn.page(EFFECTS).text


@examples(30)
@given(treatments("preparation", "aftercare", "contraindications"))
def test_law_11_no_medicine_stands_under_a_command(drawn: RandomTreatment) -> None:
    for claim in drawn.claims:
        if claim.term not in MEDICINES or claim.is_slip:
            continue
        if claim.group == "aftercare":
            for link in links(drawn.page(TIMELINE), claim):
                assert [chip.text for chip in item(link).marked("action") if chip.text in COMMANDS] == []
        if excludes(claim):
            (reason,) = drawn.page(CHECKLIST).all("li", where=lambda one, id=claim.term: one.attributes.get("id") == id)
            for voice in reason.marked("gathered")[0].marked("voices")[0].all("li"):
                assert voice.text.startswith(
                    ("Before the treatment, articles say", "Of the treatment, for", "a reason to")
                )
    if drawn.has(TIMELINE):
        chips = {chip.text for chip in drawn.page(TIMELINE).marked("action")}
        assert "Allowed" not in chips  # a permission is only what an article says


@pytest.mark.parametrize("group", GROUPS)
def test_what_may_be_left_to_the_words_has_a_written_reason(group: str) -> None:
    assert (group in LEFT) == (group not in ("contraindications", "side_effects", "aftercare"))


def test_law_13_every_claim_of_the_sample_lands_once_and_is_found_there() -> None:
    site = survey(load(SAMPLE.pages, SAMPLE.files).library)
    renderer = Renderer(PROJECT)
    modules = (checklist, effects, timeline, comparison)
    pages = {plan.url: plan().html for module in modules for plan in module.plan(site, renderer)}
    for treatment in site.library.treatments:
        found = landings(treatment, site)
        for claim in (one for article in site.library.articles_by_treatment[treatment] for one in article.claims):
            places = found.get(claim, ())
            assert len(places) <= 1
            assert places or claim.group in LEFT
            name = places[0].page if places else claim.group.replace("_", "-")
            assert f'href="../../{claim.url}"' in pages[f"treatments/{treatment}/{name}.html"], claim
