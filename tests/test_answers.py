"""The first line of a search result is an answer: every caution with its reserve, before any reason."""

from __future__ import annotations

from hypothesis import given

from candour.knowledge.survey import survey
from candour.output.search import answers
from candour.output.search.lines import said

from .builders import X, article, claims, library_of, term
from .effort import examples
from .points import library
from .random_treatments import RandomTreatment, above, treatments
from .test_laws_patients import told

AVOID, CAUTION = (f"contraindications term: acne, strength: {strength}" for strength in ("avoid", "caution"))
BENEFIT = "benefits term: acne"


def of(id: str, *articles: str, **pages: str) -> list[str]:
    """The lines on a term, without the treatment's name."""
    extra = {f"docs/terms/{name.replace('_', '-')}.md": page for name, page in pages.items()}
    site = survey(library(*articles, extra=extra))
    return [
        line.removeprefix("Peel, ").removeprefix("Peel – ")
        for line in answers.on_term(site.library.terms[id], site).lines
    ]


def test_the_strictest_stands_first_and_every_voice_has_its_count() -> None:
    assert of("acne", CAUTION, AVOID, AVOID) == ["Contraindications – avoid: 2 articles; with caution: 1 article"]


def test_a_reserve_is_told() -> None:
    stop = "preparation term: retinol, advice: avoid, hedge: may, unsaid: from-when"
    assert of("retinol", stop, stop, retinol=term("Retinol", "product")) == [
        "Preparation – may have to be stopped or left out, it does not say from when: 2 articles"
    ]


def test_a_reason_stands_after_the_warnings_and_says_that_articles_disagree() -> None:
    assert of("acne", BENEFIT, AVOID) == [
        "Articles disagree.",
        "Contraindications – avoid: 1 article",
        "Benefits – mentioned: 1 article",
    ]


def test_a_reason_never_stands_without_the_warning_about_a_kind_of_it() -> None:
    assert of("acne", BENEFIT, "contraindications term: active-acne, strength: avoid") == [
        "Articles differ: one side warns of a kind of it.",
        "Warnings on something near: Active acne – avoid: 1 article",
        "Benefits – mentioned: 1 article",
    ]


def test_a_warning_on_something_wider_holds() -> None:
    assert of("active-acne", AVOID, CAUTION.replace("acne", "active-acne")) == [
        "Contraindications – with caution: 1 article",
        "Warnings on something wider: Acne – avoid: 1 article",
    ]


def test_an_effect_is_told_with_what_worries_more_about_a_wider_one() -> None:
    """Nothing calmer: what is to be expected of something wider says nothing of a narrower harm."""
    pages = {"peeling": term("Peeling", "effect"), "flaking": term("Flaking", "effect", broader="peeling")}
    usual, alarming = (
        f"side_effects term: {{}}, seriousness: {serious}" for serious in ("expected", "call-the-clinic")
    )
    assert of("flaking", usual.format("flaking"), alarming.format("peeling"), **pages)[-2:] == [
        "Warnings on something wider: Peeling – call the clinic: 1 article",
        "Side effects – to be expected: 1 article",
    ]
    assert of("flaking", alarming.format("flaking"), usual.format("peeling"), **pages)[-1:] == [
        "Side effects – call the clinic: 1 article"
    ]


def test_no_answer_on_a_medicine_reads_as_a_command_to_stop_it() -> None:
    stop = "preparation term: aspirin, advice: avoid"
    assert of("aspirin", stop, aspirin=term("Aspirin", "medicine"))[-1] == (
        "Do not stop a prescribed medicine on your own: ask who prescribed it."
    )


def test_a_slip_is_no_answer_and_is_told() -> None:
    slip = "aftercare term: makeup, advice: avoid, slip: true"
    assert of("makeup", slip) == [
        "An article’s words here seem to come from another text. Take the caution seriously and ask us."
    ]


def test_what_others_charge_or_do_is_never_told_as_this_clinics() -> None:
    assert of("interval", "facts term: interval, value: 4 weeks") == [
        "4 weeks: 1 article",
        "Articles from elsewhere say this: ask us how it is here.",
    ]


def test_a_term_that_no_claim_is_about_tells_what_is_said_of_narrower_ones_or_for_it() -> None:
    assert of("acne", "benefits term: active-acne") == ["Active acne, Peel, Benefits – mentioned: 1 article"]
    assert of("adults", f"{BENEFIT}, scope: adults") == ["Acne, Peel, Benefits – for: Adults: 1 article"]
    assert of("sunscreen", BENEFIT) == ["No article here mentions it. Ask your clinic before the treatment."]


