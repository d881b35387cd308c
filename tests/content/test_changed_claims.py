"""Each qualifier of each claim that is published, changed in turn: every output that names the claim changes with it.

In each round every claim says one thing more or otherwise, each the next of its keys, until all have had their turn.
"""

from __future__ import annotations

import csv
import html
import io
import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from candour.changes import changes
from candour.knowledge.survey import Site, survey
from candour.model.claim_messages import told
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Claim, Library
from candour.model.moment import moment
from candour.model.qualifier import Qualifier, Value, ValueKind
from candour.model.quantity import parse
from candour.output import export
from candour.output.pages import plan_all
from candour.output.render import Renderer
from candour.project.open import open_project
from candour.wording.messages import say

from ..builders import PROJECT
from .conftest import NAMED

FOLDER = Path(NAMED) if NAMED else PROJECT

_FREE: Mapping[ValueKind, tuple[Value, Value]] = {
    ValueKind.FLAG: (True, True),
    ValueKind.TEXT: ("if it rains", "if it snows"),
    ValueKind.TIME: (parse("83 days"), parse("84 days")),
    ValueKind.MOMENT: (moment("83 days after"), moment("84 days after")),
    ValueKind.SHARE: (parse("83 percent"), parse("84 percent")),
    ValueKind.AMOUNT: ((parse("83 visits"),), (parse("84 visits"),)),
    ValueKind.NUMBER: (83, 84),
}
"""Two values of each kind, so that one of them is another than a claim's own."""


def keys_of(group: str) -> list[str]:
    """What its claims may say besides their state, which has tests of its own."""
    return [key for key, one in QUALIFIERS.items() if one.is_taken_by(group) and key != "stance"]


ROUNDS = max(len(keys_of(group)) for group in GROUPS)


@cache
def published() -> Site:
    return open_project(FOLDER).site


def values(qualifier: Qualifier, claim: Claim, library: Library) -> list[Value]:
    """Values that a claim may have."""
    words: list[Value] = [word for word in qualifier.accepts if word != qualifier.default]
    if qualifier.kind is ValueKind.TERM:
        return [*words, *list(library.terms)[:2]]
    if qualifier.kind is ValueKind.VALUE:
        return [*(library.terms[claim.term].front.options or (parse("83 days"), parse("84 days")))]
    return list(_FREE[qualifier.kind]) if qualifier.kind in _FREE else words


def changed(claim: Claim, key: str, library: Library) -> Claim | None:
    """The same claim with a value of a qualifier that no claim of its article on its term has; None without one."""
    if QUALIFIERS[key].kind is ValueKind.FLAG:
        return claim.without([key]) if key in claim.said else replace(claim, said={**claim.said, key: True})
    beside = [
        one for one in library.articles[claim.article].claims if (one.group, one.term) == (claim.group, claim.term)
    ]
    taken = [one.said.get(key) for one in beside]
    other = [value for value in values(QUALIFIERS[key], claim, library) if value not in taken]
    if not other and QUALIFIERS[key].default and key in claim.said:  # what need not be written is a value too
        return claim.without([key])
    return replace(claim, said={**claim.said, key: other[0]}) if other else None


@cache
def turned(number: int) -> tuple[Site, list[tuple[Claim, Claim, str]]]:
    """The site of a round, and each claim as it was and is, with the key that had its turn."""
    base = published()
    turns: list[tuple[Claim, Claim, str]] = []
    articles = {}
    for id, article in base.library.articles.items():
        claims = []
        for place, claim in enumerate(article.claims):
            keys = keys_of(claim.group)
            key = keys[(number + place) % len(keys)] if number < len(keys) else None
            new = changed(claim, key, base.library) if key else None
            claims.append(new or claim)
            if new and key:
                turns.append((claim, new, key))
        articles[id] = replace(article, claims=tuple(claims))
    library = replace(base.library, articles=articles, translations={})
    return replace(survey(library, base.settings), imprint=base.imprint, guide=base.guide), turns


def words(claim: Claim, key: str, library: Library) -> str:
    """What a reader is told of a qualifier, as HTML has it; "" if nothing. To avoid and "may" are told in one."""
    if key in ("advice", "hedge") and (claim.advice, claim.hedge) == ("avoid", "may"):
        return "may have to be stopped or left out"
    return html.escape(say(told(QUALIFIERS[key], claim.said[key], library.label))) if key in claim.said else ""


def force(part: str) -> str:
    """What stands behind a claim's name or sentence."""
    return " ".join(re.findall(r'<span class="force">(.*?)</span>', part))


def pages(site: Site) -> dict[str, str]:
    """The pages that name claims one by one, by their address."""
    named = re.compile(
        r"articles/|terms/|" + "|".join(table.url for tables in site.tables.values() for table in tables)
    )
    plans = plan_all(site, Renderer(PROJECT, site.spoken()))
    return {plan.url: plan().html for plan in plans if named.match(plan.url)}


def data(site: Site) -> dict[str, dict[str, Any]]:
    """Every claim of library.json by its address."""
    found = json.loads(export.library_json(site))
    return {claim["url"]: claim for claim in (*found["claims"], *found["facts"])}


def rows(site: Site) -> dict[str, dict[str, str]]:
    """Every claim of the comparisons' CSV by its address."""
    tables = (table for tables in site.tables.values() for table in tables)
    read = (csv.DictReader(io.StringIO(export.comparison_csv(table), newline="")) for table in tables)
    return {row["url"]: row for table in read for row in table if row["url"]}


@pytest.mark.parametrize("number", range(ROUNDS))
def test_every_output_that_names_a_claim_changes_with_it(number: int) -> None:
    site, turns = turned(number)
    made, listed, before, after = pages(site), rows(site), data(published()), data(site)
    reviewed = {
        (change.old.article, change.old.anchor): change for change in changes(published(), site).claims if change.old
    }
    tables = {(id, table.group.id): table.url for id, tables in site.tables.items() for table in tables}
    for old, new, key in turns:
        said, about = words(new, key, site.library), (new.article, new.anchor, key, new.said.get(key))
        article = site.library.articles[new.article]
        row = (
            made[tables[article.front.treatment, new.group]].partition(f'<tr id="{new.term}"')[2].partition("</tr>")[0]
        )
        named = made[article.url].partition(f'href="#{new.anchor}"')[2]
        panel = force(re.split(r'</dd>|<a href="#', named)[0])
        term = made[site.library.terms[new.term].url]
        item = force(next(one for one in term.split("<li") if f'{new.url}"' in one))
        assert said in row, about
        assert said in panel, about
        assert said in item, about
        assert said or words(old, key, site.library) not in panel, about
        assert listed[new.url][key] == (new.as_typed(key) or ""), about
        assert after[new.url] != before[old.url], about
        change = reviewed[old.article, old.anchor]
        assert [difference.what for difference in change.differences] == [key], about
        assert change.is_meaning, about


def test_each_qualifier_of_each_claim_had_its_turn() -> None:
    had = {(old.article, old.anchor, key) for number in range(ROUNDS) for old, _, key in turned(number)[1]}
    claims = [claim for article in published().library.articles.values() for claim in article.claims]
    due = {(claim.article, claim.anchor, key) for claim in claims for key in keys_of(claim.group)}
    never = {key for _, _, key in due - had}
    assert never <= {"value"}, "only a fact of words, or a choice of one option, has no other value"
