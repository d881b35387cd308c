"""Whatever is edited, wherever: the words that were and the words that are stand in the review, in every format.

An edit changes a word, takes a line or a sentence away, or adds one, in any kind of file that patients read from.
"""

from __future__ import annotations

import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterator
from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from candour.project.review import RevisionReview, review
from candour.project.revision import read_revision
from candour.project.sources import Sources, read_folder

from .effort import TIMES
from .repository import Repository
from .reviewing import REVIEWS, said_of

OWN_PAGE = """\
---
title: Visit us
---
# Visit us

Telephone: 555 0100. Come by [bus](https://bus.example/line-seven "Line eight") or by train.

- The door is on the left. It opens at nine.
- Bring your papers.

<!-- The map is drawn by hand. -->

![The way in](way.png "Seen from the street")

| Day | Hours |
| --- | --- |
| Monday | nine to five |

```
Press the bell at the gate.
```
"""
TERM_IN_SPANISH = "---\nlabel: Ibuprofeno\nsynonyms: [Advil]\noriginal: v2:0\n---\nCalma el dolor. Baja la fiebre.\n"
FILES: dict[str, str] = {
    path.relative_to(REVIEWS / "base").as_posix(): path.read_text(encoding="utf-8")
    for path in sorted((REVIEWS / "base").rglob("*"))
    if path.is_file()
} | {
    "base.yml": "site_description: What articles say.\nplugins:\n  - tags\n",
    "docs/visit.md": OWN_PAGE,
    "docs/notes.txt": "Wait for two days. Then call us.\n",
    "docs/es/terms/ibuprofen.md": TERM_IN_SPANISH,
    "docs/language/es.words.yml": "superlative:\n  - el mejor\n  - la mejor\n",
    "hooks/candour/vocabulary/conditions.yml": (
        "acne:\n  kind: condition\n"
        "  en: {label: Acne, synonyms: [pimples, zits], meaning: Spots on the skin. They hurt.}\n"
        "  es: {label: Acné, meaning: Granos en la piel.}\n"
    ),
    "hooks/candour/page.py": 'TITLE = _("Do not wait: call at once.")\nOTHER = _("Ask at your appointment.")\n',
    "overrides/page.html": "<p>{{ _('Call us before you come.') }}</p>\n{% trans %}Bring this sheet.{% endtrans %}\n",
}
FILES["mkdocs.yml"] = "# What stands here is the clinic's.\nINHERIT: base.yml\n" + FILES["mkdocs.yml"]

CODE = ("hooks/candour/page.py", "overrides/page.html")
_MESSAGE = re.compile(r"""_\(["'](.*?)["']\)|trans %\}(.*?)\{%""")

_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")

TOLD_AS = {
    "synonyms": "another name that search knows",
    "includes": "what it includes, for search",
    "label": "its name",
    "title": "its title",
    "summary": "its summary",
}
"""Keys that a clinician is told in words; JSON has the keys."""

NEW = "zebra"
"""A word that no file holds."""


def words(path: str, text: str) -> Counter[str]:
    """The words of a file; of code, those of its messages, since the file itself is named."""
    told = " ".join("".join(found) for found in _MESSAGE.findall(text)) if path in CODE else text
    return Counter(re.findall(r"\w+", told))


def change_a_word(text: str, chance: Random) -> str:
    found = chance.choice(list(re.finditer(r"[^\W\d_]{3,}", text)))
    return text[: found.start()] + NEW + text[found.end() :]


def take_a_line_away(text: str, chance: Random) -> str:
    lines = text.splitlines(keepends=True)
    del lines[chance.choice([number for number, line in enumerate(lines) if re.search(r"\w", line)])]
    return "".join(lines)


def add_a_sentence(text: str, chance: Random) -> str:
    ends = [found.end() for found in re.finditer(r"[a-z]{3}[.](?=[ \n\"')])", text)] or [len(text)]
    at = chance.choice(ends)
    return f"{text[:at]} Never drink {NEW} milk{chance.choice('.!?')}{text[at:]}"


def take_a_sentence_away(text: str, chance: Random) -> str:
    found = re.findall(r"(?<=[.] )[A-Z][a-z]+ [^.\n\"]*[.]", text)
    return text.replace(chance.choice(found), "", 1) if found else take_a_line_away(text, chance)


EDITS: list[Callable[[str, Random], str]] = [change_a_word, take_a_line_away, add_a_sentence, take_a_sentence_away]

Project = tuple[Repository, Sources]


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    made = Repository(tmp_path_factory.mktemp("edits"))
    made.commit(FILES)
    return made, read_revision(made.folder, "main")


def reviewed(project: Project, path: str, text: str) -> RevisionReview:
    repository, base = project
    repository.write({path: text})
    try:
        return review("main", base, "head", read_folder(repository.folder))
    finally:
        repository.write({path: FILES[path]})


def as_read(found: RevisionReview) -> Iterator[tuple[str, str]]:
    """Each format as its reader sees it: broken lines joined, Markdown without its signs."""
    for name, said in said_of(found).items():
        if name == "json":
            yield name, " ".join(strings(json.loads(said)))
        else:
            plain = _ESCAPED.sub(r"\1", html.unescape(said).replace("**", "")) if name == "markdown" else said
            for key, phrase in TOLD_AS.items():
                plain = plain.replace(phrase, f"{phrase} ({key})")
            yield name, " ".join("".join(one for one in plain if unicodedata.category(one) != "Cf").split())


def strings(data: object) -> Iterator[str]:
    match data:
        case str():
            yield data
        case dict():
            yield from (text for value in data.values() for text in strings(value))
        case list():
            yield from (text for value in data for text in strings(value))


@pytest.mark.parametrize("path", FILES)
@settings(max_examples=4 * TIMES, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(edit=st.sampled_from(EDITS), chance=st.randoms(use_true_random=False))
def test_what_was_and_what_is_are_shown(
    project: Project, path: str, edit: Callable[[str, Random], str], chance: Random
) -> None:
    edited = edit(FILES[path], chance)
    was, now = words(path, FILES[path]), words(path, edited)
    differing = {*(was - now), *(now - was)}
    found = reviewed(project, path, edited)
    assert path not in CODE or path in found.code
    for name, said in as_read(found):
        missing = {word for word in differing if not re.search(rf"(?<!\w){re.escape(word)}(?!\w)", said)}
        assert not missing, f"{name} of {path}: {missing}"
        assert path in CODE or "nothing that patients read differs" not in said
