"""What names a thing and lets sentences speak of it: the same keys for terms, concepts and treatments."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from candour.model.values import Text

LabelText = Annotated[Text, Field(description="Its name as patients read it.")]

SynonymWords = Annotated[
    tuple[Text, ...],
    Field(description="Other words and spellings that people type for exactly this, nothing wider or narrower."),
]

IncludedWords = Annotated[
    tuple[Text, ...],
    Field(
        description="Words for narrower things without a page of their own, and brands. Search finds it by them and "
        "says “one of”; they are never shown as its names."
    ),
]

JargonNames = Annotated[
    tuple[Text, ...],
    Field(
        description="Those of its names (label or synonyms) that patients may not know; a page that uses one "
        "says a plain name beside it."
    ),
]

MeClause = Annotated[Text | None, Field(description="What a patient ticks of whom it is true: `I am pregnant`.")]
ActClause = Annotated[Text | None, Field(description="What one does with it, as a command: `wear make-up`.")]
StepClause = Annotated[Text | None, Field(description="What happens then, as a sentence: `Your skin is cleaned`.")]
AskClause = Annotated[Text | None, Field(description="The question to ask about it: `How much will it cost?`.")]

CLAUSES = ("me", "act", "step", "ask")
"""The keys of the clauses."""
