"""Whatever a claim can say reaches every reader: each group and qualifier of model/groups.py in every output.

The tables are walked (sayings.py), so that an entry that is added there is tested here without a line. That it is so
for an entry which nobody has seen yet, test_a_newcomer_adds.py shows: it runs this module on a copy with more entries.
"""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from functools import cache
from itertools import combinations, pairwise

import pytest

from candour.authoring import vscode
from candour.authoring.blank import blank
from candour.authoring.json_schema import schemas
from candour.changes import changes
from candour.changes.record import EVIDENCE
from candour.changes.weight import is_softer
from candour.knowledge.disagree import Outcome
from candour.knowledge.effects import JUDGEMENTS
from candour.knowledge.levels import MILD, SORTED_BY, levels_of
from candour.knowledge.timeline import ACTIONS, MEDICINE
from candour.model.fields import fields
from candour.model.fingerprint import fingerprint, statement
from candour.model.front import ArticleFront
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.qualifier import DENIED, UNSAID, Bearing, Compared, Qualifier, ValueKind
from candour.output import export
from candour.output.jsonld.therapy import therapy
from candour.output.pages import build_all
from candour.output.render import Renderer
from candour.wording.claims import levels

from .builders import PROJECT
from .sayings import ALL, LABELLED, Saying, before_and_after, claim_of, denial, page, site, whole

every_saying = pytest.mark.parametrize("one", LABELLED.values(), ids=LABELLED)
every_qualifier = pytest.mark.parametrize("qualifier", QUALIFIERS.values(), ids=QUALIFIERS)
ORDERED = {key: one for key, one in QUALIFIERS.items() if one.bearing is Bearing.STRICTNESS}


@cache
def pages() -> dict[str, str]:
    """The HTML of every page of the site that says everything, by its address."""
    return {built.url: built.html for built in build_all(whole(), Renderer(PROJECT))}


@cache
def data() -> dict[str, dict[str, object]]:
    """Every claim and fact of library.json, by its term."""
    found = json.loads(export.library_json(whole()))
    return {claim["term"]: claim for claim in (*found["claims"], *found["facts"])}


def told(one: Saying) -> str:
    """What a reader is told, as HTML has it."""
    return one.words.replace("'", "&#39;")


@every_saying
def test_a_page_may_say_it_and_it_becomes_a_claim(one: Saying) -> None:
    assert claim_of(one).as_typed(one.key) == one.typed
    assert claim_of(one).said.keys() == {one.key}


@every_saying
def test_every_page_that_shows_the_claim_tells_it(one: Saying) -> None:
    comparison = next(table.url for table in whole().tables["peel"] if table.group.id == one.group)
    row = pages()[comparison].partition(f'<tr id="{one.term}"')[2].partition("</tr>")[0]
    assert told(one) in row
    assert told(one) in pages()[f"terms/{one.term}.html"]
    panel = pages()["articles/x.html"].partition(f'href="#{claim_of(one).anchor}"')[2].partition("</li>")[0]
    assert told(one) in panel


@every_saying
def test_the_data_hold_it(one: Saying) -> None:
    claim = data()[one.term]
    held = {"value": claim.get("option") or f"{claim.get('low')} {claim.get('unit')}s"}.get(one.key, claim.get(one.key))
    as_data = {ValueKind.FLAG: True, ValueKind.AMOUNT: one.typed.strip("[]").split(", ")}
    if one.qualifier.kind is ValueKind.NUMBER:
        assert held == int(one.typed)
    else:
        assert held == as_data.get(one.qualifier.kind, one.typed)


@every_saying
def test_the_tables_as_csv_hold_it(one: Saying) -> None:
    table = next(table for table in whole().tables["peel"] if table.group.id == one.group)
    rows = csv.DictReader(io.StringIO(export.comparison_csv(table), newline=""))
    (row,) = (row for row in rows if row["term"] == one.term)
    assert row[one.key] == one.typed


@every_saying
def test_search_engines_are_told_it_where_they_have_a_place_for_its_group(one: Saying) -> None:
    """What is only denied is left out, and a slip of its source is no answer."""
    if GROUPS[one.group].therapy:
        said = therapy(whole().library.treatments["peel"], whole())[GROUPS[one.group].therapy]
        about = [text for thing in said if f"About {one.term}" in (text := json.dumps(thing, ensure_ascii=False))]
        assert len(about) == (one.typed != DENIED and one.key != "slip")
        assert all(one.words in text for text in about)


@every_saying
def test_a_review_shows_that_it_came(one: Saying) -> None:
    found = changes(*before_and_after(one))
    (change,) = found.claims
    assert [difference.what for difference in change.differences] == [one.key]
    assert change.is_meaning == one.qualifier.is_meaning == (one.key not in EVIDENCE)
    assert found.cells == one.qualifier.is_meaning


