"""One article: the claims of its front matter and the marks of its body, joined in both directions.

`draft_article` only needs the page, so its cost grows with the page's length. `settle` checks the result
against the vocabulary, once all terms are known.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any

from candour.model.entries import Entry
from candour.model.front import ArticleHead
from candour.model.groups import GROUPS, QUALIFIERS, terms_named
from candour.model.library import Article, Claim, Term
from candour.model.marks import TELLING, Anchored, Claims, Mark, Target, retargeted
from candour.model.moment import PASSING, Moment
from candour.model.qualifier import Value
from candour.model.quantity import NotAQuantity, Quantity, parse
from candour.model.text import Body
from candour.model.values import WrongValue
from candour.problem import Mend, Problem, and_then, did_you_mean, either, surely
from candour.reading.convert import Converter
from candour.reading.front_matter import Page, ValuePath
from candour.reading.link_places import readdressed
from candour.reading.pairing import BrokenClaim, Unpaired, is_named_by
from candour.reading.pairing import problems as unpaired
from candour.reading.term_hints import Meant, TermHints
from candour.reading.validate import Typed


@dataclass(frozen=True, slots=True)
class Draft:
    """An article that was read from its page, but not yet checked against the vocabulary."""

    page: Page
    front: ArticleHead
    body: Body
    claims: tuple[Anchored, ...]
    evidence: tuple[tuple[Anchored, Mark], ...]
    loose: Unpaired


def draft_article(page: Page, typed: Typed[ArticleHead], converter: Converter) -> tuple[Draft | None, list[Problem]]:
    """Convert the body and pair its marks with the claims. None if the head is broken."""
    if typed.model is None:
        return None, []
    claims = Claims(_entries(page, typed, typed.model))
    body, problems = converter.convert(page, claims.find, typed.model.references)
    broken = tuple(_broken_claims(page, typed))
    said_already = {problem for href, problem in body.doubtful if is_named_by(href, broken)}
    problems = [problem for problem in problems if problem not in said_already]
    repeated = claims.repeated()
    problems += [
        page.problem(
            (claim.group, claim.index),
            "repeated-claim",
            f"'{claim.entry.term}' is claimed twice in '{claim.group}'; keep one, or tell them apart by what "
            "else they say: scope, stance, value, degree, advice, moment",
        )
        for claim in repeated
    ]
    again = {(claim.group, claim.index) for claim in repeated}
    once = tuple(claim for claim in claims.all if (claim.group, claim.index) not in again)
    evidence, marks, ambiguous = pair(body, claims)
    settled = {*evidence, *(claim.anchor for claim in repeated)}
    unmarked = tuple(claim for claim in once if claim.anchor not in settled)
    loose = Unpaired(marks, ambiguous, unmarked, broken, tuple(href for href, _ in body.doubtful))
    return Draft(page, typed.model, body, once, tuple(evidence.values()), loose), problems


def pair(
    body: Body, claims: Claims
) -> tuple[
    dict[str, tuple[Anchored, Mark]],
    tuple[tuple[Mark, Target], ...],
    tuple[tuple[Mark, Target, tuple[Anchored, ...]], ...],
]:
    """Each claim with its first mark, by anchor; marks without a claim; marks that fit several."""
    evidence: dict[str, tuple[Anchored, Mark]] = {}
    loose, ambiguous = [], []
    for mark in body.marks:
        for target in mark.targets:
            found = claims.find(target)
            if len(found) == 1:
                evidence.setdefault(found[0].anchor, (found[0], mark))
            elif not found:
                loose.append((mark, target))
            elif len({claim.anchor for claim in found}) > 1:  # repeated claims are reported separately
                ambiguous.append((mark, target, tuple(found)))
    return evidence, tuple(loose), tuple(ambiguous)


def _entries(page: Page, typed: Typed[ArticleHead], front: ArticleHead) -> Iterator[tuple[str, int, Entry]]:
    """Every sound claim, with its group and its position in the group's list as typed."""
    for group in GROUPS:
        entries: tuple[Entry, ...] = getattr(front, group)
        typed_list = page.front.get(group)
        count = len(typed_list) if isinstance(typed_list, list) else 0
        yield from ((group, index, entry) for index, entry in zip(typed.sound(group, count), entries, strict=False))


