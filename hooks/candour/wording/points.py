"""Disagreements in plain sentences: for the page, for the appointment, for the command line.

Every count is computed. Sentences are short and use everyday words (reading age about 12).
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import reduce

from candour.knowledge.disagree import Disagreement, Outcome, PointKind, Side
from candour.language.spoken import N_, _, _n
from candour.model.library import Library
from candour.wording.counts import count
from candour.wording.messages import say

KIND_WORDS: Mapping[PointKind, str] = {
    PointKind.VALUES_APART: N_("different answers"),
    PointKind.STATED_AND_DENIED: N_("said and denied"),
    PointKind.FOR_AND_AGAINST: N_("for and against"),
    PointKind.DIFFERENT_FORCE: N_("different advice"),
    PointKind.EXPECTED_OR_ALARMING: N_("normal or a warning sign"),
}
"""Messages, like all words here: `_` says them."""

OUTCOME_WORDS: Mapping[Outcome, str] = {
    Outcome.DISAGREE: N_("articles disagree"),
    Outcome.EXPLAINED_BY_SCOPE: N_("explained by whom or what they speak of"),
    Outcome.DIFFERENT_QUANTITY: N_("two different things are measured"),
}


_ONLY = {
    "person": N_("Who does the treatment"),
    "body-area": N_("Where on the body it is done"),
    "place": N_("Where the treatment is done"),
}


def label(point: Disagreement, library: Library) -> str:
    """What the point is about: its term's label, or the question that "only this one" answers."""
    term = library.terms[point.terms[0]]
    if not _is_only(point):
        return term.label
    asked = _ONLY.get(term.front.kind)
    return _(asked) if asked else _("%(term)s only", term=term.label)


def difference(point: Disagreement, library: Library) -> str:
    """What the difference is, in one plain sentence with its counts."""
    sides = "; ".join(f"{_side(side, point, library)} ({count(side.articles, library)})" for side in point.sides)
    told = _(_sentence(point), term=label(point, library), sides=sides)
    return " ".join([told, *_torn(point)])


def _sentence(point: Disagreement) -> str:
    if point.outcome is Outcome.DIFFERENT_QUANTITY:
        return N_("“%(term)s” can mean different things, so these figures need not contradict each other: %(sides)s.")
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE:
        return N_("On “%(term)s”, one side speaks of a narrower case than the other: %(sides)s.")
    if point.is_within_one_article:
        return N_("One article contradicts itself on “%(term)s”: %(sides)s.")
    if _all_warn(point):
        return N_("On “%(term)s”, all who speak of it warn, but not equally strongly: %(sides)s.")
    return N_("Articles do not agree on “%(term)s”: %(sides)s.")


def _torn(point: Disagreement) -> Iterator[str]:
    """Says that articles are on more than one side, if any is and the sentence has not said so."""
    contradicts_itself = point.outcome is Outcome.DISAGREE and point.is_within_one_article
    both = 0 if contradicts_itself or point.outcome is Outcome.DIFFERENT_QUANTITY else len(_on_both(point))
    if both and len(point.sides) == 2:
        yield _n("%(num)s article says both.", "%(num)s articles say both.", both)
    elif both:
        yield _n("%(num)s article says more than one of these.", "%(num)s articles say more than one of these.", both)


def marker(point: Disagreement) -> str:
    """The point in a few words, beside a row or a name."""
    if point.outcome is Outcome.DISAGREE and point.is_within_one_article:
        return _("one article contradicts itself")
    return _("all warn, not equally strongly") if _all_warn(point) else _(OUTCOME_WORDS[point.outcome])


def aside(point: Disagreement) -> str:
    """The point in a few words, beside the words of one article."""
    if point.outcome is not Outcome.DISAGREE:
        return _(OUTCOME_WORDS[point.outcome])
    if point.is_within_one_article:
        return _("this article also says otherwise")
    return _("another source warns more or less strongly") if _all_warn(point) else _("another source says otherwise")


def _all_warn(point: Disagreement) -> bool:
    """Whether the sides differ only in strength: no article speaks for it."""
    return point.kind is PointKind.DIFFERENT_FORCE and all(claim.strength for claim in point.claims)


def _on_both(point: Disagreement) -> set[str]:
    """The articles that are on two or more sides."""
    seen: set[str] = set()
    both: set[str] = set()
    for side in point.sides:
        both |= seen & set(side.articles)
        seen |= set(side.articles)
    return both


def _side(side: Side, point: Disagreement, library: Library) -> str:
    """What a side says, and about which terms if the sides speak about different ones."""
    if len(point.terms) == 1 or point.kind is PointKind.VALUES_APART or _is_only(point):
        return say(side.answer)
    labels = list(dict.fromkeys(library.terms[claim.term].label for claim in side.claims))
    shown = ", ".join(labels[:_MOST_NAMED])
    if len(labels) > _MOST_NAMED:
        shown = _("%(terms)s and others", terms=shown)
    return f"{shown}: {say(side.answer)}"


_MOST_NAMED = 3


def _is_only(point: Disagreement) -> bool:
    return point.kind is PointKind.STATED_AND_DENIED and any(claim.only for claim in point.claims)


def question(point: Disagreement, library: Library) -> str:
    """One plain question for the appointment."""
    said = [say(side.answer) for side in point.sides]
    answers = reduce(lambda answers, answer: _("%(answers)s; or %(answer)s", answers=answers, answer=answer), said)
    return _(_question(point), term=label(point, library), answers=answers, one=said[0], other=said[-1])


def _question(point: Disagreement) -> str:
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE and point.kind is PointKind.FOR_AND_AGAINST:
        against = next(side.claims[0] for side in point.sides if side.claims[0].group == "contraindications")
        if against.strength == "caution":
            return N_("%(term)s: an article names it as a reason for care. Does it concern me?")
        return N_("%(term)s: an article names it as a reason not to have the treatment. Does it concern me?")
    if point.kind is PointKind.FOR_AND_AGAINST:
        return N_(
            "%(term)s: some articles call it a reason to have the treatment, others a reason not to. What about me?"
        )
    if point.kind is PointKind.EXPECTED_OR_ALARMING:
        return N_("%(term)s: is it normal afterwards, or should I call you?")
    if _all_warn(point):
        return N_("%(term)s: articles warn about it, some more strongly than others. Does it concern me?")
    if point.kind is PointKind.DIFFERENT_FORCE:
        return N_("%(term)s: I read different advice (%(answers)s). What do you advise?")
    if _is_only(point):
        return N_("%(term)s? I read: %(answers)s.")
    if point.kind is PointKind.STATED_AND_DENIED:
        return N_("%(term)s: I read both that %(one)s and that %(other)s. What is right for me?")
    return N_("%(term)s: I read different answers (%(answers)s). What can I expect?")
