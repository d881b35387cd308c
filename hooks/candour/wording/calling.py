"""Whom to call about something that a patient has after the treatment.

How serious it is, the vocabulary says (model/vocabulary.py), whatever articles say of it.
"""

from __future__ import annotations

from candour.language.spoken import _
from candour.model.clinic import Clinic
from candour.model.library import Term

EMERGENCY = "emergency"


def whom_to_call(term: Term, clinic: Clinic | None) -> str:
    """The sentence that says so; "" for what is no effect and not said to be serious.

    What the clinic says of emergencies stands after it.
    """
    if term.seriousness == EMERGENCY:
        said = _("If you have this after the treatment, call the emergency number.")
        return f"{said} {clinic.emergency}" if clinic and clinic.emergency else said
    if term.seriousness == "call-at-once":
        return _("If you have this after the treatment, call the clinic that treated you at once.")
    if term.seriousness or term.front.kind == "effect":
        return _("If you have it after the treatment, call the clinic that treated you.")
    return ""


def emergency(term: Term, clinic: Clinic | None) -> str:
    """The sentence, if the term is an emergency; "" otherwise."""
    return whom_to_call(term, clinic) if term.seriousness == EMERGENCY else ""


def in_an_emergency(clinic: Clinic | None) -> str:
    """What stands beside everything that may happen after the treatment."""
    if clinic and clinic.emergency:
        return clinic.emergency
    return _("If you feel very ill or cannot breathe well, dial the emergency number.")
