"""Disagreements in plain sentences: for the page, for the appointment, for the command line.

Every count is computed. Sentences are short and use everyday words (reading age about 12).
"""

from __future__ import annotations

from collections.abc import Mapping

from candour.knowledge.disagree import Disagreement, Outcome, PointKind
from candour.language.spoken import N_, _, _n
from candour.model.groups import GROUPS
from candour.model.library import Claim, Library
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
    Outcome.EXPLAINED_BY_SCOPE: N_("explained by whom, what or when they speak of"),
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
    term = label(point, library)
    if point.outcome is Outcome.DISAGREE and point.is_within_articles:
        return _contradiction(point, term)
    sides = "; ".join(f"{say(side.answer)} ({count(side.articles, library)})" for side in point.sides)
    return _(_sentence(point), term=term, sides=sides)


def _contradiction(point: Disagreement, term: str) -> str:
    """What one article says, or each of several, that contradicts itself."""
    (side,) = point.sides
    many = len(side.articles)
    if _has_clauses(point) and len(side.said) == 2:
        this, that = map(say, side.said)
        return _n(
            "On “%(term)s”, one article says both that %(this)s and that %(that)s.",
            "On “%(term)s”, %(num)s articles say both that %(this)s and that %(that)s.",
            many,
            term=term,
            this=this,
            that=that,
        )
    return _n(
        "One article gives more than one answer on “%(term)s”: %(answers)s.",
        "%(num)s articles give more than one answer on “%(term)s”: %(answers)s.",
        many,
        term=term,
        answers=say(side.answer),
    )


def _has_clauses(point: Disagreement) -> bool:
    """Whether its answers are sentences of their own: "it can happen"."""
    return point.kind is PointKind.STATED_AND_DENIED and not _is_only(point)


def _sentence(point: Disagreement) -> str:
    if point.outcome is Outcome.DIFFERENT_QUANTITY:
        return N_("“%(term)s” can mean different things, so these figures need not contradict each other: %(sides)s.")
    if point.outcome is Outcome.EXPLAINED_BY_SCOPE:
        return N_("On “%(term)s”, not all sides speak of the same case: %(sides)s.")
    if point.of_a_kind:
        return N_("One side warns of “%(term)s”, the other is for something that includes it: %(sides)s.")
    return N_("Articles do not agree on “%(term)s”: %(sides)s.")


def marker(point: Disagreement) -> str:
    """The point in a few words, beside a row or a name."""
    if point.outcome is not Outcome.DISAGREE:
        return _(OUTCOME_WORDS[point.outcome])
    if point.is_within_articles:
        many = len(point.sides[0].articles)
        return _n("one article contradicts itself", "%(num)s articles contradict themselves", many)
    return _("one side warns of a kind") if point.of_a_kind else _(OUTCOME_WORDS[point.outcome])


def aside(point: Disagreement, claim: Claim, library: Library) -> str:
    """The point in a few words, beside the words of one article: no more than concerns these words."""
    if point.outcome is not Outcome.DISAGREE:
        return _(OUTCOME_WORDS[point.outcome])
    if claim in point.contest.by_others:
        return _("another source says otherwise")
    if claim in point.contest.by_itself:
        return _("this article also says otherwise")
    return _("articles differ on “%(term)s”", term=label(point, library))


def _is_only(point: Disagreement) -> bool:
    return point.kind is PointKind.STATED_AND_DENIED and any(claim.only for claim in point.claims)


_MOST_READ = 4
"""How many statements a question repeats; it says how many more there are."""


def question(point: Disagreement, library: Library) -> str:
    """One plain question for the appointment, with what one can read about it, the most cautious first."""
    said = list(dict.fromkeys(say(one) for side in point.sides for one in side.said))
    shown, more = said[:_MOST_READ], len(said[_MOST_READ:])
    if more:
        shown.append(_n("%(num)s more", "%(num)s more", more))
    about = dict.fromkeys(library.label(claim.term) for claim in point.claims if GROUPS[claim.group].case == "for")
    return _(
        _question(point, len(said)),
        term=label(point, library),
        answers="; ".join(shown),
        wider=", ".join(about),
        this=said[0],
        that=said[-1],
    )


def _question(point: Disagreement, statements: int) -> str:
    match point.kind:
        case PointKind.FOR_AND_AGAINST if point.outcome is Outcome.EXPLAINED_BY_SCOPE:
            return N_("%(term)s: an article warns of it. Does it concern me?")
        case PointKind.FOR_AND_AGAINST if point.of_a_kind:
            return N_(
                "%(term)s: an article warns of it. Another names %(wider)s, which includes it, as something that "
                "the treatment is for. What about me?"
            )
        case PointKind.FOR_AND_AGAINST:
            return N_("%(term)s: I read that it is a reason to have the treatment, and a warning. What about me?")
        case PointKind.EXPECTED_OR_ALARMING:
            return N_("%(term)s: is it normal afterwards, or should I call you?")
        case PointKind.DIFFERENT_FORCE:
            return N_("%(term)s: I read different advice (%(answers)s). What do you advise?")
        case PointKind.STATED_AND_DENIED if _is_only(point):
            return N_("%(term)s: I read %(answers)s. How is it here?")
        case PointKind.STATED_AND_DENIED if statements == 2:
            return N_("%(term)s: I read both that %(this)s and that %(that)s. What is right for me?")
    return N_("%(term)s: I read different answers (%(answers)s). What can I expect?")