def test_who_only_names_a_term_is_counted() -> None:
    named = {"docs/articles/x.md": article(body="Of sunscreen.\n")}
    site = survey(library(BENEFIT, extra=named))
    words = str(answers.on_term(site.library.terms["sunscreen"], site))
    assert words == "Named by 1 article, with no answer of its own"


def test_a_reason_to_have_it_for_something_says_that_there_are_warnings() -> None:
    assert of("adults", f"{BENEFIT}, scope: adults", AVOID) == [
        "Acne, Peel, Benefits – for: Adults: 1 article; there are warnings about this too"
    ]


def test_of_lines_that_warn_of_nothing_the_first_are_told() -> None:
    facts = [f"facts term: {term}, scope: adults" for term in ("interval", "session-length", "needling-time", "pain")]
    others = [f"{group} term: face, scope: adults" for group in ("benefits", "candidates", "procedure", "alternatives")]
    lines = of("adults", "\n".join([*facts, *others, "practitioners term: doctor, scope: adults"]))
    assert len(lines) == 9
    assert lines[-1] == "1 more"


def test_a_wider_term_tells_what_warns_of_a_narrower_one() -> None:
    warned = ["Active acne, Peel, Contraindications – avoid: 1 article"]
    assert of("acne", AVOID.replace("acne", "active-acne")) == warned


def line(*articles: str) -> str:
    found = library(*articles)
    return said([claim for one in found.articles_by_treatment["peel"] for claim in one.claims], found)


def test_a_line_that_would_be_too_long_keeps_each_force_and_figure() -> None:
    ever = [f"{AVOID}, when: {days} days" for days in range(2, 8)]
    assert line(CAUTION, *ever) == "avoid, with limits that differ: 6 articles; with caution: 1 article"
    mixed = line(AVOID, *ever, CAUTION)
    assert mixed == "avoid, some say with limits: 7 articles; with caution: 1 article"
    weeks = [f"facts term: interval, value: {number} weeks" for number in range(2, 10)]
    assert line(*weeks).endswith("7 weeks: 1 article; 2 more")


@examples(60)
@given(treatments())
def test_no_caution_is_left_out_and_none_is_softened_or_hardened(drawn: RandomTreatment) -> None:
    """What must be told of a claim is read from the tables; where limits differ, its force alone."""
    site = drawn.site
    for claim in drawn.claims:
        if claim.is_slip or claim.is_denied or claim.group not in ("contraindications", "preparation", "aftercare"):
            continue
        for id in site.library.terms:
            if id == claim.term or (claim.term in above(id) and claim.of.get("advice") not in ("do", "allowed", None)):
                words = str(answers.on_term(site.library.terms[id], site))
                assert all(part in words for part in told(claim)) or "limits" in words, (claim, words)


@examples(60)
@given(treatments())
def test_a_reason_to_have_it_stands_last(drawn: RandomTreatment) -> None:
    site = drawn.site
    for one in site.library.terms.values():
        answer = answers.on_term(one, site)
        groups = [part for row in answer.lines for part in ("Contraindications –", "Benefits –") if part in row]
        assert groups == sorted(groups, reverse=True)
        reasons = site.rollup.reasons_for(one.id)
        assert answer.warns or not (reasons and site.rollup.against(one.id))
        for claim in site.rollup.against(one.id) if reasons else ():
            assert site.library.label(claim.term) in str(answer) or claim.term == one.id


def test_that_it_is_no_reason_against_is_no_first_answer() -> None:
    denied = "contraindications term: pain, stance: denied"
    expected = "side_effects term: pain, seriousness: expected"
    pain = term("Pain", "effect")
    assert of("pain", denied, expected, pain=pain)[-1] == "no reason against it: 1 article"
    assert of("pain", denied, pain=pain) == ["no reason against it: 1 article"]
    warned = of("pain", denied, "contraindications term: pain, strength: avoid", pain=pain)
    assert "Contraindications – avoid: 1 article; says not: 1 article" in warned
    assert not any("no reason" in line for line in warned)


def test_a_note_on_a_claim_that_only_names_the_term_travels_with_it() -> None:
    pages = {
        X: article(
            claims("side_effects", "term: redness, scope: odd, hedge: may, unsaid: which"),
            "It is [red](side-effect:redness/odd)[^1].\n\n[^1]: Ask.\n",
        ),
        "docs/terms/redness.md": term("Redness", "effect"),
        "docs/terms/odd.md": term("Odd"),
    }
    site = survey(library_of(pages))
    assert list(answers.on_term(site.library.terms["odd"], site).lines) == [
        "Redness, Side effects – for: Odd, it does not say which: 1 article; 1 says “may”",
        "An editor’s note stands beside the words. Read it too.",
    ]
