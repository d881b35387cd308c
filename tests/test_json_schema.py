"""The schemas accept what Candour accepts, as an ordinary YAML reader sees it, and refuse what is wrong in a page."""

from __future__ import annotations

import datetime
import json
import re
from collections.abc import Iterator
from typing import Any

import pytest
import yaml
from jsonschema import Draft7Validator

from candour.authoring.json_schema import schemas
from candour.model.examples import EXAMPLES
from candour.model.fields import FRONTS, kind_of
from candour.model.groups import GROUPS, QUALIFIERS
from candour.reading.front_matter import front_text, read
from candour.reading.validate import validate

from .builders import BASE, SAMPLE, article, claims, path_for, term, treatment

IDS = {
    kind: sorted(path.split("/")[-1][:-3] for path, _ in [*SAMPLE.pages, *BASE.pages] if kind_of(path) == kind)
    for kind in FRONTS
}
SCHEMAS: dict[str, Any] = {
    kind: json.loads(text) for kind, text in schemas([*IDS["term"], "2024"], IDS["treatment"]).items()
}
VALIDATORS = {kind: Draft7Validator(schema) for kind, schema in SCHEMAS.items()}
POSITION = "{point: a, advice: b, by: c, role: d, on: 2026-01-01, due: 2027-01-01, fingerprint: 123456789012}"


def said(said: str = "", **changes: str) -> str:
    return article(said, **({"treatment": "micro-needling"} | changes))


def plain(data: bytes) -> Any:
    """Front matter as most YAML readers give it to a schema; dates are text there, and `on` is a word."""
    return _texts(yaml.safe_load(front_text(data)))


def _texts(value: Any) -> Any:
    if isinstance(value, dict):
        return {"on" if key is True else key: _texts(below) for key, below in value.items()}
    if isinstance(value, list):
        return [_texts(below) for below in value]
    return value.isoformat() if isinstance(value, datetime.date) else value


def faults(kind: str, page: str | bytes) -> list[str]:
    data = page.encode() if isinstance(page, str) else page
    return [error.message for error in VALIDATORS[kind].iter_errors(plain(data))]


@pytest.mark.parametrize("kind", FRONTS)
def test_the_schemas_are_sound(kind: str) -> None:
    Draft7Validator.check_schema(SCHEMAS[kind])


def test_every_real_page_is_accepted() -> None:
    pages = [(kind_of(path), path, data) for path, data in SAMPLE.pages]
    found = {path: faults(kind, data) for kind, path, data in pages if kind}
    assert len(found) > 5
    assert not {path: messages for path, messages in found.items() if messages}


TAKEN = [(group, key) for group in GROUPS for key, one in QUALIFIERS.items() if one.is_taken_by(group)]
"""Each key that a claim may have, in each group."""

_TERM = re.compile(r"\b(term|scope|unless|than): (?!unsaid)[a-z-]+")
WRITTEN = [(one.group, one.claim) for examples in EXAMPLES.values() for one in examples]
"""The claims that the manual shows."""

GOOD = [
    *(("article", said(claims(group, _TERM.sub(r"\1: scars", claim)))) for group, claim in WRITTEN),
    ("article", said(claims("benefits", "term: scars, only: true"))),
    ("article", said("benefits: [{term: scars, only: 'false', lines: [42, 9-13, '7', 011]}]\n")),
    ("article", said(claims("facts", "term: interval, value: 5"), title="2017")),
    ("article", said(claims("facts", "term: 2024"), summary="yes")),
    ("article", said(claims("aftercare", "term: scars, amount: 3, condition: true, until: '2024'"))),
    ("article", said(claims("procedure", "term: scars, step: '12'"))),
    ("article", said(claims("aftercare", "term: makeup, from: 1 day after, until: healed"))),
    ("article", said(review="{status: reviewed, by: A, role: nurse, on: 2026-11-21, due: '2027-11-21'}")),
    ("term", term("2024", synonyms="[5%, 12, true, 2017-01-01]", broader="null")),
    ("term", term("Pain", "choice", options="[none, 1, painful]")),
    ("term", term("Pain", "choice", options="{painless: [no pain, 0], slight: a little, painful: }")),
    ("term", term("Aspirin", "medicine", broader="[scars, 2024]", facet="my-medicines")),
    ("treatment", treatment("Peel", positions=f"[{POSITION}]")),
]


