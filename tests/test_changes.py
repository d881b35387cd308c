"""What patients are told differently: claims, disagreements, positions, pages, addresses."""

from __future__ import annotations

import pytest

from candour.changes import Changes, Fate, RowFate, Standing
from candour.changes.pairing import matches

from .builders import article, claims, term, treatment
from .changing import PEEL, A, B, changed, only, site, told, what
from .points import page

PREGNANCY = "contraindications term: pregnancy, strength: not-recommended"
MAKEUP = "aftercare term: makeup, advice: allowed, from: 1 day after"
LONG = " ".join(["Fine needles make tiny pricks in the skin and it heals soon afterwards."] * 12)


def test_nothing_changed() -> None:
    assert changed(PREGNANCY, PREGNANCY) == Changes()


def test_a_contraindication_that_is_gone_leaves_its_cell_silent() -> None:
    found = changed(f"{PREGNANCY}\n{MAKEUP}", f"{MAKEUP}")
    assert told(found) == ["Contraindications: Pregnancy: not recommended → not mentioned"]
    change = only(found.claims[:1])
    assert (change.fate, change.safety, change.softer, change.row) == (Fate.REMOVED, True, True, RowFate.DISAPPEARS)
    assert found.cells == 1


def test_a_row_stays_as_long_as_another_article_has_it() -> None:
    both = {A: page(PREGNANCY), B: page(PREGNANCY)}
    found = changed(both, both | {A: page("benefits term: scars")})
    assert [change.row for change in found.told] == [None, RowFate.APPEARS]


@pytest.mark.parametrize(
    ("old", "new", "reads"),
    [
        ("contraindications term: acne, strength: avoid", "contraindications term: acne, strength: caution",
         "Contraindications: Acne: avoid → with caution"),
        ("contraindications term: acne", "contraindications term: acne, stance: denied",
         "Contraindications: Acne: says so → says not"),
        ("aftercare term: makeup, advice: avoid", "aftercare term: makeup, advice: allowed",
         "Aftercare: Make-up: avoid → allowed"),
        ("aftercare term: makeup, advice: avoid, until: 1 week after",
         "aftercare term: makeup, advice: avoid, until: 2 days after",
         "Aftercare: Make-up: avoid, until 1 week afterwards → avoid, until 2 days afterwards"),
        ("aftercare term: makeup, advice: avoid, until: healed",
         "aftercare term: makeup, advice: avoid, until: 1 day after",
         "Aftercare: Make-up: avoid, until the skin has healed → avoid, until 1 day afterwards"),
        ("side_effects term: redness, seriousness: complication", "side_effects term: redness, seriousness: expected",
         "Side effects: Redness: complication → to be expected"),
        ("aftercare term: makeup, advice: avoid, until: 2 days after",
         "aftercare term: makeup, advice: allowed, from: 1 day after",
         "Aftercare: Make-up: avoid, until 2 days afterwards → allowed, from 1 day afterwards"),
        ("side_effects term: redness", "side_effects term: redness, hedge: may",
         "Side effects: Redness: says so → says so, “may”"),
        ("practitioners term: doctor, only: true", "practitioners term: doctor",
         "Practitioners: Doctor: says so, only this → says so"),
        ("side_effects term: redness", "side_effects term: redness, scope: adults",
         "Side effects: Redness: says so → says so, for: Adults"),
    ],
)  # fmt: skip
def test_one_changed_qualifier_is_one_change_and_is_softer_in_one_direction(old: str, new: str, reads: str) -> None:
    there, back = changed(old, new), changed(new, old)
    assert told(there) == [reads]
    assert [change.softer for change in (*there.claims, *back.claims)] == [True, False]


