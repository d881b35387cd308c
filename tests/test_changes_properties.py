"""What holds for the changes between any two small sites."""

from __future__ import annotations

from collections.abc import Iterable

from hypothesis import given
from hypothesis import strategies as st

from candour.changes import Changes, ClaimChange, changes
from candour.knowledge.survey import survey
from candour.model.library import Library

from .builders import library_of
from .changing import PEEL, changed, site
from .effort import examples
from .points import NAMES, TERMS, page
from .test_disagree_properties import PLAIN, SCOPED, written

few = examples(25)

article = written(*PLAIN, *SCOPED)
articles = st.dictionaries(st.sampled_from(NAMES[:4]), article, max_size=3)


def pages(said: dict[str, str]) -> dict[str, str]:
    """Articles, each of an original of its own, so that one is not taken for another renamed."""
    return {
        f"docs/articles/{name}.md": page(
            claims, source=f"{{document: {name}.txt, sha256: {name * 64}, rights: facts-only}}"
        )
        for name, claims in said.items()
    }


def turned(found: Changes) -> Changes:
    """The same with old and new exchanged; order is left out, and the name that an article has now."""
    return Changes(
        claims=tuple(sorted((turned_claim(change) for change in found.claims), key=repr)),
        cells=found.cells,
    )


def turned_claim(change: ClaimChange) -> ClaimChange:
    differences = tuple(type(one)(one.what, one.new, one.old) for one in change.differences)
    row = change.row and next(row for row in type(change.row) if row is not change.row)
    return ClaimChange("", change.new, change.old, differences, change.beside_new, change.beside_old, row)


@few
@given(articles)
def test_a_site_does_not_differ_from_itself(said: dict[str, str]) -> None:
    assert changed(pages(said), pages(said)) == Changes()


@few
@given(articles, articles)
def test_there_and_back_mirror_each_other(one: dict[str, str], other: dict[str, str]) -> None:
    there, back = changed(pages(one), pages(other)), changed(pages(other), pages(one))
    assert turned(turned(there)) == turned(back)
    assert {(c.old and c.old.id, c.new and c.new.id) for c in there.points} == {
        (c.new and c.new.id, c.old and c.old.id) for c in back.points
    }
    assert {(c.old and c.old.id, c.new and c.new.id, c.gone, c.fresh) for c in there.articles} == {
        (c.new and c.new.id, c.old and c.old.id, c.fresh, c.gone) for c in back.articles
    }
    assert {(pair.old, pair.new) for pair in there.restated} == {(pair.new, pair.old) for pair in back.restated}


@few
@given(articles, articles)
def test_every_claim_of_one_side_is_the_same_or_told_once(one: dict[str, str], other: dict[str, str]) -> None:
    found = changed(pages(one), pages(other))
    old, new = (
        [claim for id in library.articles for claim in library.articles[id].claims]
        for library in (site(pages(one)).library, site(pages(other)).library)
    )
    went, came = ([claim for change in found.claims if (claim := getattr(change, side))] for side in ("old", "new"))
    assert len(set(went)) == len(went)
    assert len(set(came)) == len(came)
    assert len(old) - len(went) == len(new) - len(came)
    assert set(went) <= set(old)
    assert set(came) <= set(new)


@few
@given(articles, articles, st.randoms(use_true_random=False))
def test_the_order_of_files_changes_nothing(one: dict[str, str], other: dict[str, str], chance: object) -> None:
    shuffled = dict(sorted(other.items(), key=lambda item: chance.random()))  # type: ignore[attr-defined]
    assert changed(pages(one), pages(shuffled)) == changed(pages(one), pages(other))


@few
@given(articles.filter(bool), st.data())
def test_an_article_renamed_changes_no_claim(said: dict[str, str], data: st.DataObject) -> None:
    name = data.draw(st.sampled_from(sorted(said)))
    moved = {("zz" if path == f"docs/articles/{name}.md" else path): text for path, text in pages(said).items()}
    moved["docs/articles/zz.md"] = moved.pop("zz")
    found = changed(pages(said), moved)
    assert (found.claims, found.cells, found.points) == ((), 0, ())
    assert [(change.old and change.old.id, change.new and change.new.id) for change in found.articles] == [(name, "zz")]


QUALIFIERS = {
    "contraindications term: acne": ["strength: avoid", "strength: caution", "when: 1 week", "when: ever"],
    "aftercare term: makeup": ["advice: avoid", "advice: allowed", "from: 1 day after", "until: 2 days after"],
    "side_effects term: redness": ["seriousness: expected", "seriousness: call-the-clinic"],
    "facts term: interval": ["value: 4 weeks", "value: at least 2 weeks"],
}
ANY = ["stance: denied", "hedge: may", "hedge: usually", "scope: adults", "scope: children", "only: true"]


@few
@given(st.sampled_from(sorted(QUALIFIERS)), st.data())
def test_every_change_of_one_qualifier_is_one_change(claim: str, data: st.DataObject) -> None:
    keys = st.sampled_from([*QUALIFIERS[claim], *ANY])
    chosen = data.draw(st.lists(keys, min_size=1, max_size=4, unique_by=lambda key: key.partition(":")[0]))
    without = ", ".join([claim, *chosen[1:]])
    found = changed(without, ", ".join([claim, *chosen]))
    (change,) = found.claims
    assert [difference.what for difference in change.differences] == [chosen[0].partition(":")[0]]
    assert found.cells == 1


def test_two_unrelated_sites_can_be_compared() -> None:
    full, empty = survey(library_of({**TERMS, **PEEL, **pages({"a": "\n".join(PLAIN[:1])})})), survey(Library())
    assert _fates(changes(full, empty).terms) == {"removed"}
    assert _fates(changes(empty, full).terms) == {"added"}


def _fates(found: Iterable[object]) -> set[str]:
    return {change.fate for change in found}  # type: ignore[attr-defined]
