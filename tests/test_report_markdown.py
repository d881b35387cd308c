"""What a stranger typed is shown on GitHub as it is, whatever it is: no link, no mention, no markup, nothing unseen.

Rendered by markdown-it-py, which reads as GitHub does. What GitHub does after that, to the text that is rendered, is
`CALLS`: https://github.github.com/gfm/#autolinks-extension- and "Autolinked references and URLs" of its documentation.
"""

from __future__ import annotations

import json
import re
from html.parser import HTMLParser
from posixpath import normpath
from urllib.parse import unquote, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from candour.problem import seen
from candour.project.review import review
from candour.project.sources import Sources
from candour.reading.configuration_files import read_safely
from candour.report.markdown import below, escaped, link, row, table_head
from candour.report.review_markdown import WebPlaces, review_markdown

from .builders import ANY_TEXT, BASE, article, claims, term
from .effort import examples

GITHUB = MarkdownIt("commonmark").enable(["table", "strikethrough"])
CALLS = {
    "a mention": r"(?i)(?:^|[^a-z0-9_`])[@＠﹫][a-z0-9]",
    "an issue": r"(?i)(?:^|\W)(?:[#＃﹟]\d|gh-\d)",
    "a commit": r"(?i)(?<![a-z0-9])(?=\d*[a-f])[0-9a-f]{7,40}(?![a-z0-9])",
    "an address": r"(?i)(?:https?|ftp)://|\bwww\.",
    "a mail address": r"(?i)[a-z0-9._+-]+@[a-z0-9-]",
    "a picture": r"(?i):[a-z0-9_+-]+:",
    "what turns or hides text": "[\u00ad\u061c\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]",
}
FILES = f"https://github.com/clinic/candour/blob/{'5' * 40}/"


