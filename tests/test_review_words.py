"""Every sentence and value that is read differently, with its danger: what `review` hands to its report."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from candour.changes import Danger, WordChange, WordsOf
from candour.project.review import RevisionReview, review
from candour.project.sources import Sources
from candour.reading.configuration_files import read_safely
from candour.report import review_text

from .builders import BASE, article, claims, term, treatment

X, ES_X = "docs/articles/x.md", "docs/es/articles/x.md"
TEXT = (
    "It is not advised for people who are [pregnant](contraindication:pregnancy).\n\n"
    "The skin is red for 2 days. It then peels.\n\n"
    "## Before the visit\n\nDo not take:\n\n- ibuprofen\n- aspirin\n\n"
    "## After the visit\n\n1. Wash your hands.\n2. Put the cream on.\n"
)
SAID = claims("contraindications", "term: pregnancy, strength: not-recommended")
BEFORE: Mapping[str, str] = {
    X: article(SAID, TEXT),
    "docs/terms/ibuprofen.md": term("Ibuprofen", "medicine"),
    "docs/terms/aspirin.md": term("Aspirin", "medicine"),
    "docs/treatments/needling.md": treatment("Needling", "We are open. Nobody with open wounds.\n"),
    "docs/index.md": "Telephone: 555\n\n# Home\n\nWelcome.\n\n<!-- a comment -->\n",
    "docs/words.yml": "superlative:\n  - best\n  - most loved\n",
    "docs/language/es.po": 'msgid "Do not wait."\nmsgstr "No espere."\n',
    "mkdocs.yml": (
        "site_name: Clinic\nextra:\n  clinic:\n    emergency: Dial 112.\n  candour:\n    rules: {jargon: warning}\n"
    ),
}


def sources(pages: Mapping[str, str]) -> Sources:
    """The base project with pages, settings and a configuration."""
    every = dict(BASE.pages) | {path: text.encode() for path, text in pages.items()}
    beside = {path: every.pop(path) for path in ("docs/words.yml", "docs/language/es.po") if path in every}
    configuration = every.pop("mkdocs.yml", b"")
    return replace(
        BASE,
        pages=tuple(sorted(every.items())),
        files=frozenset({*BASE.files, *every}),
        settings=beside,
        configured=read_safely("mkdocs.yml", {"mkdocs.yml": configuration}.get, {}),
    )


def reviewed(changed: Mapping[str, str], without: tuple[str, ...] = ()) -> RevisionReview:
    after = {path: text for path, text in {**BEFORE, **changed}.items() if path not in without}
    return review("base", sources(BEFORE), "head", sources(after))


def words(changed: Mapping[str, str], without: tuple[str, ...] = ()) -> tuple[WordChange, ...]:
    return reviewed(changed, without).changes.words


def told(found: tuple[WordChange, ...]) -> list[tuple[str, str | None, str | None]]:
    return [(one.place, one.old, one.new) for one in found]


def test_nothing_that_is_the_same_is_told() -> None:
    assert words({}) == ()


def test_a_new_sentence_that_permits_what_is_warned_of_is_the_most_dangerous() -> None:
    (first, second) = words({X: article(SAID, TEXT + "\nIf you are pregnant you can have it, every day.\nBye.\n")})
    assert (first.of, first.danger, first.path, first.line) == (WordsOf.ARTICLE, Danger.REVERSED, X, 26)
    assert first.new == "If you are pregnant you can have it, every day."
    assert "Pregnancy" in first.names
    assert (second.new, second.danger) == ("Bye.", Danger.PLAIN)


@pytest.mark.parametrize(
    ("said", "danger"),
    [
        ("There is no reason to stop aspirin.", Danger.REVERSED),
        ("You may take aspirin.", Danger.REVERSED),
        ("Do not take aspirin.", Danger.SAFETY),
        ("Use no aspirin.", Danger.SAFETY),
        ("Ask about aspirin.", Danger.SAFETY),
    ],
)
def test_a_new_sentence_that_permits_or_denies_comes_before_one_that_forbids(said: str, danger: Danger) -> None:
    (change,) = words({X: article(SAID, f"{TEXT}\n{said}\n")})
    assert (change.new, change.danger) == (said, danger)


def test_a_new_sentence_that_forbids_what_articles_advise_is_the_most_dangerous() -> None:
    said = SAID + claims("aftercare", "term: sunscreen, advice: do")
    text = f"{TEXT}\nPut on [sunscreen](aftercare:sunscreen).\n"
    before = {**BEFORE, X: article(said, text), "docs/terms/sunscreen.md": term("Sunscreen", "product")}
    after = {**before, X: article(said, f"{text}\nUse no sunscreen.\n")}
    (change,) = review("main", sources(before), "HEAD", sources(after)).changes.words
    assert (change.new, change.danger) == ("Use no sunscreen.", Danger.REVERSED)


def test_a_changed_sentence_stands_beside_what_it_was() -> None:
    (change,) = words({X: article(SAID, TEXT.replace("2 days", "9 days"))})
    assert (change.old, change.new) == ("The skin is red for 2 days.", "The skin is red for 9 days.")
    assert {"2 days", "9 days"} <= set(change.names)


def test_a_reworded_lead_is_one_row_that_names_what_stands_below_it() -> None:
    (change,) = words({X: article(SAID, TEXT.replace("Do not take:", "You may take:"))})
    assert (change.old, change.new, change.danger) == ("Do not take:", "You may take:", Danger.REVERSED)
    assert {"Ibuprofen", "Aspirin"} <= set(change.names)


def test_a_reworded_heading_is_one_row() -> None:
    assert told(words({X: article(SAID, TEXT.replace("## After the visit", "## At home"))})) == [
        ("", "After the visit", "At home")
    ]


def test_an_item_that_moved_below_another_heading_is_told_with_both() -> None:
    moved = TEXT.replace("- aspirin\n", "").replace("2. Put the cream on.\n", "2. Put the cream on.\n3. aspirin\n")
    (change,) = words({X: article(SAID, moved)})
    assert (change.place, change.was_at) == ("After the visit", "Before the visit")
    assert (change.old, change.new) == ("Do not take: aspirin", "aspirin")


def test_steps_in_another_order_are_told() -> None:
    swapped = TEXT.replace("1. Wash your hands.\n2. Put the cream on.", "1. Put the cream on.\n2. Wash your hands.")
    (change,) = words({X: article(SAID, swapped)})
    assert change.old == change.new
    assert change.was_at != change.place


@pytest.mark.parametrize(
    ("path", "old", "new", "of", "danger"),
    [
        ("mkdocs.yml", "112", "113", WordsOf.SETTING, Danger.NUMBER_OF_SAFETY),
        ("mkdocs.yml", "jargon: warning", "jargon: off", WordsOf.SETTING, Danger.JUDGE),
        ("mkdocs.yml", "Clinic", "Doctors", WordsOf.SETTING, Danger.PLAIN),
        ("docs/words.yml", "  - most loved\n", "", WordsOf.WORD_LIST, Danger.JUDGE),
        ("docs/words.yml", "most loved", "loved", WordsOf.WORD_LIST, Danger.JUDGE),
        ("docs/language/es.po", "No espere", "Espere", WordsOf.MESSAGE, Danger.FORCE),
        ("docs/index.md", "555", "556", WordsOf.OWN_PAGE, Danger.NUMBER),
        ("docs/index.md", "a comment", "another", WordsOf.OWN_PAGE, Danger.PLAIN),
        ("docs/treatments/needling.md", "Nobody", "Everybody", WordsOf.TREATMENT, Danger.FORCE),
        ("docs/terms/aspirin.md", "label: Aspirin", "label: Acetyl", WordsOf.TERM, Danger.SAFETY),
        (X, "summary: A summary", "summary: Another one", WordsOf.ARTICLE, Danger.PLAIN),
    ],
)
def test_every_kind_of_file_is_told_word_by_word(path: str, old: str, new: str, of: WordsOf, danger: Danger) -> None:
    (change,) = words({path: BEFORE[path].replace(old, new)})
    assert (change.of, change.path, change.danger) == (of, path, danger)
    assert old.strip(" -\n").split(": ")[-1] in (change.old or "")
    assert new.split(": ")[-1] in (change.new or "")


def test_an_unreadable_page_is_told_from_its_raw_text() -> None:
    broken = BEFORE[X].replace("title: An article", "title: 'An article").replace("peels", "itches")
    found = reviewed({X: broken})
    assert [(one.old, one.new) for one in found.changes.words] == [
        ("title: An article", "title: 'An article"),
        ("It then peels.", "It then itches."),
    ]
    assert found.changes.claims == ()


def test_each_sentence_has_its_line() -> None:
    text = "One is here.\nTwo is\nlonger. Three.  \nFour is below.\n\n## Then\n\nFive. Six\ngoes on.\n"
    lines = {one.new: one.line for one in words({X: article("", text)}) if one.new}
    said = ("One is here.", "Two is longer.", "Three.", "Four is below.", "Then", "Five.", "Six goes on.")
    assert [lines[one] for one in said] == [8, 9, 10, 11, 13, 15, 15]


@pytest.mark.parametrize(
    ("was", "now"),
    [
        ("Come unless you have a fever.", "Come if you have a fever."),
        ("Ask them before you end it.", "Ask them after you end it."),
        ("Rest until it is dry.", "Rest when it is dry."),
    ],
)
def test_a_condition_that_turns_is_told_as_another_force(was: str, now: str) -> None:
    before, after = (sources({**BEFORE, "docs/index.md": f"# Home\n\n{text}\n"}) for text in (was, now))
    (word,) = review("base", before, "head", after).changes.words
    assert (word.old, word.new, word.danger) == (was, now, Danger.FORCE)


@pytest.mark.parametrize(
    "now", ["Never stop\nyour tablets. Rest at home.", "Never stop your tablets.\n\nRest at home.\n"]
)
def test_lines_that_are_only_broken_elsewhere_say_the_same(now: str) -> None:
    was = "Never stop your tablets.\nRest at home."
    before, after = (sources({**BEFORE, "docs/index.md": f"# Home\n\n{text}\n"}) for text in (was, now))
    assert review("base", before, "head", after).changes.words == ()


@pytest.mark.parametrize(
    "setting", ["theme: {custom_dir: other}", "extra_javascript: [https://e.org/x.js]", "extra_css: [hide.css]"]
)
def test_a_setting_that_brings_code_is_told_with_those_of_code(setting: str) -> None:
    (word,) = words({"mkdocs.yml": BEFORE["mkdocs.yml"] + setting + "\n"})
    assert word.danger is Danger.JUDGE


def test_words_that_moved_tell_where_they_stood_in_whole() -> None:
    was, now = "It is calm, and quiet. Rest. Go home.", "Rest. Go home. It is calm, and quiet."
    before, after = (sources({**BEFORE, "docs/index.md": f"# Home\n\nWait, and wait. {text}\n"}) for text in (was, now))
    assert "it stood under “Wait, and wait.”" in review_text(review("base", before, "head", after), 100)


def test_a_sentence_that_moved_below_a_denying_heading_is_reversed() -> None:
    text = "# Home\n\n## Do not\n\nRest.\n\n{}## You may\n\nWait.\n\n{}"
    aspirin = "Tablets with aspirin.\n\n"
    was, now = text.format(aspirin, ""), text.format("", aspirin)
    before, after = (sources({**BEFORE, "docs/index.md": page}) for page in (was, now))
    (word,) = review("base", before, "head", after).changes.words
    assert (word.old, word.danger, word.was_at) == ("Home: Tablets with aspirin.", Danger.REVERSED, "Do not")


@pytest.mark.parametrize(
    ("was", "now", "danger"),
    [
        ("Have aspirin, not ibuprofen.", "Have ibuprofen, not aspirin.", Danger.REVERSED),
        ("Wear wool, not silk.", "Wear silk, not wool.", Danger.FORCE),
        ("The dose is 5 mg/kg.", "The dose is 5 mg/lb.", Danger.NUMBER),
        ("It is -5 degrees.", "It is 5 degrees.", Danger.NUMBER),
        ("It is 5 cm.", "It is .5 cm.", Danger.NUMBER),
    ],
)
def test_what_is_denied_and_each_sign_of_an_amount_are_weighed(was: str, now: str, danger: Danger) -> None:
    before, after = (sources({**BEFORE, "docs/index.md": f"# Home\n\n{text}\n"}) for text in (was, now))
    (word,) = review("base", before, "head", after).changes.words
    assert (word.old, word.new, word.danger) == (was, now, danger)


@pytest.mark.parametrize(
    "now", ["<div hidden markdown>\n\nRest.", '<span style="display: none">Rest.</span>', "<!-- Rest. -->"]
)
def test_what_hides_words_is_read_first(now: str) -> None:
    before, after = (sources({**BEFORE, "docs/index.md": f"# Home\n\n{text}\n"}) for text in ("Rest.", now))
    assert review("base", before, "head", after).changes.words[0].danger is Danger.GONE
