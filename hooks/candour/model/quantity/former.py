"""A quantity as the first version of fingerprints wrote it: those are accepted until the next release."""

from __future__ import annotations

from dataclasses import replace

from candour.model.quantity.units import plural
from candour.model.quantity.value import Quantity


def first_written(quantity: Quantity) -> str:
    """Its bounds alone; a vague amount was two or more, and a treatment a session."""
    unit = quantity.unit and quantity.unit.replace("treatment", "session")
    if quantity.vague:
        return f"at least 2 {plural(unit, 2)}".strip()
    return str(replace(quantity, unit=unit, exclusive=False, reserve=""))
