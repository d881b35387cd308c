"""The law of conservation: every word of a body that is no address is shown, or is an error at its place."""

from __future__ import annotations

import re
from html import unescape
from itertools import count
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown.treeprocessors import Treeprocessor

from candour.problem import Problem
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, read
from candour.reading.link_target import link_target

from .builders import SAMPLE, X, converted

INLINE = (
    *("{}", "*{}*", "**{}** {}", "`{}`", "un*{}*able", r"\*{}\*", "caf&eacute; {} &amp; {}", "<https://e.org/{}>"),
    *("[{}](https://e.org/)", "[{} {}](contraindication:pregnancy) {}", "[{}](x.md '{}')", "[{}](x.md {}) {}"),
    *("![{}](x.png)", "[{}](https://e.org/women's-(uk)) {}", '[{}](x.md "{} (" {}) {}', "[{}][ref] {}", "{}[^1] {}"),
    *("[ref] {}", "[{}](<x {}>) {}", "{}  \n{}", "{}\n{}", "<b>{}</b>", "{}[^none]", "[{}] ({})", "[](x) {}"),
)
BLOCKS = (
    *("{}\n", "## {}\n", "{}\n===\n", "- {}\n- {}\n", "- {}\n    - {}\n", "7. {}\n8. {}\n", "> {}\n> {}\n"),
    *(
        "| {} | {} |\n|---|---|\n| {} | {} |\n",
        "| {} | {} |\n|---|---|\n| {} | {} | {} |\n",
        "    {}\n",
        "```\n{}\n```\n",
    ),
    *(
        "[^1]: {}\n",
        "[^1]: {}\n\n    {}\n",
        "[ref]: https://e.org '{}'\n",
        "[{}]: {} ({})\n",
        "<!-- {} -->\n",
        "{}\n: {}\n",
    ),
)


@st.composite
def bodies(draw: st.DrawFn) -> str:
    """A body in which each word is its own: "w0q", "w1q"."""
    numbers = count()
    parts = [
        re.sub(r"\{\}", lambda _: draw(st.sampled_from(INLINE)), block)
        for block in draw(st.lists(st.sampled_from(BLOCKS), min_size=1, max_size=5))
    ]
    return re.sub(r"\{\}", lambda _: f"w{next(numbers)}q", "\n".join(parts))


def shown(html: str) -> str:
    """The text of some HTML, with the words of pictures."""
    return unescape(re.sub(r"<[^>]*>", "", re.sub(r'<img alt="([^"]*)"[^>]*>', r"\1", html)))


def is_address(body: str, at: int) -> bool:
    """Whether a place lies in the address of a link (`[x](address)`, or a line `[x]: address`)."""
    targets = ((m, link_target(body, m.end() - 1)) for m in re.finditer(r"\]\(", body))
    inline = any(found and m.end() <= at < m.end() + len(found.href) + 2 for m, found in targets)
    return inline or bool(re.search(r"^\[ref\]: \S*$", body[:at].splitlines()[-1]))


def in_tag(body: str, at: int) -> bool:
    """Whether a place lies in raw HTML, which is an error."""
    return body.rfind("<", 0, at) > body.rfind(">", 0, at)


@given(bodies())
def test_every_word_is_shown_or_is_an_error_at_its_place(body: str) -> None:
    made, problems = converted(body)
    text = shown(made.html)
    lines = {problem.line for problem in problems}
    for word in re.finditer(r"w\d+q", body):
        if word[0] not in text and not is_address(body, word.start()) and not in_tag(body, word.start()):
            note = max(body.rfind("[^1]:", 0, word.start()), 0)
            places = {body.count("\n", 0, at) + 1 for at in (word.start(), note)}
            named = any(f"line {line} " in one.message or "'1'" in one.message for one in problems for line in places)
            assert named or places & lines or any(word[0] in one.message for one in problems), (word[0], made.html)


@given(bodies(), st.data())
def test_whoever_drops_a_word_is_found(body: str, data: st.DataObject) -> None:
    """Be it a treeprocessor that runs after all others."""
    text = shown(converted(body)[0].html)
    plain = [word[0] for word in re.finditer(r"w\d+q", body) if word[0] in text and not in_tag(body, word.start())]
    if not plain:
        return
    dropped = data.draw(st.sampled_from(plain))

    class Drop(Treeprocessor):
        def run(self, root: Element) -> None:
            for element in root.iter():
                element.text = (element.text or "").replace(dropped, "")
                element.tail = (element.tail or "").replace(dropped, "")
                if element.get("alt"):
                    element.set("alt", element.get("alt", "").replace(dropped, ""))

    converter = Converter()
    converter._markdown.treeprocessors.register(Drop(), "drop", 0.5)
    _, problems = converter.convert(Page(X, {}, body), lambda target: ())
    told = [one for one in problems if one.code in ("lost-words", "repeated-note") or dropped in one.message]
    line = body[: body.index(dropped)].count("\n") + 1
    assert any(dropped in one.message or one.line == line or f"line {line} " in one.message for one in told), problems


@pytest.mark.parametrize("html", [True, False])
def test_a_not_that_is_dropped_is_found_where_it_stood(html: bool) -> None:
    body = "You may not drive.\n\nDo not take it, do not smoke.\n\nNot now, not ever.\n"

    class Drop(Treeprocessor):
        def run(self, root: Element) -> None:
            root[1].text = (root[1].text or "").replace("do not", "do")

    converter = Converter(html)
    converter._markdown.treeprocessors.register(Drop(), "drop", 0.5)
    _, problems = converter.convert(Page(X, {}, body), lambda target: ())
    message = "'not' is not shown on the page that is made of this text; write it in another way"
    assert problems == [Problem(X, 3, 20, "lost-words", message)]


def test_a_sound_page_loses_nothing() -> None:
    for path, data in SAMPLE.pages:
        page, _ = read(path, data)
        assert page is None or not {one.code for one in converted(page.body, path)[1]} & {"lost-words", "unread-link"}
