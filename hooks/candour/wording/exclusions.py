"""Exclusions in words: the headings of answers, and what leads the voices of each way to exclude."""

from __future__ import annotations

from collections.abc import Mapping

from candour.knowledge.exclusions import Answer, Exclusion
from candour.language.spoken import N_, _

_HEADINGS: Mapping[Answer, str] = {
    Answer.NOT: N_("Reasons not to have it"),
    Answer.NOT_THERE: N_("Reasons not to have it on that part"),
    Answer.ONLY_FOR: N_("Said to be only for these: ask if you are not one of them"),
    Answer.CONTRADICTED: N_("Articles contradict each other: ask before you book"),
    Answer.ASK: N_("Ask first"),
    Answer.BEFORE: N_("What may have to stop before it: ask first"),
    Answer.USED: N_("Other medicines that articles name before it"),
    Answer.NO_REASON: N_("Said to be no reason against it"),
}
_LEADS: Mapping[Exclusion, str] = {
    Exclusion.AGAINST: "",  # the heading has said it
    Exclusion.NOT_FOR: N_("It is said not to be for them"),
    Exclusion.ONLY_FOR: N_("It is said to be only for them"),
    Exclusion.HARMED: N_("Articles warn of side effects"),
    Exclusion.BEFORE: N_("Before the treatment, articles say"),
}
_OF_A_MEDICINE = N_("Of the treatment, for those who use it, articles say")


def answer_headings() -> dict[Answer, str]:
    """The heading of each answer."""
    return {answer: _(heading) for answer, heading in _HEADINGS.items()}


def asked_headings(treatment: str) -> dict[str, str]:
    """The headings over what must always be asked about: no article speaks of it, or none as a reason against it."""
    return {
        "silent": _("No article on %(treatment)s speaks of these: tell the clinic", treatment=treatment),
        "named": _("Articles name these, but not as a reason against it: tell the clinic"),
    }


def asked_about(terms: str, is_silent: bool) -> str:
    """The question for the clinic about all of these."""
    if is_silent:
        return _("No article here speaks of these: %(terms)s. Does one of them matter for me?", terms=terms)
    return _(
        "Articles name these, but not as a reason against it: %(terms)s. Does one of them matter for me?", terms=terms
    )


def lead(way: Exclusion, is_medicine: bool) -> str:
    """What stands before the voices of a way to exclude; of a medicine, nothing may read as a command to stop it."""
    message = _OF_A_MEDICINE if is_medicine and way is Exclusion.AGAINST else _LEADS[way]
    return _(message) if message else ""


def own_advice() -> str:
    """The clinic's standing sentence above medicines."""
    return _("Do not stop a prescribed medicine on your own: ask who prescribed it.")
