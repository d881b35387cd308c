"""Golden reviews: what `review` says of a proposal, as text, as Markdown and in parts as JSON, in tests/reviews/.

A review begins with a line `# what it shows`. Then come its parts, each below a line that names it:

- `=== base PATH` and `=== head PATH`: a file before the proposal, and after it;
- `=== change PATH`: lines that begin with `-` are in the file, and the proposal puts those with `+` in their place;
- `=== delete PATH`: a file that the proposal deletes;
- `=== text`, `=== markdown`, `=== json`: what is said. Of the JSON the keys are compared that stand there.

Everything is laid over the small clinic in tests/reviews/base. `PYTHONPATH=hooks python -m tests.reviewing [NAME …]`
writes anew what is said; read it as its reader would before you keep it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from candour import report
from candour.project.review import RevisionReview, review
from candour.project.revision import RevisionTree
from candour.reading import vocabulary

from .builders import PROJECT, VOCABULARY
from .repository import Repository

REVIEWS = PROJECT / "tests/reviews"
WIDTH = 100
SAID = ("text", "markdown", "json")

_CLINIC = {
    path.relative_to(REVIEWS / "base").as_posix(): path.read_bytes()
    for path in sorted((REVIEWS / "base").rglob("*"))
    if path.is_file()
}


@dataclass
class GoldenReview:
    """`proposal` is the part of the file that says what changes, `said` what is said of it."""

    title: str
    parts: Sequence[tuple[str, str]]
    base: dict[str, bytes] = field(default_factory=lambda: dict(_CLINIC))
    head: dict[str, bytes] = field(default_factory=dict)
    said: dict[str, str] = field(default_factory=dict)


def read_review(text: str) -> GoldenReview:
    """A golden review from its file."""
    title, *parts = re.split(r"^=== (.+)\n", text, flags=re.MULTILINE)
    assert re.fullmatch(r"# .+", title.strip()), "a review begins with a line '# what it shows'"
    golden = GoldenReview(title.strip(), list(zip(parts[::2], parts[1::2], strict=True)))
    golden.base |= {
        name.removeprefix("base "): page.encode() for name, page in golden.parts if name.startswith("base ")
    }
    golden.head = dict(golden.base)
    for name, page in golden.parts:
        what, _, path = name.partition(" ")
        match what:
            case "head":
                golden.head[path] = page.encode()
            case "change":
                golden.head[path] = _changed(golden.head[path].decode(), page).encode()
            case "delete":
                del golden.head[path]
            case "base":
                pass
            case _:
                assert what in SAID, name
                golden.said[what] = page.strip("\n")
    return golden


def _changed(text: str, lines: str) -> str:
    """A file with some lines in place of others."""
    for edit in re.split(r"\n\n+", lines.strip("\n")):
        old = "\n".join(line[2:] for line in edit.split("\n") if line.startswith("-"))
        new = "\n".join(line[2:] for line in edit.split("\n") if line.startswith("+"))
        assert text.count(old) == 1, f"stands {text.count(old)} times: {old}"
        text = text.replace(old, new)
    return text


def made(golden: GoldenReview) -> RevisionReview:
    """The review of a proposal, from two commits."""
    with TemporaryDirectory() as folder:
        repository = Repository(Path(folder) / "clinic")
        repository.commit(golden.base)
        repository.commit(golden.head, without=golden.base.keys() - golden.head.keys())
        sides = [RevisionTree(repository.folder, revision).sources() for revision in ("HEAD^", "HEAD")]
        return review("main", sides[0], "HEAD", sides[1])


def said_of(found: RevisionReview) -> Mapping[str, str]:
    """What is said of a proposal in each format."""
    places = report.WebPlaces(files="https://example.org/blob/abc", content=found.head.project.content)
    return {
        "text": report.review_text(found, WIDTH),
        "markdown": report.review_markdown(found, places).strip("\n"),
        "json": report.review_json(found),
    }


def differing_keys(expected: object, said: object, at: str = "") -> Iterator[str]:
    """Where the JSON says something else than the keys that are expected; lists are compared whole."""
    if isinstance(expected, dict):
        assert isinstance(said, dict), at
        for key, value in expected.items():
            yield from differing_keys(value, said.get(key), f"{at}.{key}")
    elif isinstance(expected, list) and isinstance(said, list) and len(expected) == len(said):
        for number, (one, other) in enumerate(zip(expected, said, strict=True)):
            yield from differing_keys(one, other, f"{at}[{number}]")
    elif expected != said:
        yield f"{at}: {said!r}"


_KEYS = ("danger", "of", "old", "new")
_MOST = 5
"""Words that a golden review holds of its JSON."""


def chosen(data: Mapping[str, Any]) -> Mapping[str, Any]:
    """The keys that a golden review holds: what is said first, the words, and the mistakes."""
    words = [{key: word[key] for key in _KEYS if word[key] is not None} for word in data["words"][:_MOST]]
    brought = [f"{one['path']}:{one['line']} {one['code']}" for one in data["brought"]]
    kept = {"summary": data["summary"], "words": words}
    return {**kept, **({"code": data["code"]} if data["code"] else {}), **({"brought": brought} if brought else {})}


def renewed(text: str) -> str:
    """A golden review with what is said of its proposal now."""
    golden = read_review(text)
    said = dict(said_of(made(golden)))
    said["json"] = json.dumps(chosen(json.loads(said["json"])), ensure_ascii=False, indent=1)
    asked = [f"=== {name}\n{page}" for name, page in golden.parts if name not in SAID]
    return f"{golden.title}\n\n" + "".join(asked) + "".join(f"=== {name}\n{said[name]}\n" for name in SAID)


if __name__ == "__main__":
    vocabulary.shipped = lambda: VOCABULARY  # as conftest.py has it for the engine's tests
    for path in sorted(REVIEWS.glob("*.md")):
        if path.stem in sys.argv[1:] or len(sys.argv) == 1:
            path.write_text(renewed(path.read_text(encoding="utf-8")), encoding="utf-8")
