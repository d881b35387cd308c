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


def label(point: Disagreement, library: Library) -> str:
    """What the point is about, as its term's label."""
    return library.terms[point.terms[0]].label


def count(articles: Iterable[str], library: Library) -> str:
    """Articles and the lineages they belong to: "3 articles of 2 lineages"."""
    listed = list(dict.fromkeys(articles))
    lineages = library.lineages(listed)
    shared = f" of {numbered(lineages, 'lineage')}" if lineages < len(listed) else ""
    return numbered(len(listed), "article") + shared


def share(claims: Iterable[Claim], all_articles: Sequence[object], library: Library) -> str:
    """How many agree: "3 of 5 articles, 2 lineages"."""
    articles = list(dict.fromkeys(claim.article for claim in claims))
    lineages = numbered(library.lineages(articles), "lineage")
    return f"{len(articles)} of {numbered(len(all_articles), 'article')}, {lineages}"


def difference(point: Disagreement, library: Library) -> str:
    """What the difference is, in one plain sentence with its counts."""
    name = f"“{label(point, library)}”"
    sides = "; ".join(f"{_side(side, point)} ({count(side.articles, library)})" for side in point.sides)
    if point.outcome is Outcome.DIFFERENT_QUANTITY:
        return f"{name} can mean different things, so these figures need not contradict each other: {sides}."
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE:
        return f"On {name}, articles differ because one of them speaks of a narrower case: {sides}."
    if point.is_within_one_article:
        return f"One article contradicts itself on {name}: {sides}."
    return f"Articles do not agree on {name}: {sides}."


def _side(side: Side, point: Disagreement) -> str:
    if point.kind is Kind.FOR_AND_AGAINST or point.kind is Kind.EXPECTED_OR_ALARMING:
        return f"it is {side.says}"
    if point.kind is Kind.STATED_AND_DENIED and side.says in ("says so", "says not"):
        return "it is stated" if side.says == "says so" else "it is denied"
    return side.says


def question(point: Disagreement, library: Library) -> str:
    """One plain question for the appointment."""
    name = label(point, library)
    answers = _listed([side.says for side in point.sides])
    if point.kind is Kind.FOR_AND_AGAINST:
        return f"{name}: some articles call it a reason to have the treatment, others a reason not to. What about me?"
    if point.kind is Kind.EXPECTED_OR_ALARMING:
        return f"{name}: is it normal afterwards, or should I call you?"
    if point.kind is Kind.DIFFERENT_FORCE:
        return f"{name}: I read different advice ({answers}). What do you advise?"
    if point.kind is Kind.STATED_AND_DENIED and any(side.says.startswith("only ") for side in point.sides):
        return f"Who does the treatment here, and where? I read {answers}."
    if point.kind is Kind.STATED_AND_DENIED:
        return f"{name}: one article says yes, another says no. Which is right for me?"
    return f"{name}: I read {answers}. What can I expect?"


def _listed(words: Sequence[str]) -> str:
    return " or ".join([", ".join(words[:-1]), words[-1]]) if len(words) > 1 else "".join(words)