class Shown(HTMLParser):
    """A rendered text: its elements, the addresses of its links, what is read, and what in each cell."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.text = ""
        self.cells: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in ("href", "src")]
        self.cells += [""] * (tag == "td")
        self.text += "\n" * (tag == "br")

    def handle_data(self, data: str) -> None:
        self.text += data
        if self.cells:
            self.cells[-1] += data


def in_a_cell(markdown: str) -> Shown:
    return Shown(GITHUB.render("\n".join([*table_head(["a", "b"]), row([markdown, "end"])])))


PIECES = [
    *(
        "@octocat",
        "@clinic/owners",
        "＠octocat",
        "&#64;octocat",
        "&commat;octocat",
        "\\@octocat",
        "<b>@</b>x",
        "a@b.example",
    ),
    *("fixes #1", "closes clinic/candour#1", "GH-1", "gh-2", "＃1", "&#35;1", "1a2b3c4d5e6f7", "octocat@1a2b3c4d5e"),
    *("https://evil.example", "//evil.example", "www.evil.example", "<https://evil.example>", "mailto:a@b.example"),
    *(
        "[a](https://evil.example)",
        "![a](b.png)",
        "[a]: b",
        "[a][b]",
        "[^1]",
        "[x]",
        "- [ ] x",
        "<img src=x>",
        "<!-- -->",
    ),
    *(
        "`code`",
        "``",
        "```",
        "~~~",
        "**b**",
        "_i_",
        "~s~",
        "$m$",
        "| cell |",
        "\\|",
        "\\",
        "# h",
        "> q",
        "1. x",
        "12) x",
    ),
    *(
        "---",
        "===",
        "+ x",
        "* x",
        "    code",
        ":smile:",
        "::error::x",
        "&lt;",
        "&",
        "<",
        ">",
        "\n",
        "\r\n",
        "\u2028",
        "\t",
    ),
    *(
        "\u202e",
        "\u2066",
        "\u200b",
        "\u00ad",
        "\u200d",
        "\ufeff",
        "\x1b[31m",
        "\x00",
        "\U000e0041",
        "\u3164",
        " ",
        "x",
        "é",
    ),
]
TYPED = st.one_of(st.lists(st.sampled_from(PIECES), max_size=6).map("".join), ANY_TEXT, st.text())


def read_as_typed(text: str) -> None:
    """Hold what is read, on a line of its own and in a cell, against what was typed."""
    wanted = seen(" ".join(text.split()))
    line, cell = Shown(GITHUB.render(escaped(text, 10_000))), in_a_cell(escaped(text, 10_000))
    assert not set(cell.tags) - {"table", "thead", "tbody", "tr", "th", "td"}
    assert (set(line.tags) <= {"p"}, len(cell.cells), cell.cells[1].strip()) == (True, 2, "end")
    for read in (line.text, cell.cells[0]):
        assert " ".join(read.replace("\u200b", "").split()) == wanted
        for what, looks in CALLS.items():
            assert not re.search(looks, read), what


@examples(400)
@given(TYPED)
@example("\u202egnp.x@octocat#1")
def test_what_was_typed_is_what_is_read(text: str) -> None:
    read_as_typed(text)


@pytest.mark.parametrize("piece", PIECES)
def test_each_piece_alone_and_between_words(piece: str) -> None:
    for text in (piece, f"x {piece}", f"{piece}y", f"{piece}{piece}", f"1{piece}"):
        read_as_typed(text)


CLIMBING = [
    *("../../evil/phish", "docs/../../../evil", "docs/..", "..\\..\\evil", "docs/..\\x", "%2e%2e/evil", "%2E./evil"),
    *("docs/%252e%252e/evil", "docs/%2e%2e%5cevil", "docs/..%2fevil", "./x", "docs/.", "docs/ .. /x"),
]
NAMES = [
    *CLIMBING,
    "docs/a b.md",
    "docs/a(b).md",
    "docs/a)b.md",
    "docs/ü.md",
    "docs/a%20b.md",
    "docs/a|b.md",
    "docs/a?b#c.md",
]


def resolved(address: str) -> str:
    """Where a browser goes (https://url.spec.whatwg.org/#path-state): `\\` is `/`, `%2e` is `.`, and `..` climbs."""
    path = urlsplit(address.replace("\\", "/")).path
    return normpath(re.sub("(?i)%2e", ".", path))


@examples(200)
@given(st.one_of(st.sampled_from(NAMES), st.lists(st.sampled_from([*"./\\%2eE5cf ab"]), max_size=12).map("".join)))
def test_no_name_of_a_file_leads_out_of_the_proposal(name: str) -> None:
    for address in (below(FILES, name), FILES + name):
        shown = Shown(GITHUB.render(link("x", address)))
        assert shown.text.strip() == "x"
        for found in shown.links:
            assert resolved(found).startswith(urlsplit(FILES).path.rstrip("/")), found


@pytest.mark.parametrize("name", CLIMBING)
def test_a_name_that_climbs_is_no_link(name: str) -> None:
    assert link("x", FILES + name) == "x"


@pytest.mark.parametrize("name", ["docs/a b.md", "docs/a(b).md", "docs/ü.md", "docs/a%20b.md", "docs/a|b.md"])
def test_a_name_leads_to_its_own_file(name: str) -> None:
    (found,) = Shown(GITHUB.render(link("x", below(FILES, name)))).links
    assert unquote(found) == FILES + name


def test_a_text_that_is_cut_says_so() -> None:
    assert escaped("x" * 500).endswith("…")


def test_a_number_can_be_copied() -> None:
    assert escaped("Call 02079460000 or 999.") == "Call 02079460000 or 999."


# a whole review of a proposal that a stranger made


def proposal(typed: str) -> Sources:
    """A project with a stranger's text in every kind of place."""
    quoted, line = json.dumps(typed), " ".join(typed.split())
    pages = {
        "docs/articles/a.md": article(
            claims("contraindications", "term: acne, strength: avoid"),
            f"Avoid it with [acne](contraindication:acne) {line}.\n\nA word {line} more.[^1]\n\n[^1]: A note {line}\n",
            title=quoted,
            summary=quoted,
        ),
        "docs/articles/broken.md": f"---\ntitle: {quoted}\nx: [\n---\n{line}\n",
        "docs/terms/acne.md": term(quoted, body=f"A meaning {line}.\n", synonyms=f"[{quoted}]"),
        "docs/index.md": f"# Home\n\n{typed}\n",
        f"docs/{line.replace('/', '') or 'x'}.md": "# A name\n",
    }
    settings = {"docs/words.yml": f"jargon: {{{quoted}: {quoted}}}\n"}
    return Sources(
        tuple({**dict(BASE.pages), **{path: text.encode() for path, text in pages.items()}}.items()),
        frozenset({f"docs/pictures/{line}.png"}),
        {path: text.encode() for path, text in settings.items()},
        read_safely("mkdocs.yml", {"mkdocs.yml": f"site_name: {quoted}\n".encode()}.get, {}),
    )


@examples(30)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=4).map("".join), st.sampled_from(["calm", "x"]))
@example("".join(PIECES), "calm")
def test_a_review_of_whatever_was_typed_calls_nobody_and_leads_nowhere_else(typed: str, was: str) -> None:
    for old, new in ((was, typed), (typed, was)):
        found = review("main", proposal(old), "proposal", proposal(new))
        shown = Shown(GITHUB.render(review_markdown(found, WebPlaces(files=FILES, content=found.head.project.content))))
        assert {"table", "p"} <= set(shown.tags) <= OURS
        for address in shown.links:
            assert resolved(address).startswith(urlsplit(FILES).path.rstrip("/")), address
        for what, looks in CALLS.items():
            assert not re.search(looks, shown.text), what


OURS = {"p", "strong", "em", "br", "a", "h3", "ul", "li", "table", "thead", "tbody", "tr", "th", "td"}
"""What a review itself is made of."""
