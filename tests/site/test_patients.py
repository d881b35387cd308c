"""In a browser: the pages for patients, ticked, heard, printed, and complete without scripts."""

from __future__ import annotations

import re
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from .conftest import Visit
from .kinds import CHECKLIST, EFFECTS, TIMELINE, TREATMENT
from .test_search import listed, search

SHEETS = {"checklist": CHECKLIST, "timeline": TIMELINE, "effects": EFFECTS}
PAGE = re.compile(rb"/Type\s*/Page\b")
A4 = re.compile(rb"/MediaBox\s*\[\s*0\s+0\s+59[45][.\d]*\s+84[12][.\d]*\s*\]")


def excluding(library: dict[str, Any]) -> list[dict[str, Any]]:
    """Reasons against it, and what is to be stopped, limited or asked about before it."""
    held_back = ("avoid", "ask-first", "limit")
    return [
        claim
        for claim in library["claims"]
        if claim["group"] == "contraindications"
        or (claim["group"] == "preparation" and claim.get("advice") in held_back and claim["stance"] == "stated")
    ]


def expect_one_sheet(page: Page) -> None:
    pdf = page.pdf(prefer_css_page_size=True)
    assert len(PAGE.findall(pdf)) == 1
    assert A4.search(pdf)


def test_ticking_gathers_a_summary_strictest_first(visit: Visit) -> None:
    page = visit(CHECKLIST)
    expect(page.locator(".none")).to_contain_text("does not mean that the treatment is safe for you")
    page.get_by_label("Sensitive skin").check()
    page.get_by_label("Scars", exact=True).check()
    expect(page.get_by_role("status")).to_have_text("2 points are ticked.")
    expect(page.locator(".none")).to_be_hidden()
    ticked = page.locator(".ticked > li")
    assert [text.splitlines()[0] for text in ticked.all_inner_texts()] == ["Scars", "Sensitive skin"]
    scars = ticked.first
    expect(scars).to_contain_text("avoid")
    expect(scars.locator("a[href$='disagreements.html#scars--for-and-against']")).to_be_visible()
    expect(scars.locator(".ask")).to_contain_text("What about me?")
    expect(page.locator(".some")).to_contain_text("Do not stop a prescribed medicine on your own")

    page.get_by_label("Scars", exact=True).uncheck()
    page.get_by_label("Sensitive skin").uncheck()
    expect(page.get_by_role("status")).to_have_text("Nothing is ticked.")
    expect(page.locator(".none")).to_be_visible()


def test_ticks_can_be_cleared_and_a_reload_forgets_them(visit: Visit) -> None:
    page = visit(CHECKLIST)
    page.get_by_label("Pregnancy").check()
    page.get_by_role("button", name="Clear all ticks").click()
    expect(page.locator(".ticked > li")).to_have_count(0)
    page.get_by_label("Pregnancy").check()
    page.reload()
    expect(page.get_by_label("Pregnancy")).not_to_be_checked()
    expect(page.locator(".none")).to_be_visible()


KEPT = "() => JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie, location.href, history.length])"


def test_nothing_ticked_is_sent_or_stored(visit: Visit) -> None:
    page = visit(CHECKLIST)
    page.wait_for_load_state("networkidle")
    requested: list[str] = []
    # a busy browser may fetch the page's own icon late, and by itself; nothing else is its own idea
    icon = page.locator("link[rel=icon]").first.evaluate("link => link.href")
    page.on("request", lambda request: request.url == icon or requested.append(request.url))
    page.evaluate("window.print = () => {}")
    before = page.evaluate(KEPT)
    for box in page.locator(".reason input").all():
        box.check()
    page.get_by_label("Pregnancy").press("Enter")  # a form would be sent by it
    page.get_by_role("button", name="Print my answers").click()
    page.wait_for_timeout(200)
    assert page.evaluate(KEPT) == before
    page.get_by_role("button", name="Clear all ticks").click()
    assert page.evaluate(KEPT) == before
    assert not requested
    assert page.evaluate("indexedDB.databases().then(all => all.length)") == 0


def test_even_a_form_that_is_sent_goes_nowhere(visit: Visit) -> None:
    """As Enter would send it where scripts are off: some browsers send a form without a button."""
    page = visit(CHECKLIST)
    address = page.url
    page.get_by_label("Pregnancy").check()
    page.evaluate("document.querySelector('form.checklist').submit()")
    page.wait_for_timeout(200)
    assert page.url == address
    expect(page.get_by_label("Pregnancy")).to_be_checked()


def test_the_whole_walk_by_keyboard(visit: Visit) -> None:
    """Tick the first reason, open what articles say, go to the summary, print: in the order of the page."""
    page = visit(CHECKLIST)
    page.evaluate("window.print = () => { window.printed = true; }")
    first = page.locator(".reason input").first.get_attribute("id")
    focused = "() => document.activeElement.id || document.activeElement.textContent.trim()"
    page.locator(".siblings a").last.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == first
    page.keyboard.press("Space")
    expect(page.get_by_role("status")).to_have_text("1 point is ticked.")
    assert page.evaluate(focused) == first  # the summary takes no focus away
    stops = []
    while "summary" not in (stops or [""])[-1]:
        page.keyboard.press("Tab")
        stops.append(page.evaluate(focused))
        assert len(stops) < 200, stops
        if stops[-1] == "What the articles say about Pregnancy":
            page.keyboard.press("Enter")
            expect(page.locator("#pregnancy details a.words").first).to_be_visible()
    ids = page.locator(".reason input").evaluate_all("boxes => boxes.map(box => box.id)")
    assert [stop for stop in stops if stop in ids] == ids[1:]
    page.keyboard.press("Enter")
    expect(page.locator(".ticked")).to_be_in_viewport()
    for _ in range(12):
        page.keyboard.press("Tab")
        if page.evaluate(focused) == "Print my answers":
            break
    page.keyboard.press("Enter")
    assert page.evaluate("window.printed")


