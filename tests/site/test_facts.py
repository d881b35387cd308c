"""Facts side by side: every bar against the figures of library.json, on every screen and on paper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest
from playwright.sync_api import Page

from candour.model.quantity import plural

from .conftest import Visit
from .kinds import FACTS
from .markup import Document, Element
from .points import claims_by_url, lead

Fact = dict[str, Any]

HOURS = {"minute": 1 / 60, "hour": 1, "day": 24, "week": 7 * 24, "month": 30.4375 * 24}
HAIR = 0.15  # of the picture's units: positions are written with one decimal
MARK = 9.0  # the widest that one number, not a range, may be drawn
A4 = {"width": 688, "height": 1017}  # the inside of the page's margins, at 96 dots an inch


@dataclass(frozen=True)
class Scale:
    """An axis as drawn: where 0 stands, the length of one unit, and where it ends."""

    unit: str
    zero: float
    one: float
    end: float

    def at(self, number: float) -> float:
        return self.zero + number * self.one

    def of(self, fact: Fact) -> tuple[float, float]:
        """Both ends of a fact on it; an open end is the axis' own."""
        same = self.unit == (plural(fact["unit"], 2) or "number")
        factor = 1.0 if same else HOURS[fact["unit"]] / HOURS[self.unit.rstrip("s")]
        low, high = fact["low"], fact["high"]
        return self.at(low * factor) if low is not None else self.zero, self.at(high * factor) if high else self.end


@dataclass(frozen=True)
class Drawn:
    """One line of a chart: the article's address, its claim if it makes one, and its bar if that has a figure."""

    article: str
    fact: Fact | None
    bar: tuple[float, float] | None
    cell: Element
    picture: Element


def charts(page: Document) -> dict[str, Element]:
    """The tables that hold bars, by their term."""
    tables = page.content.all("table", where=lambda e: "chart" in e.classes)
    return {table.one("caption").attributes["id"].removeprefix("chart-"): table for table in tables}


def scale(table: Element) -> Scale:
    head = table.one("thead")
    ticks = [(float(tick.attributes["x"]), float(tick.text)) for tick in head.all("text")]
    (first, low), (last, high) = ticks[0], ticks[-1]
    found = Scale(head.marked("unit")[0].text, first, (last - first) / (high - low), last)
    assert low == 0, "an axis that does not start at zero makes differences look larger than they are"
    assert all(position == pytest.approx(found.at(number), abs=HAIR) for position, number in ticks)
    return found


def lines(page: Document, table: Element, facts: dict[str, Fact]) -> list[Drawn]:
    return [_line(page, row, facts) for row in table.one("tbody").all("tr")]


def _line(page: Document, row: Element, facts: dict[str, Fact]) -> Drawn:
    says, axis = row.all("td")
    words, bars, dots = says.marked("words"), axis.all("rect"), axis.all("circle")
    assert len(words) < 2
    assert len(bars) + len(dots) < 2
    fact = facts[lead(page, words[0])] if words else None
    bar = None
    if bars:
        start = float(bars[0].attributes["x"])
        bar = (start, start + float(bars[0].attributes["width"]))
    if dots:
        bar = (float(dots[0].attributes["cx"]),) * 2
    return Drawn(lead(page, row.one("th").one("a")), fact, bar, says, axis)


@pytest.fixture
def page(pages: dict[str, Document]) -> Document:
    return pages[FACTS]


@pytest.fixture
def facts(library: dict[str, Any]) -> dict[str, Fact]:
    return {claim["url"]: claim for claim in claims_by_url(library).values() if "low" in claim}


def has_figure(fact: Fact) -> bool:
    return fact["low"] is not None or fact["high"] is not None


def test_every_quantity_that_can_be_compared_has_its_bars(page: Document, facts: dict[str, Fact]) -> None:
    """At least where two articles speak of it and one gives a figure; never where none does."""
    speaking: dict[str, set[str]] = {}
    for fact in facts.values():
        speaking.setdefault(fact["term"], set()).add(fact["article"])
    with_figure = {fact["term"] for fact in facts.values() if has_figure(fact)}
    assert {term for term in with_figure if len(speaking[term]) > 1} <= charts(page).keys() <= with_figure
    assert len(charts(page)) > 5