@pytest.mark.parametrize(
    ("claim", "warns", "warns_less"),
    [
        ("contraindications term: acne", "when: ever", "when: now"),
        ("contraindications term: acne", "when: 6 months", "when: 3 months"),
        ("contraindications term: acne", "when: 6 months", ""),
        ("contraindications term: acne", "", "unless: adults"),
        ("contraindications term: acne", "", "condition: if it bleeds"),
        ("contraindications term: acne", "open: true", ""),
        ("contraindications term: acne", "strength: ask-first", "strength: caution"),
        ("contraindications term: acne", "", "strength: ask-first"),
        ("preparation term: makeup, advice: avoid", "from: 7 days before", "from: 2 days before"),
        ("preparation term: makeup, advice: avoid", "", "from: 2 days before"),
        ("preparation term: makeup, advice: avoid", "from: 7 days before", "from: appointment"),
        ("aftercare term: makeup, advice: avoid", "until: redness", "until: next-day"),
        ("aftercare term: makeup, advice: avoid", "until: next-day", "until: appointment-day"),
        ("aftercare term: makeup, advice: do", "until: 4 weeks after", "until: 1 week after"),
        ("side_effects term: redness", "seriousness: emergency", "seriousness: call-at-once"),
        ("side_effects term: redness", "degree: severe", "degree: mild"),
        ("side_effects term: redness", "likelihood: common", "likelihood: rare"),
        ("side_effects term: redness", "likelihood: 3 percent", "likelihood: very-rare"),
        ("side_effects term: redness", "likelihood: 3 percent", "likelihood: 2 percent"),
        ("side_effects term: redness", "", "likelihood: common"),
        ("side_effects term: redness", "for: permanent", "for: 2 weeks"),
        ("side_effects term: redness", "for: 2 weeks", "for: 2 days"),
        ("side_effects term: redness", "for: permanent", ""),
        ("side_effects term: redness", "for: lasting", ""),
        ("side_effects term: redness", "", "for: 2 years"),
        ("side_effects term: redness", "", "for: a time"),
        ("side_effects term: redness", "", "hedge: should"),
    ],
)
def test_what_warns_less_in_each_respect(claim: str, warns: str, warns_less: str) -> None:
    one, other = (", ".join(filter(None, (claim, said))) for said in (warns, warns_less))
    assert [only(changed(*two).claims).softer for two in ((one, other), (other, one))] == [True, False]


def test_of_two_amounts_only_a_reader_can_tell_which_warns_more() -> None:
    age = [f"contraindications term: acne, amount: under {years} years" for years in (18, 16)]
    assert [only(changed(*two).claims).softer for two in (age, age[::-1])] == [True, True]


def test_waiting_as_long_in_other_words_is_no_softer_warning() -> None:
    avoid, allowed = (
        "aftercare term: makeup, advice: avoid, until: 1 day after",
        "aftercare term: makeup, advice: allowed, from: 1 day after",
    )
    assert [only(changed(*two).claims).softer for two in ((avoid, allowed), (allowed, avoid))] == [False, False]


def test_a_wait_is_as_strict_as_its_lower_end() -> None:
    """Who may begin after 1 to 3 days is warned less than who waits 2."""
    wide, narrow = (f"aftercare term: makeup, advice: avoid, until: {time} after" for time in ("1 to 3 days", "2 days"))
    assert [only(changed(*two).claims).softer for two in ((narrow, wide), (wide, narrow))] == [True, False]


def test_a_changed_number_is_a_change_of_its_value() -> None:
    found = changed("facts term: interval, value: 4 weeks", "facts term: interval, value: 6 weeks")
    assert told(found) == ["Facts side by side: Interval: 4 weeks → 6 weeks"]
    assert what(only(found.claims)) == ["value"]


def test_of_two_claims_in_a_cell_each_is_paired_with_its_own() -> None:
    old = "facts term: interval, value: 4 weeks, scope: adults\nfacts term: interval, value: 2 weeks, scope: children"
    new = "facts term: interval, value: 2 weeks, scope: children\nfacts term: interval, value: 5 weeks, scope: adults"
    assert told(changed(old, new)) == ["Facts side by side: Interval: 4 weeks, for: Adults → 5 weeks, for: Adults"]


def test_claims_that_all_changed_are_paired_by_their_scope() -> None:
    old = "facts term: interval, value: 4 weeks, scope: adults\nfacts term: interval, value: 2 weeks, scope: children"
    new = "facts term: interval, value: 3 weeks, scope: children\nfacts term: interval, value: 5 weeks, scope: adults"
    assert told(changed(old, new)) == [
        "Facts side by side: Interval: 4 weeks, for: Adults → 5 weeks, for: Adults",
        "Facts side by side: Interval: 2 weeks, for: Children → 3 weeks, for: Children",
    ]


def test_what_else_the_cell_says_is_told_beside_a_claim_that_is_gone() -> None:
    kept = "contraindications term: acne, strength: caution, scope: adults"
    found = changed(f"contraindications term: acne, strength: avoid\n{kept}", kept)
    assert told(found) == ["Contraindications: Acne: avoid → not said (beside it: with caution, for: Adults)"]


