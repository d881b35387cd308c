"""Files → the Library and every problem in them; nothing that a page holds ends in a traceback."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from candour.project.load import load

from .builders import BASE, SAMPLE, X, article, claims, loaded, term
from .effort import examples

ARTICLES = [(path, data) for path, data in SAMPLE.pages if path.startswith("docs/articles/")]
PIECES = [*":[]{}'\"&*!#,-|><", "---", "](", "[^1]", "[^1]:", "](benefit:", "](fact:x/y)", "term:", "no", "null"]


def test_sources_may_come_in_any_order() -> None:
    pages = list(BASE.pages)
    assert load(pages).library == load(reversed(pages)).library


def test_a_page_that_cannot_be_understood_is_left_out_and_named() -> None:
    found = loaded({X: "no front matter", "docs/terms/acne.md": term("Acne", kind="conditon")})
    assert found.left_out == {X, "docs/terms/acne.md"}
    assert {problem.path for problem in found.problems} == found.left_out
    assert "first" in found.library.articles


def test_problems_are_sorted_by_place_and_named_once() -> None:
    found = loaded({X: article(treatment="needlng", summary="[a]"), "docs/articles/a.md": "", "docs/terms/zz.md": ""})
    assert list(found.problems) == sorted(set(found.problems))
    assert [problem.path for problem in found.problems] == ["docs/articles/a.md", X, X, "docs/terms/zz.md"]


def test_a_head_that_is_broken_hides_no_mistake_of_its_claims_and_its_text() -> None:
    text = "[x](benefit:makeup) [y](nowhere.md) <b>\n"
    found = loaded({X: article(claims("benefits", "term: scars"), text, summary="[a]", treatment="Needling")})
    expected = ["bad-value", "wrong-type", "claim-without-mark", "mark-without-claim", "broken-link", "raw-html"]
    assert [problem.code for problem in found.problems] == expected
    assert found.left_out == {X}


def test_what_refers_to_a_broken_page_is_not_to_blame() -> None:
    broken = {
        "docs/treatments/needling.md": "---\ntitle: Needling\n---\n",
        "docs/terms/scars.md": "---\nlabel: Scars\nkind: efect\n---\n",
        "docs/terms/pregnancy.md": "no front matter",
    }
    assert {problem.path for problem in loaded(broken).problems} == broken.keys()


def test_a_page_outside_the_library_is_only_read() -> None:
    found = loaded({"docs/about.md": "# About\n\n<b>[x](benefit:scars)</b> [there](nowhere.md)\n"})
    assert found.problems == ()
    assert found.left_out == frozenset()


@examples(50)
@given(st.sampled_from(ARTICLES), st.data())
def test_damaged_articles_can_be_loaded(page: tuple[str, bytes], draw: st.DataObject) -> None:
    """Lines and characters lost, doubled and put in at random: problems, and never an exception."""
    path, data = page
    lines = data.decode().splitlines()
    for _ in range(draw.draw(st.integers(1, 3))):
        at = draw.draw(st.integers(0, len(lines) - 1))
        column = draw.draw(st.integers(0, len(lines[at])))
        piece = draw.draw(st.sampled_from(PIECES))
        change = draw.draw(st.sampled_from(["cut", "double", "put", "replace"]))
        if change == "cut":
            lines[at] = lines[at][:column]
        elif change == "double":
            lines.insert(at, lines[at])
        else:
            lines[at] = lines[at][:column] + piece + lines[at][column + (len(piece) if change == "replace" else 0) :]
    load([*BASE.pages, (path, "\n".join(lines).encode())])