def _broken_claims(page: Page, typed: Typed[ArticleHead]) -> Iterator[BrokenClaim]:
    """Claims that have their own problem already, so that their marks are not reported again."""
    for path in typed.broken:
        key = str(path[0])
        value: Any = page.front.get(key)
        group = key if key in GROUPS else None
        if len(path) > 1 and isinstance(value, list) and isinstance(path[1], int):
            yield BrokenClaim(group, _term_of(value[path[1]]))
        elif group:
            yield BrokenClaim(group, None, whole=True)
        else:  # a key that may have been meant as a group
            meant = did_you_mean(key, GROUPS)
            yield from (BrokenClaim(group, None, whole=True) for group in GROUPS if f"'{group}'" in meant)
            if isinstance(value, list):
                yield from (BrokenClaim(None, term) for item in value if (term := _term_of(item)))


def _term_of(item: object) -> str | None:
    """The term of a claim, whatever form it was typed in."""
    term = item.get("term") if isinstance(item, dict) else item
    term = term[0] if isinstance(term, list) and term else term
    return term if isinstance(term, str) and term else None


def settle(
    draft: Draft, terms: Mapping[str, Term], unreadable: Collection[str] = (), hints: TermHints | None = None
) -> tuple[Article, list[Problem]]:
    """Check a draft's claims against the vocabulary: terms, scopes, and the values of facts.

    `unreadable` are terms whose own page is broken: that mistake is reported on their page. `hints` tell what an
    unknown term may mean.
    """
    hints = hints or TermHints(terms)
    problems: list[Problem] = []
    faulty: set[str] = set()
    said: dict[str, Mapping[str, Value]] = {}
    for claim in draft.claims:
        said[claim.anchor], found = _held(draft, claim, hints, unreadable)
        problems += found
        if found:
            faulty.add(claim.anchor)
    problems += [
        *_said_twice(draft, said),
        *unpaired(draft.page, draft.loose, faulty, terms=terms),
        *_slips_without_note(draft),
        *_anchors_taken(draft),
    ]
    order = {group: number for number, group in enumerate(GROUPS)}
    evidence = sorted(draft.evidence, key=lambda pair: (order[pair[0].group], pair[0].index))
    claims = tuple(
        _claim(draft.page, claim, mark, said[claim.anchor])
        for claim, mark in evidence
        if claim.entry.term in terms  # claims on other terms are problems
    )
    return Article(draft.page.id, draft.page.path, draft.front, draft.body, claims), problems


def _said_twice(draft: Draft, said: Mapping[str, Mapping[str, Value]]) -> Iterator[Problem]:
    """Claims of one option in two words: only the vocabulary knows that they are one claim."""
    first: dict[tuple[object, ...], Anchored] = {}
    for claim in draft.claims:
        words = said[claim.anchor]
        if not isinstance(words.get("value"), str):
            continue
        option, *others = map(words.get, TELLING)  # a value comes first
        if first.setdefault((claim.bare, option, *others), claim) is not claim:
            message = f"'{claim.entry.term}' is claimed twice in '{claim.group}' as '{option}'; keep one"
            yield draft.page.problem((claim.group, claim.index), "repeated-claim", message)


def _held(
    draft: Draft, claim: Anchored, hints: TermHints, unreadable: Collection[str]
) -> tuple[Mapping[str, Value], list[Problem]]:
    """What a claim says, its value in the kind of its term, and the problems with its terms and its value."""
    terms, page = hints.terms, draft.page
    entry, path, problems = claim.entry, (claim.group, claim.index), []
    said = entry.said
    for key, named in (("term", entry.term), *terms_named(said)):
        if named not in terms and named not in unreadable:
            words = QUALIFIERS[key].accepts if key in QUALIFIERS else ()
            problems.append(_unknown(draft, claim, key, named, hints.meant(named, words)))
        elif isinstance(said.get(key), Moment) and named in terms and terms[named].front.kind not in PASSING:
            problems.append(page.problem((*path, key), "bad-value", _never_gone(terms[named])))
    if "value" not in said or entry.term not in terms:
        return said, problems
    try:
        return {**said, "value": _typed_value(str(said["value"]), terms[entry.term])}, problems
    except ValueError as error:
        place = (*path, "value")
        mends = page.mends(place, error.sure) if isinstance(error, WrongValue) and error.sure else ()
        return said, [*problems, replace(page.problem(place, "bad-value", str(error)), mends=mends)]


