"""What passes `is_plain` is read alike; what differs is told; what mends it leaves GitHub's reading as it was."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from candour.authoring.bodies import as_on_github
from candour.problem import Problem
from candour.reading.as_github.github import leaves_on_github
from candour.reading.as_github.outline import differences
from candour.reading.as_github.plain import is_plain
from candour.reading.as_github.site import SiteReader
from candour.reading.body_limits import too_much
from candour.reading.convert import Converter
from candour.reading.front_matter import Page
from candour.reading.mending import mended

from .effort import examples

READER = SiteReader()
CONVERTER = Converter(html=False)

WORDS = st.sampled_from(
    [
        "Rest",
        "after it",
        "(two weeks)",
        "SPF 30",
        "5 to 6",
        "it’s",
        "why?",
        "no!",
        "10:30",
        "$200",
        "and,",
        "A & B",
        "–",
    ]
)
EFFECTS = st.sampled_from(
    [
        "**strong**", "*stressed*", "[words](benefit:x)", "[two words](../terms/x.md)[^1]", "[ours](https://x.org/a)",
        "**Note:**", "note[^1]", "(**so**)", "*a b*, ", "`code`", "~~struck~~", "https://x.org/a_b", "a@b.org", "\\~",
        "__init__", "snake_case", "5*3*2", "[x][y]", "[x]", "![alt](a.png)", "<b>bold</b>", ":smile:", "&copy;",
        "**[x](y)**", "*so\nit*",
        "***both***", "**a*b**", "*(a)*b", "a\\*b", "[a\nb](benefit:x)", "**a\nb**", "  \n", "\\\n", "$x$", "~1~", "|",
    ]
)  # fmt: skip
LINE = st.lists(st.one_of(WORDS, WORDS, EFFECTS), min_size=1, max_size=4).map(" ".join)
BEGIN = st.sampled_from(
    [
        "", "", "", "", "- ", "- ", "    - ", "  - ", "        - ", "1. ", "2. ", "1) ", "* ", "+ ", "## ", "### ",
        "#", "> ", ">> ",
        "    ", "  ", "   ", "[^1]: ", "[^2]: ", "| a | b |\n|---|---|\n| ", "```\n", "---", "===",
        "- [ ] ", "-   ", "10. ", "[y]: ",
        "> - ", "- > ", "- - ", "    1. ", "\t", "!!! ", ": ",
    ]
)  # fmt: skip
END = st.sampled_from(["\n", "\n", "\n\n", "\n\n", "\n\n\n", " \n", "  \n", "\\\n"])
BODIES = st.lists(st.tuples(BEGIN, LINE, END).map("".join), min_size=1, max_size=7).map("".join)

CAREFUL = st.lists(
    st.tuples(
        st.sampled_from(
            ["", "- ", "    - ", "        - ", "1. ", "2. ", "## ", "# ", "    ", "  ", "[^1]: ", "[^2]: ", "| a | "]
        ),
        st.lists(st.one_of(WORDS, EFFECTS), min_size=1, max_size=3).map(" ".join),
        st.sampled_from(["\n", "\n\n", "\n\n\n", " |\n", " |\n| --- | :---: |\n"]),
    ).map("".join),
    min_size=1,
    max_size=9,
).map("".join)
"""Bodies that are plain more often."""

CELL = st.lists(st.one_of(WORDS, EFFECTS.filter(lambda typed: "\n" not in typed)), max_size=2).map(" ".join)
ROW = st.lists(CELL, min_size=2, max_size=3).map(lambda cells: f"| {' | '.join(cells)} |\n")
TABLES = st.tuples(
    st.sampled_from(["", "Words.\n\n", "Words.\n", "- Rest\n\n"]),
    ROW,
    st.sampled_from(["|---|---|\n", "| --- | :---: |\n", "|---|---|---|\n"]),
    st.lists(ROW, max_size=2).map("".join),
    st.sampled_from(["", "\nWords.\n", "Words.\n"]),
).map("".join)


def differ(body: str) -> bool:
    return bool(differences(leaves_on_github(body), READER.leaves(body)))


def told(body: str) -> list[Problem]:
    return CONVERTER.convert(Page("docs/articles/x.md", {}, body), lambda target: ())[1]


@examples(600)
@given(st.one_of(CAREFUL, TABLES, BODIES))
def test_a_plain_body_is_read_alike(body: str) -> None:
    assert not (is_plain(body) and differ(body)), body


@examples(120)
@given(st.one_of(BODIES, TABLES))
def test_what_differs_is_told_and_its_mends_bring_both_readings_together(body: str) -> None:
    if too_much(body) or not differ(body):
        return
    problems = told(body)
    assert problems
    after = mended(body, [problem for problem in problems if problem.code == "not-as-on-github"])
    assert not differences(leaves_on_github(body), leaves_on_github(after.text))
    if len(after.problems) == len(problems):
        assert not differ(after.text)


@examples(120)
@given(BODIES)
def test_fmt_leaves_githubs_reading_as_it_was_and_has_nothing_more_to_do(body: str) -> None:
    new = as_on_github(body)
    assert not differences(leaves_on_github(body), leaves_on_github(new))
    assert as_on_github(new) == new
    assert not any(problem.mends for problem in told(new) if problem.code == "not-as-on-github")