@pytest.mark.parametrize(("kind", "page"), GOOD)
def test_what_candour_accepts_is_accepted(kind: str, page: str) -> None:
    read_page, problems = read(path_for(kind), page.encode())
    assert read_page is not None
    assert problems == []
    assert validate(read_page, FRONTS[kind]).problems == []
    assert faults(kind, page) == []


BAD = [
    ("article", said().replace("title: An article\n", "")),
    ("article", said(treatment="micro-neeedling")),
    ("article", said(titel="x")),
    ("article", said(title="null")),
    ("article", said(summary="x" * 161)),
    ("article", said(source="x.txt")),
    ("article", said(source="{document: x, sha256: abc, rights: own}")),
    ("article", said(review="{status: checked}")),
    ("article", said(review="{status: reviewed, on: 21.11.2026}")),
    ("article", said("benefits: [{lines: [1]}]\n")),
    ("article", said("benefits: [{term: scars}]\n")),
    ("article", said("benefits: [{term: scars, lines: []}]\n")),
    ("article", said("benefits: [{term: scars, lines: 9}]\n")),
    ("article", said("benefits: [{term: scars, lines: [9-]}]\n")),
    ("article", said("benefits: [{term: scars, lines: [0]}]\n")),
    ("article", said(claims("benefits", "term: skars"))),
    ("article", said(claims("procedure", "term: scars, step: 100"))),
    ("article", said(claims("procedure", "term: scars, step: first"))),
    *(("article", said(claims(group, f"term: scars, {key}: {empty}"))) for group, key in TAKEN for empty in ("", "{}")),
    ("article", said(claims("benefits", "term: scars, scope: nowhere"))),
    ("article", said(claims("benefits", "term: scars, strength: avoid"))),
    ("article", said(claims("benefits", "term: scars, only: maybe"))),
    ("article", said(claims("contraindications", "term: scars, strength: never"))),
    ("article", said("benefits:\n")),
    ("term", term("Acne", "illness")),
    ("term", term("Acne", synonyms="spots")),
    ("term", term("Acne", broader="spots")),
    ("term", term("Pain", "choice", options="[Not at all]")),
    ("term", term("Pain", "choice", options="{Not at all: []}")),
    ("term", term("Pain", "choice", options="{none: {a: b}}")),
    ("term", term("Acne", broader="[scars, spots]")),
    ("term", term("Acne", facet="my-dog")),
    ("treatment", treatment("Peel", positions="[{point: a}]")),
]


@pytest.mark.parametrize(("kind", "page"), BAD)
def test_what_is_wrong_is_refused(kind: str, page: str) -> None:
    assert faults(kind, page) != []


def test_a_project_without_terms_takes_any_id() -> None:
    bare = json.loads(schemas([], [])["article"])
    page = article(claims("benefits", "term: scars"), treatment="new")
    assert list(Draft7Validator(bare).iter_errors(plain(page.encode()))) == []
    page = article(claims("benefits", "term: Scars"), treatment="new")
    assert list(Draft7Validator(bare).iter_errors(plain(page.encode()))) != []


def test_every_key_tells_what_it_is() -> None:
    for kind, schema in SCHEMAS.items():
        for name, model in {kind: schema, **schema.get("$defs", {})}.items():
            for key, about in model.get("properties", {}).items():
                assert about.get("description") or "$ref" in about, f"{name}.{key}"


def test_each_id_stands_once_however_many_keys_take_it() -> None:
    for kind, text in schemas(["a-concept", "scars"], ["micro-needling"]).items():
        offered = list(_enums(json.loads(text)))
        assert sum("a-concept" in words for words in offered) == (kind in ("article", "term")), kind
        assert sum("micro-needling" in words for words in offered) == (kind == "article"), kind
        assert set(re.findall(r'"#/\$defs/(\w+)"', text)) == json.loads(text).get("$defs", {}).keys(), kind


def _enums(schema: Any) -> Iterator[list[Any]]:
    below = schema.items() if isinstance(schema, dict) else enumerate(schema) if isinstance(schema, list) else ()
    for key, value in below:
        if key == "enum":
            yield value
        yield from _enums(value)
