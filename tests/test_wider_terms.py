"""Wider and narrower terms: a term may have several wider ones, and whatever is above them is above it too."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.disagree.relation import Relatives, Terms
from candour.knowledge.effects import effects
from candour.knowledge.survey import survey
from candour.model.front import TermFront
from candour.model.library import Claim, Library, Term
from candour.model.text import Body
from candour.output.pages import build_all
from candour.output.render import Renderer

from .builders import X, article, claims, codes, library_of, on_one_line, term

NO_BODY = Body("", (), frozenset(), (), ())
Edges = Mapping[str, Sequence[str]]
"""Each term's wider terms."""


def vocabulary(edges: Edges) -> dict[str, Term]:
    return {
        id: Term(id, "", TermFront.model_validate({"label": id, "kind": "condition", "broader": list(wider)}), NO_BODY)
        for id, wider in edges.items()
    }


def reachable(edges: Edges) -> set[tuple[str, str]]:
    """Every pair of a term and one above it, by Warshall's closure."""
    pairs = {(low, high) for low, above in edges.items() for high in above}
    for middle in edges:
        pairs |= {(low, high) for low, on in pairs if on == middle for via, high in pairs if via == middle}
    return pairs


@st.composite
def orders(draw: st.DrawFn) -> Edges:
    """A vocabulary without circles: a term's wider terms are among those drawn before it; ids are in any order."""
    ids = draw(st.permutations("abcdefghij"))[: draw(st.integers(1, 10))]
    return {
        id: draw(st.lists(st.sampled_from(ids[:number]), max_size=4)) if number else [] for number, id in enumerate(ids)
    }


tangles = st.dictionaries(st.sampled_from("abcdef"), st.lists(st.sampled_from("abcdefx"), max_size=3))
"""Any wider terms at all: circles, themselves, terms that do not exist."""


@given(orders())
def test_a_term_contains_whatever_leads_up_to_it(edges: Edges) -> None:
    terms, above = Terms(vocabulary(edges)), reachable(edges)
    for wide in edges:
        for narrow in edges:
            assert terms.contains(wide, narrow) == (wide == narrow or (narrow, wide) in above)
        assert terms.above(wide) == {high for low, high in above if low == wide}


@given(orders())
def test_each_term_is_below_each_of_its_wider_terms_once(edges: Edges) -> None:
    found = [(one.id, wide) for wide, below in Library(terms=vocabulary(edges)).narrower.items() for one in below]
    assert sorted(found) == sorted({(low, high) for low, above in edges.items() for high in above})


@given(tangles)
def test_a_circle_is_named_at_the_terms_in_it_and_at_no_other(edges: Edges) -> None:
    pages = {f"docs/terms/{id}.md": term(f"Term {id}", broader=f"[{', '.join(above)}]") for id, above in edges.items()}
    pages |= {f"docs/terms/{id}.md": term(f"Term {id}") for id in "abcdefx" if id not in edges}
    tied = {low for low, high in reachable({**dict.fromkeys("abcdefx", ()), **edges}) if low == high}
    assert codes(pages) == ["broader-circle"] * len(tied)
    terms = Terms(vocabulary(edges))
    assert not [id for id in edges if id in terms.above(id)]


@given(orders(), st.lists(st.sampled_from("abcdefghij"), max_size=12))
def test_the_claims_on_related_terms_are_found(edges: Edges, claimed: list[str]) -> None:
    terms = Terms(vocabulary(edges))
    claims = [
        Claim("x", "benefits", id, "words", "A sentence.", f"benefit-{number}", (1,))
        for number, id in enumerate(claimed)
    ]
    relatives = Relatives(claims, terms)
    for id in "abcdefghij":
        by_hand = {claim.anchor for claim in claims if terms.contains(claim.term, id) or terms.contains(id, claim.term)}
        assert [claim.anchor for claim in relatives.of(id)] == sorted(
            by_hand, key=lambda anchor: (claimed.index(claims[_number(anchor)].term), _number(anchor))
        )


def _number(anchor: str) -> int:
    return int(anchor.partition("-")[2])


def test_related_claims_are_looked_up_and_not_searched_for() -> None:
    """A thousand terms ask a thousand times each at most a few things, not each of the others."""
    edges = {str(number): [str(number // 10)] if number else [] for number in range(1_000)}
    terms, asked = Terms(vocabulary(edges)), 0
    look_up = terms.above

    def above(id: str) -> frozenset[str]:
        nonlocal asked
        asked += 1
        return look_up(id)

    terms.above = above  # type: ignore[assignment]
    relatives = Relatives([Claim("x", "benefits", id, "", "", f"benefit-{id}", (1,)) for id in edges], terms)
    assert all(relatives.of(id) for id in edges)
    assert asked <= 2 * len(edges)


def test_a_wider_term_is_typed_as_a_word_or_a_list() -> None:
    found = library_of(
        {
            "docs/terms/aspirin.md": term("Aspirin", broader="[painkillers, thinners, painkillers]"),
            "docs/terms/painkillers.md": term("Painkillers", broader="thinners"),
            "docs/terms/thinners.md": term("Blood thinners", broader="null"),
        }
    ).terms
    assert [found[id].front.broader for id in ("aspirin", "painkillers", "thinners")] == [
        ("painkillers", "thinners"),
        ("thinners",),
        (),
    ]


def test_a_terms_page_leads_to_each_wider_and_narrower_term(renderer: Renderer) -> None:
    pages = {
        "docs/terms/aspirin.md": term("Aspirin", broader="[painkillers, thinners]"),
        "docs/terms/painkillers.md": term("Painkillers"),
        "docs/terms/thinners.md": term("Blood thinners"),
    }
    html = {page.url: on_one_line(page.html) for page in build_all(survey(library_of(pages)), renderer)}
    wider = (
        '<a href="../terms/painkillers.html">Painkillers</a>, <a href="../terms/thinners.html">Blood thinners</a></p>'
    )
    assert f"<strong>Part of:</strong> {wider}" in html["terms/aspirin.html"]
    for url in ("terms/painkillers.html", "terms/thinners.html"):
        assert '<strong>Narrower:</strong> <a href="../terms/aspirin.html">Aspirin</a></p>' in html[url]


def test_a_fact_on_a_quantity_with_several_wider_terms_stands_beside_each(renderer: Renderer) -> None:
    pages = {
        "docs/terms/both.md": term("How long both last", "quantity", broader="[scars, makeup]"),
        X: article(
            claims("side_effects", "term: scars", "term: makeup") + claims("facts", "term: both, value: 2 days"),
            "Some [scars](side-effect:scars) and [make-up](side-effect:makeup) for [two days](fact:both).\n",
        ),
    }
    found = effects("needling", survey(library_of(pages)))
    assert {one.term.id: [fact.term.id for fact in one.facts] for level in found.values() for one in level} == {
        "scars": ["both"],
        "makeup": ["both"],
    }