def test_every_article_has_its_lines_and_every_claim_one(
    page: Document, facts: dict[str, Fact], library: dict[str, Any]
) -> None:
    for term, table in charts(page).items():
        drawn = lines(page, table, facts)
        assert {line.article for line in drawn} == {article["url"] for article in library["articles"]}, term
        claims = [line.fact["url"] for line in drawn if line.fact]
        assert sorted(claims) == sorted(fact["url"] for fact in facts.values() if fact["term"] == term), term
        assert all(line.fact["url"].startswith(line.article) for line in drawn if line.fact), term


def test_a_silent_article_is_shown_as_not_mentioned_and_has_no_bar(page: Document, facts: dict[str, Fact]) -> None:
    silent = 0
    for table in charts(page).values():
        for line in lines(page, table, facts):
            is_silent = "silent" in line.cell.classes
            assert (is_silent or "elsewhere" in line.cell.classes) == (line.fact is None)
            assert ("not mentioned" in line.cell.text) == is_silent
            assert line.fact or not line.bar
            is_wordy = line.fact is not None and not line.bar and line.fact.get("stance") != "denied"
            assert ("no figure" in line.cell.text) == is_wordy, "all figures of one quantity are in units of one kind"
            silent += is_silent
    assert silent > 10


def test_every_figure_has_its_bar_where_the_axis_says(page: Document, facts: dict[str, Fact]) -> None:
    for term, table in charts(page).items():
        axis = scale(table)
        for line in lines(page, table, facts):
            if line.fact is None:
                continue
            assert (line.bar is not None) == has_figure(line.fact), term
            if line.bar is None:
                continue
            start, stop = axis.of(line.fact)
            if start == stop:
                assert line.bar[0] - HAIR <= start <= line.bar[1] + HAIR, term
                assert line.bar[1] - line.bar[0] <= MARK, term
            else:
                assert line.bar == pytest.approx((start, stop), abs=HAIR), term


def test_an_open_end_has_an_arrow_and_a_closed_one_has_none(page: Document, facts: dict[str, Fact]) -> None:
    seen = set()
    for term, table in charts(page).items():
        for line in (line for line in lines(page, table, facts) if line.fact and line.bar):
            tips = [float(re.match(r"M(-?[\d.]+)", tip.attributes["d"])[1]) for tip in line.picture.all("path")]
            expected = [line.bar[0]] * (line.fact["low"] is None) + [line.bar[1]] * (line.fact["high"] is None)
            assert sorted(tips) == pytest.approx(expected, abs=2 * HAIR), term
            seen.add((line.fact["low"] is None, line.fact["high"] is None))
    assert seen == {(False, False), (True, False), (False, True)}


def test_bars_lie_beside_one_another_as_their_figures_do(page: Document, facts: dict[str, Fact]) -> None:
    """Ranges that have nothing in common look so; those that have, overlap or touch."""
    apart = 0
    for term, table in charts(page).items():
        drawn = [line for line in lines(page, table, facts) if line.bar]
        for one, other in combinations(drawn, 2):
            assert one.fact["unit"] == other.fact["unit"], "write out the conversion here"
            for left, right in ((one, other), (other, one)):
                below = ends(left.fact)[1] < ends(right.fact)[0]
                assert below == (left.bar[1] + MARK / 2 < right.bar[0]), term
                apart += below
    assert apart


def ends(fact: Fact) -> tuple[float, float]:
    low, high = fact["low"], fact["high"]
    return 0 if low is None else low, float("inf") if high is None else high


def test_an_axis_is_labelled_with_its_unit(page: Document, facts: dict[str, Fact]) -> None:
    for term, table in charts(page).items():
        units = {fact["unit"] for fact in facts.values() if fact["term"] == term and has_figure(fact)}
        assert scale(table).unit in {plural(unit, 2) or "number" for unit in units}, term


def test_a_screen_reader_is_read_the_words_and_not_the_picture(page: Document, facts: dict[str, Fact]) -> None:
    for term, table in charts(page).items():
        assert table.all("svg"), term
        assert all(picture.attributes.get("aria-hidden") == "true" for picture in table.all("svg")), term
        assert len(table.one("thead").all("th")) == 3, term
        for line in lines(page, table, facts):
            if line.fact:
                assert line.fact["text"] in line.cell.text, term


# In a browser

