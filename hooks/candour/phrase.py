"""Disagreements in plain sentences: for the page, for the appointment, for the command line.

Every count is computed. Sentences are short and use everyday words (reading age about 12).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from .disagree import Disagreement, Kind, Outcome, Side
from .library import Claim, Library
from .wording import numbered

KIND_WORDS: Mapping[Kind, str] = {
    Kind.VALUES_APART: "different answers",
    Kind.STATED_AND_DENIED: "said and denied",
    Kind.FOR_AND_AGAINST: "for and against",
    Kind.DIFFERENT_FORCE: "different advice",
    Kind.EXPECTED_OR_ALARMING: "normal or a warning sign",
}
OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.DISAGREE: "articles disagree",
    Outcome.EXPLAINED_BY_SCOPE: "explained by whom or what they speak of",
    Outcome.DIFFERENT_QUANTITY: "two different things are measured",
}


_ONLY = {"person": "Who does the treatment", "place": "Where the treatment is done"}


def label(point: Disagreement, library: Library) -> str:
    """What the point is about: its term's label, or the question that "only this one" answers."""
    term = library.terms[point.terms[0]]
    return _ONLY.get(term.front.kind, f"{term.label} only") if _is_only(point) else term.label


def count(articles: Iterable[str], library: Library) -> str:
    """Articles and the lineages they belong to: "3 articles of 2 lineages"."""
    listed = list(dict.fromkeys(articles))
    lineages = library.lineages(listed)
    shared = f" of {numbered(lineages, 'lineage')}" if lineages < len(listed) else ""
    return numbered(len(listed), "article") + shared


def share(claims: Iterable[Claim], all_articles: Sequence[object], library: Library) -> str:
    """How many agree: "3 of 5 articles, 2 lineages"; lineages are named where they are fewer than the articles."""
    articles = list(dict.fromkeys(claim.article for claim in claims))
    lineages = library.lineages(articles)
    shared = f", {numbered(lineages, 'lineage')}" if lineages < len(articles) else ""
    return f"{len(articles)} of {numbered(len(all_articles), 'article')}{shared}"


def hedges(claims: Iterable[Claim]) -> str:
    """How many articles keep a reserve: "; 2 say “may”, 1 says “usually”"; nothing where none does."""
    articles: dict[str, set[str]] = {}
    for claim in claims:
        if claim.hedge:
            articles.setdefault(claim.hedge, set()).add(claim.article)
    said = [f"{len(who)} {'says' if len(who) == 1 else 'say'} “{hedge}”" for hedge, who in sorted(articles.items())]
    return f"; {', '.join(said)}" if said else ""


def difference(point: Disagreement, library: Library) -> str:
    """What the difference is, in one plain sentence with its counts."""
    name = f"“{label(point, library)}”"
    sides = "; ".join(f"{_side(side, point, library)} ({count(side.articles, library)})" for side in point.sides)
    both = _on_both(point)
    several = "both" if len(point.sides) == 2 else "more than one of these"
    torn = f" {numbered(len(both), 'article')} {'says' if len(both) == 1 else 'say'} {several}." if both else ""
    if point.outcome is Outcome.DIFFERENT_QUANTITY:
        return f"{name} can mean different things, so these figures need not contradict each other: {sides}."
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE:
        return f"On {name}, one side speaks of a narrower case than the other: {sides}.{torn}"
    if point.is_within_one_article:
        return f"One article contradicts itself on {name}: {sides}."
    if _all_warn(point):
        return f"On {name}, all who speak of it warn, but not equally strongly: {sides}.{torn}"
    return f"Articles do not agree on {name}: {sides}.{torn}"


def marker(point: Disagreement) -> str:
    """The point in a few words, beside a row or a name."""
    if point.outcome is Outcome.DISAGREE and point.is_within_one_article:
        return "one article contradicts itself"
    return "all warn, not equally strongly" if _all_warn(point) else OUTCOME_WORDS[point.outcome]


def aside(point: Disagreement) -> str:
    """The point in a few words, beside the words of one article."""
    if point.outcome is not Outcome.DISAGREE:
        return OUTCOME_WORDS[point.outcome]
    if point.is_within_one_article:
        return "this article also says otherwise"
    return "another source warns more or less strongly" if _all_warn(point) else "another source says otherwise"


def _all_warn(point: Disagreement) -> bool:
    """Whether the sides differ in strength alone: nobody speaks for it."""
    return point.kind is Kind.DIFFERENT_FORCE and all(claim.strength for claim in point.claims)


def _on_both(point: Disagreement) -> set[str]:
    """The articles that stand on two sides or more."""
    seen: set[str] = set()
    both: set[str] = set()
    for side in point.sides:
        both |= seen & set(side.articles)
        seen |= set(side.articles)
    return both


def _side(side: Side, point: Disagreement, library: Library) -> str:
    """What a side says; of which terms, where sides speak of different ones."""
    if len(point.terms) == 1 or point.kind is Kind.VALUES_APART or _is_only(point):
        return side.says
    labels = list(dict.fromkeys(library.terms[claim.term].label for claim in side.claims))
    shown = ", ".join(labels[:_MOST_NAMED]) + (" and others" if len(labels) > _MOST_NAMED else "")
    return f"{shown}: {side.says}"


_MOST_NAMED = 3


def _is_only(point: Disagreement) -> bool:
    return point.kind is Kind.STATED_AND_DENIED and any(claim.only for claim in point.claims)


def question(point: Disagreement, library: Library) -> str:
    """One plain question for the appointment."""
    name = label(point, library)
    answers = "; or ".join(side.says for side in point.sides)
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE and point.kind is Kind.FOR_AND_AGAINST:
        against = next(side.says for side in point.sides if side.claims[0].group == "contraindications")
        named = against.replace("have it", "have the treatment")
        return f"{name}: an article names it as {named}. Does it concern me?"
    if point.kind is Kind.FOR_AND_AGAINST:
        return f"{name}: some articles call it a reason to have the treatment, others a reason not to. What about me?"
    if point.kind is Kind.EXPECTED_OR_ALARMING:
        return f"{name}: is it normal afterwards, or should I call you?"
    if _all_warn(point):
        return f"{name}: articles warn about it, some more strongly than others. Does it concern me?"
    if point.kind is Kind.DIFFERENT_FORCE:
        return f"{name}: I read different advice ({answers}). What do you advise?"
    if _is_only(point):
        return f"{name}? I read: {answers}."
    if point.kind is Kind.STATED_AND_DENIED:
        return f"{name}: I read both that {answers.replace('; or ', ' and that ')}. What is right for me?"
    return f"{name}: I read different answers ({answers}). What can I expect?"
