"""Realistic clinic content from a seed: articles of about 1,000 words with claims, terms, treatments.

The same number of articles and the same seed give the same bytes. Nothing is read, nothing is fetched.

    python tests/bench/generate.py FOLDER [--articles 100] [--seed 7]
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterable, Sequence
from pathlib import Path
from random import Random

from claims import Claim, claims
from phrases import REMOVED, TITLES
from prose import body, drawn

from vocabulary import Term, Treatment, slug, treatments, vocabulary

ARTICLES_PER_TREATMENT = 20

INDEX = """\
---
title: Benchmark
---

# Benchmark

Generated articles, to measure how long a whole site takes to build.
"""


def write_project(folder: Path, articles: int, seed: int) -> None:
    """Write `docs/` below `folder`: `articles` articles, and a treatment for every 20 of them.

    From 100 articles on the vocabulary has 300 terms; each term is claimed by an article or limits a claim.
    """
    rng = Random(seed)
    listed = treatments(rng, -(-articles // ARTICLES_PER_TREATMENT), vocabulary(rng))
    used: dict[str, Term] = {}
    for number in range(articles):
        treatment = listed[number // ARTICLES_PER_TREATMENT]
        name, text, made = _article(rng, number, treatment)
        _write(folder / "docs" / "articles" / f"{name}.md", text)
        used |= _spoken_of(made, treatment)
    for term in used.values():
        _write(folder / "docs" / "terms" / f"{term.id}.md", _term(rng, term))
    for treatment in listed:
        _write(folder / "docs" / "treatments" / f"{treatment.id}.md", _treatment(rng, treatment))
    _write(folder / "docs" / "index.md", INDEX)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8", newline="\n")


def _spoken_of(made: Iterable[Claim], treatment: Treatment) -> dict[str, Term]:
    """The terms of an article's claims, and those that its claims are limited to."""
    terms = {term.id: term for term, _ in treatment.terms}
    ids = {id for claim in made for id in (claim.term.id, dict(claim.keys).get("scope")) if id}
    return {id: term for id, term in terms.items() if id in ids}


def _article(rng: Random, number: int, treatment: Treatment) -> tuple[str, str, list[Claim]]:
    """An article's file name, its text, and what it claims."""
    title = rng.choice(TITLES).format(name=treatment.title)
    made = claims(rng, treatment)
    text = f"---\n{_head(rng, number, title, treatment)}{_groups(made)}---\n\n{body(rng, made)}"
    return f"{slug(title)}-{number:04}", text, made


def _head(rng: Random, number: int, title: str, treatment: Treatment) -> str:
    """The front matter above an article's claims."""
    digest = rng.randbytes(32).hex()
    lines = [
        f"title: {json.dumps(title)}",
        f"treatment: {treatment.id}",
        f"summary: {json.dumps(drawn(rng, '{says} {who} come for {body}, and how it {act} {when}.'))}",
        "source:",
        f"  document: {number:04}_{digest[:16]}.txt",
        f"  sha256: {digest}",
        f"  published: {rng.randint(2012, 2024)}-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
        "  rights: facts-only",
        *([f"  lineage: {treatment.id}-{rng.randint(1, 3)}"] if rng.random() < 0.3 else []),
        "review:",
        "  status: unreviewed",
        "removed:",
    ]
    for what, why in rng.sample(REMOVED, 3):
        lines.append(f"  - {{what: {what}, why: {why}, lines: [{rng.randint(1, 90)}]}}")
    return "\n".join(lines) + "\n"


def _groups(made: Sequence[Claim]) -> str:
    """The claims as front matter, group by group."""
    groups: dict[str, list[str]] = {}
    for claim in made:
        groups.setdefault(claim.group, []).append(f"  - {claim}\n")
    return "".join(f"{group}:\n{''.join(lines)}" for group, lines in groups.items())


def _term(rng: Random, term: Term) -> str:
    meaning = drawn(rng, "What is meant is " + term.label.lower() + " on {body}, {why}. {says} it {act} {when}.")
    options = f"options: [{', '.join(term.options)}]\n" if term.options else ""
    head = f"label: {term.label}\nkind: {term.kind}\nsynonyms: [{', '.join(term.synonyms)}]\n{options}"
    return f"---\n{head}---\n{meaning}\n"


def _treatment(rng: Random, treatment: Treatment) -> str:
    introduction = drawn(rng, treatment.title + " is done with {tool}. {says} {body} {act} {when}, {why}.")
    summary = f"{treatment.title}: what articles say, side by side."
    head = f"title: {treatment.title}\nsummary: {json.dumps(summary)}\nsynonyms: [{', '.join(treatment.synonyms)}]\n"
    return f"---\n{head}---\n{introduction}\n"


def main() -> None:
    parser = argparse.ArgumentParser(description="Write generated content, to look at it or to try things on it.")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    write_project(options.folder, options.articles, options.seed)


if __name__ == "__main__":
    main()
