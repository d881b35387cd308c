"""One article: claims of its front matter and marks of its body, joined in both directions.

`draft_article` needs the page alone, so its cost is its own length; `settle` holds the result
against the vocabulary, once all terms are known.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from .body import Body, Converter, place_of
from .library import Article, Claim, Term
from .marks import Anchored, Claims, Mark, Target
from .page import Page
from .problem import Problem, did_you_mean, either
from .quantity import NotAQuantity, parse
from .schema import GROUPS, ArticleHead, Entry
from .validate import Typed


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that knows its own page, and not yet the vocabulary."""

    page: Page
    front: ArticleHead
    body: Body
    claims: tuple[Anchored, ...]
    evidence: tuple[tuple[Anchored, Mark], ...]


def draft_article(page: Page, typed: Typed[ArticleHead], converter: Converter) -> tuple[Draft | None, list[Problem]]:
    """Convert the body and pair its marks with the claims, in both directions.

    A claim without a mark and a mark without a claim are problems. None when the head is broken.
    """
    if typed.model is None:
        return None, []
    claims = Claims(_entries(page, typed, typed.model))
    body, problems = converter.convert(page, claims.find)
    problems += [
        page.problem(
            (claim.group, claim.index),
            "repeated-claim",
            f"'{claim.entry.term}' is claimed twice in '{claim.group}'; keep one, or tell them apart by scope, "
            "stance or value",
        )
        for claim in claims.repeated()
    ]
    evidence: dict[str, tuple[Anchored, Mark]] = {}
    excused = _broken_claims(page, typed)
    for mark in body.marks:
        for target in mark.targets:
            found = claims.find(target)
            if len(found) == 1:
                evidence.setdefault(found[0].anchor, (found[0], mark))
            elif len({claim.anchor for claim in found}) == 1:
                continue  # repeated claims are a problem of their own
            elif not ({(target.group, target.term), (target.group, None)} & excused):
                problems.append(_unpaired_mark(page, mark, target, found, claims))
    seen = set(evidence) | {claim.anchor for claim in claims.repeated()}
    for claim in claims.all:
        if claim.anchor not in seen:
            seen.add(claim.anchor)
            problems.append(_unmarked_claim(page, claim))
    return Draft(page, typed.model, body, tuple(claims.all), tuple(evidence.values())), problems


def _entries(page: Page, typed: Typed[ArticleHead], front: ArticleHead) -> Iterator[tuple[str, int, Entry]]:
    """Every sound claim with its group and its place in the group's list as typed."""
    for group in GROUPS:
        entries: tuple[Entry, ...] = getattr(front, group)
        typed_list = page.front.get(group)
        count = len(typed_list) if isinstance(typed_list, list) else 0
        yield from ((group, index, entry) for index, entry in zip(typed.sound(group, count), entries, strict=False))


def _broken_claims(page: Page, typed: Typed[ArticleHead]) -> set[tuple[str, str | None]]:
    """Claims that have a problem of their own already, so that their marks are not reported again."""
    broken: set[tuple[str, str | None]] = set()
    for path in typed.broken:
        value: Any = page.front.get(str(path[0]))
        if len(path) > 1 and isinstance(value, list) and isinstance(path[1], int):
            item = value[path[1]]
            broken.add((str(path[0]), item.get("term") if isinstance(item, dict) else None))
        else:  # a whole group is broken, or a key that may have been meant as one
            meant = did_you_mean(str(path[0]), GROUPS)
            broken |= {(group, None) for group in GROUPS if group == path[0] or f"'{group}'" in meant}
    return broken


def _unpaired_mark(page: Page, mark: Mark, target: Target, found: list[Anchored], claims: Claims) -> Problem:
    place = place_of(page, mark.href, mark.occurrence)
    if found:
        ways = either(f"{target.term}/{word}" for word in sorted({word for claim in found for word in claim.variants}))
        message = f"'{target}' fits {len(found)} claims; say which one: {ways}"
        return Problem(page.path, *place, "ambiguous-mark", message)
    known = [claim.entry.term for claim in claims.all if claim.group == target.group]
    hint = did_you_mean(target.term, [term for term in known if term != target.term])
    message = f"the words marked '{target}' have no claim in '{target.group}'{hint}"
    return Problem(page.path, *place, "mark-without-claim", message)


def _unmarked_claim(page: Page, claim: Anchored) -> Problem:
    mark = GROUPS[claim.group].mark
    message = f"nothing in the text is marked as the words for this claim; mark them: [words]({mark}:{claim.address})"
    return page.problem((claim.group, claim.index), "claim-without-mark", message)


def settle(draft: Draft, terms: Mapping[str, Term]) -> tuple[Article, list[Problem]]:
    """Hold a draft's claims against the vocabulary: terms, scopes, and the values of facts."""
    problems: list[Problem] = []
    order = {group: number for number, group in enumerate(GROUPS)}
    evidence = sorted(draft.evidence, key=lambda pair: (order[pair[0].group], pair[0].index))
    known = [(claim, mark) for claim, mark in evidence if claim.entry.term in terms]  # others are problems
    claims = tuple(_claim(draft.page, claim, mark, terms, problems) for claim, mark in known)
    page = draft.page
    for claim in draft.claims:
        for key, named in (("term", claim.entry.term), ("scope", claim.entry.scope)):
            if named and named not in terms:
                message = f"'{named}' is not a term{did_you_mean(named, terms)}; add docs/terms/{named}.md if it is new"
                problems.append(page.problem((claim.group, claim.index, key), "unknown-term", message))
    return Article(page.id, page.path, draft.front, draft.body, claims), problems


_QUALIFIERS = frozenset(
    ("stance", "hedge", "scope", "only", "strength", "advice", "seriousness", "from_", "for_", "value")
)


def _claim(page: Page, claim: Anchored, mark: Mark, terms: Mapping[str, Term], problems: list[Problem]) -> Claim:
    entry = claim.entry
    path = (claim.group, claim.index)
    said: dict[str, Any] = {name: value for name, value in entry if name in _QUALIFIERS and value is not None}
    term = terms.get(entry.term)
    if term and said.get("value"):
        try:
            said |= _typed_value(said["value"], term)
        except ValueError as error:
            problems.append(page.problem((*path, "value"), "bad-value", str(error)))
    return Claim(
        article=page.id,
        group=claim.group,
        term=entry.term,
        text=mark.text,
        sentence=mark.sentence,
        anchor=claim.anchor,
        lines=entry.lines,
        note=mark.note,
        **said,
    )


def _typed_value(value: str, term: Term) -> dict[str, Any]:
    """A fact's value by its term's kind: an option of a choice, or a quantity. Raises ValueError."""
    if term.front.kind == "choice":
        options = term.front.options or ()
        if value not in options:
            hint = did_you_mean(value, options)
            raise ValueError(f"'{value}' is not an option of '{term.id}'{hint}; it takes {either(options)}")
        return {"option": value}
    if term.front.kind != "quantity":
        raise ValueError(f"'{term.id}' is of kind '{term.front.kind}'; only a quantity or a choice takes a value")
    try:
        return {"quantity": parse(value)}
    except NotAQuantity as error:
        raise ValueError(str(error)) from None
