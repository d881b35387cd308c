"""`review` of whole projects in git: code, the vocabulary, messages, pictures, and the base as the judge."""

from __future__ import annotations

from pathlib import Path

import pytest

from candour.changes import Danger, WordChange, WordsOf
from candour.project.review import RevisionReview, review
from candour.project.revision import read_revision
from candour.project.sources import read_folder

from .builders import BASE, article, claims, term
from .repository import Repository

X = "docs/articles/x.md"
TEXT = "It is not advised for people who are [pregnant](contraindication:pregnancy). It is great.\n"
SAID = claims("contraindications", "term: pregnancy, strength: not-recommended")
ES = """\
---
title: Un artículo
summary: Un resumen.
review: {status: unreviewed}
original: v2:x
---
No se aconseja a quien está [embarazada](contraindication:pregnancy). Es bueno.
"""
BEFORE: dict[str, str | bytes] = {
    **dict(BASE.pages),
    X: article(SAID, TEXT),
    "docs/es/articles/x.md": ES,
    "docs/language/es.po": 'msgid "Do not wait."\nmsgstr "No espere."\n',
    "docs/words.yml": "superlative:\n  - great\n",
    "docs/picture.png": b"\x89PNG\0one",
    "mkdocs.yml": "site_name: x\nexclude_docs: |\n  words.yml\n  /language/\n",
    "hooks/candour/vocabulary/conditions.yml": "acne:\n  kind: condition\n  en: {label: Acne}\n  es: {label: Acné}\n",
    "hooks/candour/page.py": 'TITLE = _("Do not wait.")\n',
    "overrides/page.html": "<p>{{ _('Call us.') }}</p>\n",
    "Makefile": "all:\n",
    "README.md": "A project.\n",
}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    made = Repository(tmp_path / "repository")
    made.commit(BEFORE)
    return made


def reviewed(repository: Repository, head: str | None = None) -> RevisionReview:
    folder = repository.folder
    after = read_revision(folder, head) if head else read_folder(folder)
    return review("main", read_revision(folder, "main"), "head", after)


def only(review: RevisionReview) -> WordChange:
    (change,) = review.changes.words
    return change


def test_nothing_differs(repository: Repository) -> None:
    found = reviewed(repository)
    assert (found.changes.words, found.code, found.brought, found.gone) == ((), (), (), ())


@pytest.mark.parametrize(
    ("path", "old", "new", "of", "place", "said"),
    [
        ("hooks/candour/page.py", "Do not", "Do", WordsOf.MESSAGE, "", ("Do not wait.", "Do wait.")),
        ("overrides/page.html", "Call", "Ask", WordsOf.MESSAGE, "", ("Call us.", "Ask us.")),
        ("docs/language/es.po", "No espere", "Espere", WordsOf.MESSAGE, "Do not wait.", ("No espere.", "Espere.")),
        (
            "hooks/candour/vocabulary/conditions.yml",
            "Acné}",
            "Granos}",
            WordsOf.VOCABULARY,
            "acne.es.label",
            ("Acné", "Granos"),
        ),
    ],
)
@pytest.mark.parametrize("committed", [True, False])
def test_words_beside_pages_are_told(
    repository: Repository,
    path: str,
    old: str,
    new: str,
    of: WordsOf,
    place: str,
    said: tuple[str, str],
    committed: bool,
) -> None:
    text = str(BEFORE[path]).replace(old, new)
    if committed:
        repository.git("checkout", "-q", "-b", "head")
        repository.commit({path: text})
    else:
        repository.write({path: text})
    found = reviewed(repository, "head" if committed else None)
    change = only(found)
    assert (change.of, change.path, change.place, (change.old, change.new)) == (of, path, place, said)
    assert found.code == ((path,) if path.endswith((".py", ".html")) else ())


def test_a_message_that_only_moves_to_another_file_is_no_change(repository: Repository) -> None:
    repository.write({"hooks/candour/page.py": "", "hooks/candour/other.py": str(BEFORE["hooks/candour/page.py"])})
    found = reviewed(repository)
    assert found.changes.words == ()
    assert found.code == ("hooks/candour/other.py", "hooks/candour/page.py")


def test_code_is_named_and_documents_are_not_code(repository: Repository) -> None:
    repository.write({"Makefile": "all: x\n", ".github/workflows/x.yml": "on: push\n", "README.md": "Another.\n"})
    found = reviewed(repository)
    assert found.code == (".github/workflows/x.yml", "Makefile")
    assert list(found.aside) == ["README.md"]
    assert found.changes.words == ()


