"""Claims and marks that did not find each other → one problem for each mistake.

A misspelt term leaves two things behind: a claim without words, and words without a claim. They are
joined here, so that there is one message, at the mistake. The message names both halves, so that no
separate mistake is hidden.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches

from candour.model.groups import GROUP_OF_MARK, GROUPS
from candour.model.marks import Anchored, Mark, Target, retargeted, slug
from candour.problem import Problem, did_you_mean, either, surely
from candour.reading.front_matter import Page
from candour.reading.link_places import place_of, readdressed


@dataclass(frozen=True, slots=True)
class BrokenClaim:
    """A claim that is not valid and has its own problem.

    `group` is None if a key was meant as some group, `term` is None if it cannot be read.
    `whole` means that this stands for all claims of its group.
    """

    group: str | None
    term: str | None
    whole: bool = False

    def explains(self, target: Target, others: Collection[Target]) -> bool:
        """Whether this is why the marks of a target, and not those of the others, have no claim."""
        if self.whole:
            return self.group == target.group
        if self.term is None:
            return False
        own = [other for other in others if self.group in (None, other.group)]
        if target in own:
            is_taken = any(other.term == self.term for other in own)
            return self.term == target.term or (not is_taken and _is_near(slug(self.term), target.term))
        return self.term == target.term and not own  # it is in another group, where its keys are not valid


@dataclass(frozen=True, slots=True)
class Unpaired:
    """What is left after claims and marks are paired.

    `marks` have no claim, `ambiguous` marks fit several, `claims` have no mark. `broken` claims and
    `doubtful` links (their addresses) have their own problems.
    """

    marks: tuple[tuple[Mark, Target], ...]
    ambiguous: tuple[tuple[Mark, Target, tuple[Anchored, ...]], ...]
    claims: tuple[Anchored, ...]
    broken: tuple[BrokenClaim, ...]
    doubtful: tuple[str, ...]


def problems(
    page: Page,
    loose: Unpaired,
    faulty: Collection[str],
    original: Page | None = None,
    terms: Collection[str] = (),
) -> Iterator[Problem]:
    """One problem for each mistake. `faulty` are the anchors of claims that have their own problem.

    The claims are those of the page, or of the `original` that it translates. A mark that names one of the `terms`
    is not misspelt, whatever else it may be.
    """
    claims = list(loose.claims)
    for mark, target, fitting in loose.ambiguous:
        unmarked = [claim for claim in fitting if claim in claims]
        claims = [claim for claim in claims if claim not in unmarked]
        yield _ambiguous(page, mark, target, fitting, bool(unmarked[1:]))
    for href in loose.doubtful:
        for claim in _meant(href, claims):
            claims.remove(claim)
    nameless = [broken for broken in loose.broken if broken.term is None and not broken.whole]
    by_target = _by_target(loose.marks)
    for target, marks in by_target.items():
        if any(broken.explains(target, by_target) for broken in loose.broken):
            continue
        partner = _partner(target, claims)
        if partner:
            claims.remove(partner)
            if partner.anchor not in faulty:
                problem = _misdirected(page, marks, target, partner, original)
                near = partner.group == target.group and surely(target.term, [partner.entry.term])
                is_meant = near and target.term not in terms
                yield _mended(page, problem, marks, target, partner.address if is_meant else "")
            continue
        unnamed = next((broken for broken in nameless if broken.group in (None, target.group)), None)
        if unnamed:
            nameless.remove(unnamed)
        else:
            yield _unclaimed(page, marks, target, original, terms)
    for claim in claims:
        yield _unmarked(page, claim, original)


def is_named_by(href: str, broken: Iterable[BrokenClaim]) -> bool:
    """Whether a mark that cannot be read has the same wrong word as a claim that has its own problem."""
    terms = {part.partition("/")[0].strip() for part in re.split("[:,]", href)[1:]}
    return any(claim.term in terms for claim in broken)


_MOST = 200  # the most claims that are searched for a misspelt one


def _is_near(word: str, other: str) -> bool:
    return word == other or bool(get_close_matches(word, [other], 1))


def _by_target(marks: Iterable[tuple[Mark, Target]]) -> dict[Target, list[Mark]]:
    """Marks by their target: marks with the same target are one mistake, reported at the first."""
    found: dict[Target, list[Mark]] = {}
    for mark, target in marks:
        found.setdefault(target, []).append(mark)
    return found


def _meant(href: str, claims: Sequence[Anchored]) -> Iterator[Anchored]:
    """The claims without a mark that a link with its own problem was meant to mark."""
    scheme, _, rest = href.partition(":")
    near = get_close_matches(scheme, list(GROUP_OF_MARK), 1)
    groups = {GROUP_OF_MARK[mark].id for mark in near}
    for part in rest.split(","):
        term = slug(part.rpartition(":")[2].partition("/")[0])
        fitting = [claim for claim in claims if _is_near(term, claim.entry.term)]
        fitting.sort(key=lambda claim: (claim.group not in groups, claim.entry.term != term))
        yield from fitting[:1]


def _partner(target: Target, claims: Sequence[Anchored]) -> Anchored | None:
    """The claim without a mark that a mark without a claim may have been meant for."""
    beside = [claim for claim in claims if claim.group == target.group]
    same = [claim for claim in beside if claim.entry.term == target.term]
    near = get_close_matches(target.term, [claim.entry.term for claim in beside[:_MOST]], 1)
    alike = [claim for claim in beside if claim.entry.term in near]
    elsewhere = [claim for claim in claims if claim.entry.term == target.term]
    return next(iter([*same, *alike, *elsewhere]), None)


def _ambiguous(page: Page, mark: Mark, target: Target, fitting: Sequence[Anchored], several: bool) -> Problem:
    ways = either(f"{target.term}/{word}" for word in sorted({word for claim in fitting for word in claim.variants}))
    each = "; each of them needs words of its own" if several else ""
    message = f"'{target}' fits {len(fitting)} claims; say which one: {ways}{each}"
    return Problem(page.path, *place_of(page, mark.href, mark.occurrence), "ambiguous-mark", message)


def _misdirected(page: Page, marks: Sequence[Mark], target: Target, claim: Anchored, original: Page | None) -> Problem:
    line, _ = (original or page).place((claim.group, claim.index))
    there = " there" if original else ""
    if claim.group == target.group:
        hint = f"; did you mean '{claim.address}'? Its claim in line {line}{there} has no words"
    else:
        meant = "name that group" if original else "name one group in both"
        hint = f"; its claim in line {line}{there} stands in '{claim.group}' and has no words: {meant}"
    return _without_claim(page, marks, target, hint, original)


def _unclaimed(
    page: Page, marks: Sequence[Mark], target: Target, original: Page | None, terms: Collection[str]
) -> Problem:
    listed = (original or page).front.get(target.group)
    known = [str(item.get("term")) for item in listed if isinstance(item, dict)] if isinstance(listed, list) else []
    hint = did_you_mean(target.term, [term for term in known if term != target.term])
    meant = "" if target.term in terms else surely(target.term, known)
    problem = _without_claim(page, marks, target, hint, original)
    return _mended(page, problem, marks, target, "/".join((meant, *target.variant)) if meant else "")


def _mended(page: Page, problem: Problem, marks: Sequence[Mark], target: Target, new: str) -> Problem:
    """The problem of some marks with what writes into each of them the claim that is surely meant."""
    if not new:
        return problem
    hrefs = [(mark, retargeted(mark.href, target, new)) for mark in marks]
    mends = [readdressed(page, mark.href, mark.occurrence, href) for mark, href in hrefs]
    return replace(problem, mends=tuple(one for each in mends for one in each) if all(mends) else ())


def _without_claim(page: Page, marks: Sequence[Mark], target: Target, hint: str, original: Page | None) -> Problem:
    first, *others = [place_of(page, mark.href, mark.occurrence) for mark in marks]
    lines = sorted({line for line, _ in others})
    also = f" (line{'s' * bool(lines[1:])} {', '.join(map(str, lines))} too)" if lines else ""
    whose = f" of {original.path}" if original else ""
    message = f"the words marked '{target}' have no claim in '{target.group}'{whose}{also}{hint}"
    return Problem(page.path, *first, "mark-without-claim", message)


def _unmarked(page: Page, claim: Anchored, original: Page | None) -> Problem:
    mark = f"{GROUPS[claim.group].mark}:{claim.address}"
    place = claim.group, claim.index
    which = f"the claim in line {original.place(place)[0]} of {original.path}" if original else "this claim"
    message = f"nothing in the text is marked as the words for {which}; mark them: [words]({mark})"
    return page.problem(("original",) if original else place, "claim-without-mark", message)