def test_claims_that_share_neither_scope_nor_words_nor_lines_are_one_gone_and_one_new() -> None:
    def said(entry: str, words: str, line: int) -> dict[str, str]:
        mark = f"fact:interval/{words}"
        return {A: article(f"facts:\n  - {{{entry}, lines: [{line}]}}\n", f"[{words}]({mark})\n", treatment="peel")}

    found = changed(
        said("term: interval, value: 4 weeks, scope: adults", "adults", 1),
        said("term: interval, value: 2 days, scope: children", "children", 9),
    )
    assert [change.fate for change in found.claims] == [Fate.REMOVED, Fate.ADDED]


def test_a_claim_that_kept_words_and_lines_has_moved_to_another_group() -> None:
    found = changed("contraindications term: scars", "benefits term: scars")
    change = only(found.claims)
    assert (change.fate, what(change), change.softer) == (Fate.CHANGED, ["group"], False)
    assert change.safety


def test_a_claim_that_kept_words_and_lines_has_moved_to_another_term() -> None:
    change = only(changed("side_effects term: peeling", "side_effects term: flaking").claims)
    assert [(one.what, one.old, one.new) for one in change.differences] == [("term", "peeling", "flaking")]


def test_other_words_lines_and_notes_are_evidence_and_no_other_claim() -> None:
    old, new = "It [peels](side-effect:peeling).\n", "It [flakes off](side-effect:peeling)[^1].\n\n[^1]: Doubtful.\n"
    found = changed(
        {A: article("side_effects: [{term: peeling, lines: [1]}]\n", old, treatment="peel")},
        {A: article("side_effects: [{term: peeling, lines: [1-2]}]\n", new, treatment="peel")},
    )
    assert (what(only(found.claims)), found.told, found.cells) == (["words", "lines", "note"], [], 0)


def test_the_same_claim_in_another_sentence_is_to_be_read() -> None:
    heads = claims("contraindications", "term: pregnancy")
    found = changed(
        {A: article(heads, "Do not have it if [pregnant](contraindication:pregnancy).\n", treatment="peel")},
        {A: article(heads, "Do have it if [pregnant](contraindication:pregnancy).\n", treatment="peel")},
    )
    assert found.claims == ()
    pair = only(found.restated)
    assert (pair.old.sentence, pair.new.sentence) == ("Do not have it if pregnant.", "Do have it if pregnant.")


def test_a_weakened_warning_stands_before_all_else() -> None:
    old = "benefits term: scars\ncontraindications term: acne, strength: avoid\nside_effects term: redness"
    new = (
        "contraindications term: acne, strength: caution\nside_effects term: redness\nside_effects term: peeling\n"
        "facts term: interval, value: 1 week"
    )
    groups = [(change.claim.group, change.softer) for change in changed(old, new).told]
    assert groups == [
        ("contraindications", True),
        ("side_effects", False),
        ("benefits", False),
        ("facts", False),
    ]


# Disagreements and positions


def test_a_disagreement_opens_and_closes() -> None:
    agreed = {A: page("facts term: pain, value: slight"), B: page("facts term: pain, value: slight")}
    torn = agreed | {B: page("facts term: pain, value: painful")}
    opened, closed = only(changed(agreed, torn).points), only(changed(torn, agreed).points)
    assert (opened.opens, opened.closes, opened.safety) == (True, False, False)
    assert (closed.opens, closed.closes) == (False, True)


def test_who_joins_a_side_changes_a_disagreement() -> None:
    two = {A: page("facts term: pain, value: slight"), B: page("facts term: pain, value: painful")}
    three = two | {"docs/articles/c.md": page("facts term: pain, value: slight")}
    change = only(changed(two, three).points)
    assert [(one.what, one.old, one.new) for one in change.differences] == [
        ("sides", "painful (b); slight (a)", "painful (b); slight (a, c)")
    ]


def test_a_point_keeps_its_place_when_its_term_is_renamed() -> None:
    def torn(id: str) -> dict[str, str]:
        one, two = (page(f"facts term: {id}, value: {weeks} weeks") for weeks in (1, 4))
        return {f"docs/terms/{id}.md": term("Gap", "quantity"), A: one, B: two}

    assert changed(torn("gap"), torn("time-between")).points == ()