def _unknown(draft: Draft, claim: Anchored, key: str, named: str, meant: Meant) -> Problem:
    """A claim's term that is none. What is surely meant is written into the claim and into its marks."""
    more = "" if meant.id else f"add docs/terms/{named}.md if it is new"
    message = and_then(f"'{named}' is not a term{meant.hint}", more)
    path: ValuePath = (claim.group, claim.index, key)
    problem = draft.page.problem(path, "unknown-term", message)
    new = meant.id or (meant.sure if not _says(draft.body, named) else "")
    mends = draft.page.mends(path, new) if new else ()
    return replace(problem, fix=meant.id, mends=(*mends, *_of_marks(draft, claim, named, new)) if mends else ())


def _says(body: Body, id: str) -> bool:
    """Whether a text holds an unknown id as its own word: then it is a word that the vocabulary lacks."""
    word = re.compile(rf"\b{re.escape(id.replace('-', ' '))}\b", re.IGNORECASE)
    return any(word.search(passage.text) for passage in body.passages)


def _of_marks(draft: Draft, claim: Anchored, old: str, new: str) -> Iterator[Mend]:
    """What writes a claim's new term (or scope) into its marks."""
    for mark in draft.body.marks:
        for target in mark.targets:
            steps = (target.term, *target.variant)
            if target.group == claim.group and target.term == claim.entry.term and old in steps:
                address = "/".join(new if step == old else step for step in steps)
                yield from readdressed(draft.page, mark.href, mark.occurrence, retargeted(mark.href, target, address))


def _anchors_taken(draft: Draft) -> Iterator[Problem]:
    """Former anchors that lead to other words: one address cannot lead to two places."""
    taken = {claim.anchor: claim for claim in draft.claims}
    for claim in draft.claims:
        for number, anchor in enumerate(claim.entry.formerly):
            if taken.setdefault(anchor, claim) is not claim or anchor == claim.anchor:
                other = taken[anchor].entry.term
                message = f"'{anchor}' is the anchor of the claim on '{other}'; take it out"
                yield draft.page.problem((claim.group, claim.index, "formerly", number), "anchor-taken", message)


def _slips_without_note(draft: Draft) -> Iterator[Problem]:
    """Slips of the source that no note tells of: readers would take them for its word."""
    for claim, mark in draft.evidence:
        if "slip" in claim.entry.said and mark.note is None:
            message = (
                f"'{claim.entry.term}' is a slip of the source, and no note says so; put one beside its words: [^1]"
            )
            yield draft.page.problem((claim.group, claim.index, "slip"), "slip-without-note", message)


def _never_gone(term: Term) -> str:
    """A moment that never comes: an effect goes away, a step or a place does not."""
    kind = term.front.kind
    return f"'{term.id}' is of kind '{kind}'; a term tells when it has gone, so its kind is {either(PASSING)}"


def _claim(page: Page, claim: Anchored, mark: Mark, said: Mapping[str, Value]) -> Claim:
    return Claim(
        article=page.id,
        group=claim.group,
        term=claim.entry.term,
        text=mark.text,
        sentence=mark.sentence,
        anchor=claim.anchor,
        lines=claim.entry.lines,
        said=said,
        note=mark.note,
    )


def _typed_value(value: str, term: Term) -> Quantity | str:
    """A fact's value in its term's kind: an option of a choice, or a quantity. Raises ValueError."""
    if term.front.kind == "choice":
        option = term.front.option(value)
        if option is None:
            options = term.front.options or ()
            known = (*options, *term.front.option_words)
            takes = did_you_mean(value, known, f"it takes {either(options)}")
            raise WrongValue(f"'{value}' is not an option of '{term.id}'{takes}", surely(value, known))
        return option
    if term.front.kind != "quantity":
        raise ValueError(f"'{term.id}' is of kind '{term.front.kind}'; only a quantity or a choice takes a value")
    try:
        return parse(value)
    except NotAQuantity as error:
        raise ValueError(str(error)) from None
