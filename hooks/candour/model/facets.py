"""The questions of "Can I have it?": each facet of what a patient is asked about, in the order of asking."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal

from candour.language.spoken import N_

Facet = Literal["my-skin", "my-health", "my-medicines", "earlier-treatments", "age"]

FACETS: Mapping[Facet, str] = {
    # Translators: headings over lists of conditions and medicines, in a patient's own words
    "my-health": N_("My health"),
    "my-skin": N_("My skin"),
    "earlier-treatments": N_("Earlier treatments"),
    "my-medicines": N_("My medicines"),
    "age": N_("My age"),
}
"""The heading of each."""