def test_a_scope_that_explains_a_disagreement_closes_it() -> None:
    denied = "side_effects term: scarring, stance: denied"
    two = {A: page("side_effects term: scarring"), B: page(denied)}
    change = only(changed(two, two | {B: page(f"{denied}, scope: adults")}).points)
    assert (change.closes, change.differences[0].new, change.safety) == (True, "explained-by-scope", True)


TORN = {
    A: page("contraindications term: scars, strength: avoid"),
    B: page("candidates term: scars"),
}


def decided(advice: str = "Wait.") -> dict[str, str]:
    """The clinic's position on the point of TORN, decided on what it says there."""
    point = only(tuple(site(TORN).points["peel"]))
    entry = f"point: scars/for-and-against, advice: {advice}, by: A, role: nurse, on: 2026-01-02, due: 2027-01-02"
    position = f"{{{entry}, fingerprint: {point.fingerprint}}}"
    return {"docs/treatments/peel.md": treatment("Peel", positions=f"\n  - {position}")}


def test_positions_are_decided_reworded_and_withdrawn() -> None:
    made = only(changed(TORN, TORN | decided()).positions)
    assert (made.was, made.now, made.point, made.safety) == (
        Standing.ABSENT,
        Standing.HOLDS,
        "peel/scars/for-and-against",
        True,
    )
    reworded = only(changed(TORN | decided(), TORN | decided("Do not wait.")).positions)
    assert [(one.what, one.old, one.new) for one in reworded.differences] == [("advice", "Wait.", "Do not wait.")]
    assert only(changed(TORN | decided(), TORN | PEEL).positions).now is Standing.ABSENT


# Pages


def test_a_renamed_article_is_compared_and_not_new() -> None:
    named = {"docs/articles/another.md": page(f"{PREGNANCY}\n{MAKEUP}")}
    found = changed(named, {A: page(f"{MAKEUP}")})
    assert told(found) == ["Contraindications: Pregnancy: not recommended → not mentioned"]
    assert found.claims[0].article == "a"
    change = only(found.articles)
    assert (change.fate, change.differences[0].old, change.differences[0].new) == (Fate.CHANGED, "another", "a")
    assert [(broken.page, broken.now) for broken in found.broken[:1]] == [("articles/another.html", "articles/a.html")]


def test_an_article_rewritten_under_another_name_is_known_by_its_original() -> None:
    old, new = article("", "Some words.\n", treatment="peel"), article("", "Entirely different.\n", treatment="peel")
    found = changed({A: old}, {B: new})
    assert [change.fate for change in found.articles] == [Fate.CHANGED]


def test_pairs_do_not_depend_on_which_side_is_older() -> None:
    def pairs(old: list[str], new: list[str]) -> set[tuple[str, str]]:
        return set(matches(old, new, lambda one, other: 1, str))

    assert pairs(["a", "d"], ["c", "b"]) == {(old, new) for new, old in pairs(["c", "b"], ["a", "d"])}


def test_a_renamed_term_changes_no_claim() -> None:
    def called(id: str) -> dict[str, str]:
        return {f"docs/terms/{id}.md": term("Warts", synonyms="[wart]"), A: page(f"benefits term: {id}")}

    found = changed(called("warts"), called("common-warts"))
    assert (found.claims, found.cells) == ((), 0)
    assert [(one.what, one.old, one.new) for one in only(found.terms).differences] == [
        ("name", "warts", "common-warts")
    ]
    assert "articles/a.html" in [broken.page for broken in found.broken]  # its anchor has the term's name


def test_another_article_under_another_name_is_one_gone_and_one_new() -> None:
    source = f"{{document: y.txt, sha256: {'c' * 64}, rights: facts-only}}"
    other = page("benefits term: scars", title="Other", source=source).replace("stand here", "lie elsewhere, really")
    found = changed({A: page(PREGNANCY, words="whatever is said")}, {B: other})
    assert [change.fate for change in found.articles] == [Fate.REMOVED, Fate.ADDED]
    assert [change.fate for change in found.claims] == [Fate.REMOVED, Fate.ADDED]


def test_a_paragraph_in_other_words_is_a_rewording_with_its_reading_age() -> None:
    hard = LONG.replace("tiny pricks", "innumerable microscopic perforations")
    found = changed({A: article("", LONG, treatment="peel")}, {A: article("", hard, treatment="peel")})
    change = only(found.articles)
    assert (change.is_reworded, change.gone, change.fresh, found.claims) == (True, 12, 12, ())
    old, new = change.readings
    assert old is not None
    assert new is not None
    assert new.value > old.value + 2