def test_what_has_focus_is_not_behind_the_bar_or_the_header(visit: Visit) -> None:
    page = visit(CHECKLIST, viewport={"width": 375, "height": 600})
    page.locator(".reason input").first.check()
    page.locator(".siblings a").last.focus()
    for _ in range(25):
        page.keyboard.press("Tab")
        page.wait_for_timeout(50)
        assert page.evaluate(
            """() => {
                const box = document.activeElement.getBoundingClientRect();
                const at = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
                return !at || document.activeElement.contains(at) || at.contains(document.activeElement)
                    || !at.closest(".tally, .md-header");
            }"""
        ), page.evaluate("document.activeElement.outerHTML")


def test_without_scripts_every_reason_of_every_article_is_there(visit: Visit, library: dict[str, Any]) -> None:
    page = visit(CHECKLIST, java_script_enabled=False)
    assert set(page.locator(".reason:not(.asked)").evaluate_all("all => all.map(one => one.id)")) == {
        claim["term"] for claim in excluding(library)
    }
    for claim in excluding(library):
        reason = page.locator(f".reason[id='{claim['term']}']")
        expect(reason.get_by_role("checkbox")).to_be_visible()
        expect(reason.locator(f".voices a[href$='{claim['url']}']")).to_have_count(1)
    expect(page.locator(".none")).to_be_visible()
    for hidden in (".tools", ".some", ".tally a"):
        expect(page.locator(hidden)).to_be_hidden()
    page.locator(".reason summary").first.click()
    expect(page.locator(".reason details a.words").first).to_be_visible()


@pytest.mark.parametrize(("kind", "group"), [("timeline", "aftercare"), ("effects", "side_effects")])
def test_every_claim_of_the_group_is_there_with_its_words(
    visit: Visit, library: dict[str, Any], kind: str, group: str
) -> None:
    page = visit(SHEETS[kind], java_script_enabled=False)
    linked = page.locator(".voices a.words").evaluate_all(
        "all => all.map(one => [one.getAttribute('href'), one.textContent])"
    )
    for claim in library["claims"]:
        if claim["group"] == group:
            assert [f"../../{claim['url']}", claim["text"]] in linked


def test_all_advice_on_make_up_stands_in_one_card(visit: Visit) -> None:
    page = visit(TIMELINE)
    entry = page.locator("section[aria-labelledby='phase--start'] .advice:has(h3 a:text-is('Make-up'))")
    expect(page.locator(".advice:has(h3 a:text('ake-up'))")).to_have_count(1)
    expect(entry).to_contain_text("until the skin has healed")
    expect(entry).to_contain_text("Light make-up")
    expect(entry.locator(".difference a[href$='#makeup']")).to_be_visible()


def test_when_to_call_stands_first(visit: Visit) -> None:
    page = visit(TIMELINE)
    call = page.locator(".timeline section").first
    expect(call.get_by_role("heading", name="When to call")).to_be_visible()
    expect(call).to_contain_text("Infection: call the clinic")
    call.get_by_role("link", name="Infection").click()
    expect(page.locator("#infection")).to_be_in_viewport()


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("kind", SHEETS)
@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_it_prints_on_one_sheet(visit: Visit, kind: str, scripts: bool) -> None:
    expect_one_sheet(visit(SHEETS[kind], java_script_enabled=scripts))


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("ticked", ["none", "two", "all"])
def test_my_answers_print_alone_on_one_sheet(visit: Visit, ticked: str) -> None:
    page = visit(CHECKLIST)
    page.evaluate("window.print = () => {}")
    boxes = page.locator(".reason input").all()
    for box in {"none": [], "two": boxes[:2], "all": boxes}[ticked]:
        box.check()
    page.get_by_role("button", name="Print my answers").click()
    page.emulate_media(media="print")
    expect(page.locator(".reason").first).to_be_hidden()
    expect(page.locator(".ticked > li:visible")).to_have_count({"none": 0, "two": 2, "all": len(boxes)}[ticked])
    expect(page.locator(".none")).to_be_visible(visible=ticked == "none")
    expect_one_sheet(page)

    page.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(page.locator(".reason").first).to_be_visible()  # paper without the button: the full list


def test_a_treatment_leads_there_first(visit: Visit) -> None:
    page = visit(f"{TREATMENT}.html")
    first = page.locator("h1 ~ * a").evaluate_all("all => all.slice(0, 3).map(one => one.getAttribute('href'))")
    assert {f"{TREATMENT}/{one.rpartition('/')[2]}" for one in first} == set(SHEETS.values())


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("can i have it", "checklist"),
        ("who should not have it", "checklist"),
        ("after treatment", "timeline"),
        ("what to expect", "effects"),
    ],
)
def test_search_finds_it(visit: Visit, origin: str, words: str, kind: str) -> None:
    page = visit("index.html")
    search(page, words)
    assert SHEETS[kind] in listed(page, origin)[:5]