@every_saying
def test_it_is_part_of_the_fingerprint_by_its_name(one: Saying) -> None:
    plain, said = (site.library.articles["x"].claims for site in before_and_after(one))
    assert (fingerprint((), plain) != fingerprint((), said)) == one.qualifier.is_meaning
    assert (f"{one.key}=" in statement(said[0])) == one.qualifier.is_meaning
    assert statement(plain[0]) == f"group={one.group}|term={one.term}"


@every_qualifier
def test_an_editor_is_offered_it_everywhere(qualifier: Qualifier) -> None:
    manual = pages()["editors/manual.html"]
    assert f"<code>{qualifier.key}</code>" in manual
    assert qualifier.description.split(".")[0].replace("'", "&#39;") in manual
    known = schemas(["adults"], ["peel"])["article"]
    assert f'"{qualifier.key}"' in known
    snippets = vscode.vscode_files(["adults"], ["peel"])["candour.code-snippets"]
    assert f"Qualifier: {qualifier.key}" in snippets
    assert f"{qualifier.key}: " in blank("article", {"title": "x"})
    for word in qualifier.accepts:
        assert f'"{word}"' in known
        assert word in snippets or word == qualifier.default


@pytest.mark.parametrize("group", GROUPS)
def test_a_group_is_asked_for_told_and_counted(group: str) -> None:
    one = next(one for one in ALL if one.group == group)
    assert f"# {group}:" in blank("article", {"title": "x"})
    assert group in [field.key for field in fields(ArticleFront)]
    assert GROUPS[group].name in pages()["editors/index.html"]
    assert group in pages()["editors/manual.html"]
    assert f'"Claim: {GROUPS[group].name}"' in vscode.vscode_files(["adults"], ["peel"])["candour.code-snippets"]
    assert claim_of(one).group == group
    assert all(GROUPS[group].nouns)


# One order of strictness


def test_every_list_that_is_sorted_by_strictness_has_the_one_order() -> None:
    assert QUALIFIERS["seriousness"].levels == JUDGEMENTS
    assert set(QUALIFIERS["advice"].levels) == set(ACTIONS) - {MEDICINE, MILD}
    for one in SORTED_BY.values():
        assert one.levels == tuple(level for level in levels_of(one) if level != MILD)


@pytest.mark.parametrize("qualifier", ORDERED.values(), ids=ORDERED)
def test_a_reader_is_told_something_at_every_place_of_a_sorted_list(qualifier: Qualifier) -> None:
    headings = levels(qualifier.key, lambda word: word.heading)
    if any(headings.values()):
        assert list(headings) == list(qualifier.levels)
        assert all(headings.values())


@pytest.mark.parametrize("qualifier", ORDERED.values(), ids=ORDERED)
def test_a_review_weighs_by_the_same_order(qualifier: Qualifier) -> None:
    group = next(group for group in GROUPS if qualifier.is_taken_by(group))
    claim = claim_of(next(one for one in ALL if (one.group, one.key) == (group, qualifier.key)))
    said = [replace(claim, said={} if word == UNSAID else {qualifier.key: word}) for word in qualifier.words]
    for stricter, milder in pairwise(said):
        assert is_softer(stricter, milder), (stricter.said, milder.said)
        assert not is_softer(milder, stricter), (milder.said, stricter.said)


# What two values make of each other


def values_of(qualifier: Qualifier) -> list[Saying]:
    """Its values in the first group that takes it."""
    group = next(group for group in GROUPS if qualifier.is_taken_by(group))
    return [one for one in ALL if (one.group, one.key) == (group, qualifier.key)]


def compared(how: Compared) -> pytest.MarkDecorator:
    found = {key: one for key, one in QUALIFIERS.items() if one.compared is how}
    return pytest.mark.parametrize("qualifier", found.values(), ids=found)


@compared(Compared.NEVER)
def test_what_is_never_compared_makes_no_point(qualifier: Qualifier) -> None:
    for one in values_of(qualifier):
        assert site(one, a=page(one), b=page(one, said=False)).points["peel"] == []


@compared(Compared.EXPLAINS)
def test_what_explains_a_difference_does_so(qualifier: Qualifier) -> None:
    for one in values_of(qualifier):
        (point,) = site(one, a=page(one), b=denial(one)).points["peel"]
        assert point.outcome is Outcome.EXPLAINED_BY_SCOPE


def test_two_values_that_cannot_both_hold_make_a_point_with_their_words() -> None:
    opposing = [one for one in QUALIFIERS.values() if one.compared is Compared.OPPOSES]  # there may be none
    for one, other in (pair for qualifier in opposing for pair in combinations(values_of(qualifier), 2)):
        another = page(one).replace(f"{one.key}: {one.typed}", f"{one.key}: {other.typed}")
        (point,) = site(one, a=page(one), b=another).points["peel"]
        assert point.outcome is Outcome.DISAGREE
        assert {side.sense for side in point.sides} == {one.words, other.words}
