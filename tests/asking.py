"""The small vocabulary of the tests with concepts that patients must always be asked about.

It has none by itself: most tests on lists for patients are about what articles name.
"""

from __future__ import annotations

from dataclasses import replace

from candour.model.library import Library
from candour.model.vocabulary import AlwaysAsked, AskedIn, Vocabulary
from candour.project.concepts import Concepts

from .builders import VOCABULARY

ASKED: dict[str, AskedIn] = {"diabetes": "can-i-have-it", "lactation": "can-i-have-it", "blood-thinners": "medicines"}
REFERENCE = VOCABULARY.vocabulary.references["asked"]
ASKING = Vocabulary(
    {
        id: concept.model_copy(update={"always_asked": AlwaysAsked(question=ASKED[id], reference="asked")})
        if id in ASKED
        else concept
        for id, concept in VOCABULARY.vocabulary.concepts.items()
    },
    VOCABULARY.vocabulary.references,
)


def asking(library: Library) -> Library:
    """The same library, whose patients must be asked about `ASKED`."""
    known = library.terms.keys() | library.concepts.keys()
    return replace(library, always_asked=Concepts(ASKING, (), ()).always_asked(known))