def test_a_picture_with_other_bytes_is_told(repository: Repository) -> None:
    repository.write({"docs/picture.png": b"\x89PNG\0other"})
    change = only(reviewed(repository))
    assert (change.of, change.path) == (WordsOf.FILE, "docs/picture.png")
    assert (change.old or "").startswith("8 bytes")
    assert (change.new or "").startswith("10 bytes")


def test_a_text_that_is_no_page_is_told_line_by_line(repository: Repository) -> None:
    repository.write({"docs/notes.txt": "Wait for 2 days.\nThen call.\n"})
    assert [one.new for one in reviewed(repository).changes.words] == ["Wait for 2 days.", "Then call."]


def test_an_own_page_under_another_name_is_told_with_both_names(repository: Repository) -> None:
    repository.commit({"docs/visit.md": "# Your visit\n\nCome by bus, please.\n"})
    repository.write({"docs/coming.md": "# Your visit\n\nCome by train, please.\n"}, without=["docs/visit.md"])
    assert [(one.old, one.new) for one in reviewed(repository).changes.words] == [
        ("docs/visit.md", "docs/coming.md"),
        ("Come by bus, please.", "Come by train, please."),
    ]


def test_a_translation_is_held_against_its_original(repository: Repository) -> None:
    repository.write({"docs/es/articles/x.md": ES.replace("No se aconseja", "Se aconseja")})
    change = only(reviewed(repository))
    assert change.danger is Danger.REVERSED
    assert change.claim is not None
    assert change.claim.term == "pregnancy"
    assert change.original == "It is not advised for people who are pregnant."


def test_the_base_s_lists_and_rules_judge(repository: Repository) -> None:
    repository.write(
        {
            X: article(SAID, TEXT.replace("great", "really great")),
            "docs/words.yml": "superlative:\n  - other\n",
            "mkdocs.yml": f"{BEFORE['mkdocs.yml']}extra: {{candour: {{rules: {{superlative: 'off'}}}}}}\n",
        }
    )
    found = reviewed(repository)
    kept = [one for one in found.head.project.loaded.problems if one.code == "superlative"]
    assert len(kept) == 1
    assert not [one for one in found.gone if one.code == "superlative"]
    judged = [one.place for one in found.changes.words if one.danger is Danger.JUDGE]
    assert judged == ["extra.candour.rules.superlative", "superlative"]


def test_what_a_proposal_brings_and_mends_is_told(repository: Repository) -> None:
    repository.write({X: article(SAID, TEXT.replace("great", "[x](nothing.md)"))})
    found = reviewed(repository)
    assert "broken-link" in [one.code for one in found.brought]
    assert [one.code for one in found.gone] == ["superlative"]


def test_a_rename_brings_no_mistakes(repository: Repository) -> None:
    repository.write({"docs/articles/y.md": BEFORE[X]}, without=[X])
    found = reviewed(repository)
    assert [one for one in found.brought if one.path == "docs/articles/y.md"] == []


def test_what_runs_in_yaml_is_only_shown(repository: Repository) -> None:
    tag = "!!python/object/apply:os.system ['touch evil']"
    repository.write({"mkdocs.yml": f"site_name: x\nx: {tag}\n"})
    found = reviewed(repository)
    assert any("python/object/apply:os.system" in (one.new or "") for one in found.changes.words)
    assert not (repository.folder / "evil").exists()


def test_a_term_without_a_page_does_no_harm(repository: Repository) -> None:
    repository.write({"docs/terms/new.md": term("New", "medicine")})
    assert {one.of for one in reviewed(repository).changes.words} == {WordsOf.TERM}


def test_one_unreadable_article_is_one_change_and_takes_nothing_with_it(repository: Repository) -> None:
    alone = article(claims("contraindications", "term: diabetes"), "Not with [diabetes](contraindication:diabetes).\n")
    repository.commit({X: alone})
    repository.write({X: alone.replace("title: An", "title: 'An")})
    found = reviewed(repository)
    changes = found.changes
    told = (changes.claims, changes.points, changes.terms, changes.treatments, changes.articles, changes.broken)
    assert told == ((), (), (), (), (), ())
    assert (only(found).old, only(found).new) == ("title: An article", "title: 'An article")
    assert X in found.unread