LUMINANCE = """
const paper = [255, 255, 255], weights = [0.2126, 0.7152, 0.0722];
const linear = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
const luminance = rgb => rgb.reduce((sum, value, index) => sum + weights[index] * linear(value / 255), 0);
const over = (colour, below) => {
  const [red, green, blue, alpha = 1] = colour.match(/[\\d.]+/g).map(Number);
  return [red, green, blue].map((value, index) => value * alpha + below[index] * (1 - alpha));
};
const ground = element =>
  element ? over(getComputedStyle(element).backgroundColor, ground(element.parentElement)) : paper;
const contrast = (element, property, printed) => {
  const below = printed ? paper : ground(element);
  const both = [below, over(getComputedStyle(element)[property], below)].map(luminance);
  return (Math.max(...both) + 0.05) / (Math.min(...both) + 0.05);
};
"""
"""Contrast as WCAG 2.2 defines it. A browser prints no backgrounds, unless it is told to: paper is white."""


def contrasts(page: Page, selector: str, of: str = "color", printed: bool = False) -> list[tuple[str, float]]:
    """Every element's contrast to what is behind it, the lowest first."""
    found = page.evaluate(
        f"([selector, of, printed]) => {{ {LUMINANCE} return [...document.querySelectorAll(selector)]"
        ".map(element => [element.outerHTML.slice(0, 80), contrast(element, of, printed)]) }",
        [selector, of, printed],
    )
    assert found, selector
    return sorted(map(tuple, found), key=lambda one: one[1])


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_bars_can_be_told_from_what_is_behind_them(visit: Visit, scheme: str) -> None:
    """WCAG 2.2, 1.4.11 and 1.4.3: three to one for graphics, four and a half for text. axe knows no pictures."""
    page = visit(FACTS, color_scheme=scheme)
    assert contrasts(page, ".chart rect, .chart circle, .chart path", "fill")[0][1] >= 3
    assert contrasts(page, ".chart text", "fill")[0][1] >= 4.5


def bars(page: Page) -> list[dict[str, float]]:
    """Where every bar is on the page, and how far its frame reaches."""
    return page.evaluate(
        "() => [...document.querySelectorAll('.chart rect, .chart circle')].map(bar => {"
        " const box = bar.getBoundingClientRect();"
        " const frame = bar.closest('.table-scroll').getBoundingClientRect();"
        " return {left: box.left, right: box.right, width: box.width, height: box.height,"
        "         from: frame.left, to: frame.right, shown: bar.checkVisibility()}; })"
    )


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize("width", [375, 1280])
def test_bars_are_in_sight_without_scrolling_sideways(visit: Visit, width: int) -> None:
    """The page itself never scrolls sideways (test_browser.py); nor need a reader scroll a chart."""
    page = visit(FACTS, viewport={"width": width, "height": 800})
    found = bars(page)
    assert found
    for bar in found:
        assert bar["shown"]
        assert bar["from"] <= bar["left"] <= bar["right"] <= bar["to"] + 8, bar
        assert min(bar["width"], bar["height"]) >= 1, bar
    assert page.evaluate("document.scrollingElement.scrollWidth") <= width


@pytest.mark.parametrize("origin", ["file"], indirect=True)
def test_bars_are_printed(visit: Visit) -> None:
    page = visit(FACTS, viewport=A4)
    page.emulate_media(media="print")
    for bar in bars(page):
        assert bar["shown"]
        assert 0 <= bar["left"] <= bar["right"] <= A4["width"], bar
        assert min(bar["width"], bar["height"]) >= 1, bar
    assert contrasts(page, ".chart rect, .chart circle, .chart path", "fill", printed=True)[0][1] >= 4.5


PRINTED = "h1, h2, .chart :is(caption a, th a, td a, .unit, .silent), .comparison :is(td a, .state)"


@pytest.mark.parametrize("origin", ["file"], indirect=True)
@pytest.mark.parametrize(
    "scheme",
    [
        "light",
        "dark",
    ],
)
def test_what_is_printed_can_be_read_on_paper(visit: Visit, scheme: str) -> None:
    page = visit(FACTS, color_scheme=scheme, viewport=A4)
    page.emulate_media(media="print", color_scheme=scheme)
    pale = [one for one in contrasts(page, PRINTED, printed=True) if one[1] < 4.5]
    assert not pale