def test_marking_words_up_otherwise_is_no_rewording() -> None:
    bold = {A: article("", "Some **words**.\n", treatment="peel")}
    assert changed({A: article("", "Some words.\n", treatment="peel")}, bold) == Changes()


def test_an_editors_note_leaves_its_sentence_as_it_was() -> None:
    noted = {A: article("", "Some words[^1] here.\n\n[^1]: Doubtful.\n", treatment="peel")}
    change = only(changed({A: article("", "Some words here.\n", treatment="peel")}, noted).articles)
    assert change.gone == 0


def test_front_matter_that_readers_see_is_told() -> None:
    reviewed = "{status: reviewed, by: A, role: nurse, on: 2026-01-02, due: 2027-01-02}"
    found = changed({A: page("", title="One", review=reviewed)}, {A: page("", title="Two")})
    assert [(one.what, one.old, one.new) for one in only(found.articles).differences] == [
        ("title", "One", "Two"),
        ("review.status", "reviewed", "unreviewed"),
        ("review.by", "A", None),
        ("review.role", "nurse", None),
        ("review.on", "2026-01-02", None),
        ("review.due", "2027-01-02", None),
    ]


def test_synonyms_come_and_go_one_by_one() -> None:
    old, new = ({"docs/terms/acne.md": term("Acne", synonyms=names)} for names in ("[spots, pimples]", "[zits, spots]"))
    assert [(one.what, one.old, one.new) for one in only(changed(old, new).terms).differences] == [
        ("synonyms", "pimples", None),
        ("synonyms", None, "zits"),
    ]


def test_a_terms_options_and_wider_term_are_told() -> None:
    old = {"docs/terms/pain.md": term("Pain", "choice", options="[none, slight, painful]", broader="redness")}
    new = {"docs/terms/pain.md": term("Pain", "choice", options="[slight, painful, severe]", broader="peeling")}
    assert [(one.what, one.old, one.new) for one in only(changed(old, new).terms).differences] == [
        ("broader", "redness", "peeling"),
        ("options", "none", None),
        ("options", None, "severe"),
    ]


def test_an_options_words_are_told_one_by_one() -> None:
    old = {"docs/terms/pain.md": term("Pain", "choice", options="[slight, painful]")}
    new = {"docs/terms/pain.md": term("Pain", "choice", options="{slight: [a little, some], painful: []}")}
    assert [(one.what, one.old, one.new) for one in only(changed(old, new).terms).differences] == [
        ("option words", None, "a little (slight)"),
        ("option words", None, "some (slight)"),
    ]


def test_each_wider_term_is_told() -> None:
    old = {"docs/terms/pain.md": term("Pain", broader="[redness, peeling]")}
    new = {"docs/terms/pain.md": term("Pain", broader="peeling", facet="my-skin")}
    assert [(one.what, one.old, one.new) for one in only(changed(old, new).terms).differences] == [
        ("facet", None, "my-skin"),
        ("broader", "redness, peeling", "peeling"),
    ]


# Addresses


def test_anchors_that_are_gone_would_break_links() -> None:
    found = changed(f"{PREGNANCY}\n{MAKEUP}", f"{MAKEUP}")
    assert {broken.page: broken.anchors for broken in found.broken} == {
        "articles/a.html": ("contraindication-pregnancy",),
        "treatments/peel/contraindications.html": (),
        "treatments/peel/can-i-have-it.html": (),  # nothing is left that it could ask
        "compare/contraindications.html": (),  # one treatment's table is left
    }


def test_a_new_heading_leaves_a_broken_anchor() -> None:
    old, new = ({A: article("", f"## {title}\n\nText.\n", treatment="peel")} for title in ("After care", "Afterwards"))
    assert only(changed(old, new).broken).anchors == ("after-care",)


def test_a_new_permission_is_a_lost_warning_only_where_something_was_warned_of() -> None:
    warning, permission = "contraindications term: makeup, strength: avoid", "aftercare term: makeup, advice: allowed"
    silent, warned = {A: page("benefits term: scars")}, {A: page(warning)}
    other = {B: page(permission, source=f"{{document: b.txt, sha256: {'d' * 64}, rights: facts-only}}")}
    added = [
        changed(silent, {A: page(f"benefits term: scars\n{permission}")}),
        changed(warned, {A: page(f"{warning}\n{permission}")}),
        changed(warned, warned | other),
    ]
    assert [only(found.claims).softer for found in added] == [False, True, False]
