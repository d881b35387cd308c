"""What warns of a term and what can harm in it, held against a search by hand."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.rollup import Rollup
from candour.model.library import Claim, Library

from .builders import library_of, term, treatment
from .effort import examples
from .points import library, page

IDS = ("t0", "t1", "t2", "t3", "t4")
SAYS = (
    "contraindications term: {}, strength: avoid",
    "contraindications term: {}",
    "contraindications term: {}, stance: denied",
    "preparation term: {}, advice: avoid, hedge: may",
    "preparation term: {}, advice: do",
    "aftercare term: {}, advice: ask-first",
    "aftercare term: {}, advice: limit, stance: denied",
    "aftercare term: {}, advice: allowed",
    "side_effects term: {}, seriousness: expected",
    "side_effects term: {}, stance: denied",
    "benefits term: {}, hedge: may",
    "benefits term: {}, stance: denied",
    "candidates term: {}",
    "alternatives term: {}",
)
WARNS, HARMS, FOR = {0, 1, 3, 5}, {8}, {10, 12}

trees = st.tuples(*(st.sampled_from(["", *IDS[:number]]) for number in range(len(IDS))))
"""The wider term of each term, "" for none: a later one is below an earlier one."""
said = st.lists(st.tuples(st.sampled_from(range(len(SAYS))), st.sampled_from(IDS)), min_size=1, max_size=8)


def built(tree: tuple[str, ...], articles: list[list[tuple[int, str]]]) -> Library:
    """Articles on two treatments in turn; each says one thing of a kind, so that its marks differ."""
    pages = {
        f"docs/terms/{id}.md": term(id, **({"broader": wider} if wider else {}))
        for id, wider in zip(IDS, tree, strict=True)
    }
    for number, pairs in enumerate(articles):
        kept = {(SAYS[kind].split()[0], about, "denied" in SAYS[kind]): (kind, about) for kind, about in pairs}
        text = "\n".join(SAYS[kind].format(about) for kind, about in kept.values())
        pages[f"docs/articles/a{number}.md"] = page(text, treatment=("peel", "needling")[number % 2])
    return library_of({**pages, "docs/treatments/peel.md": treatment("Peel")})


def is_kind(claim: Claim, kinds: set[int]) -> bool:
    """Whether the claim is one of those that were written, found by comparing what it says with the lines above."""
    keys = [f"{key}: {value}" for key, value in claim.said.items()]
    for kind in kinds:
        group, _, entry = SAYS[kind].partition(" ")
        if claim.group == group and sorted(entry.split(", ")[1:]) == sorted(keys):
            return True
    return False


def chain(tree: tuple[str, ...], id: str) -> list[str]:
    """The terms above one, the nearest first."""
    wider = tree[IDS.index(id)]
    return [wider, *chain(tree, wider)] if wider else []


@examples(60)
@given(trees, st.lists(said, min_size=1, max_size=3))
def test_cautions_roll_up_and_reasons_do_not(tree: tuple[str, ...], articles: list[list[tuple[int, str]]]) -> None:
    found = built(tree, articles)
    rollup = Rollup(found)
    for treatment_id in ("", "peel", "needling"):
        claims = [
            claim
            for article in found.articles.values()
            if article.id.startswith("a") and treatment_id in ("", article.front.treatment)
            for claim in article.claims
        ]
        for id in IDS:
            above = chain(tree, id)
            near = {id, *above, *(other for other in IDS if id in chain(tree, other))}
            on = {claim for claim in claims if is_kind(claim, WARNS) and claim.term in (id, *above)}
            assert set(rollup.cautions_on(id, treatment_id)) == on
            assert set(rollup.cautions_above(id, treatment_id)) == {claim for claim in on if claim.term != id}
            harms = {claim for claim in claims if is_kind(claim, HARMS) and claim.term in near}
            assert set(rollup.harms_of(id, treatment_id)) == harms
            against = {claim for claim in claims if is_kind(claim, WARNS) and claim.term in near} | harms
            assert set(rollup.against(id, treatment_id)) == against
            reasons = {claim for claim in claims if is_kind(claim, FOR) and claim.term == id}
            assert set(rollup.reasons_for(id, treatment_id)) == reasons


def test_no_claim_is_named_twice_and_a_term_s_own_come_first() -> None:
    found = library(
        "contraindications term: acne",
        "contraindications term: active-acne\nside_effects term: active-acne",
    )
    rollup = Rollup(found)
    assert [claim.article for claim in rollup.cautions_on("active-acne")] == ["b", "a"]
    assert [claim.group for claim in rollup.against("acne")] == [
        "contraindications",
        "contraindications",
        "side_effects",
    ]
