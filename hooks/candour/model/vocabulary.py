"""The starter vocabulary: concepts that patients name, whether or not an article speaks of them.

The data is in hooks/candour/vocabulary/. A concept becomes a term only where a claim uses it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from html import escape
from typing import Literal, get_args

from pydantic import ConfigDict, Field

from candour.language.spoken import ENGLISH, primary
from candour.model.facets import Facet
from candour.model.front import ConceptKind, NoteReference, TermFront
from candour.model.library import Term
from candour.model.naming import (
    CLAUSES,
    ActClause,
    AskClause,
    IncludedWords,
    JargonNames,
    LabelText,
    MeClause,
    StepClause,
    SynonymWords,
)
from candour.model.text import Body, Passage
from candour.model.values import Slug, Slugs, Strict, Text

Seriousness = Literal["emergency", "call-at-once", "call-the-clinic"]
"""How serious something is that patients may have after the treatment: whom they call, and how soon."""

AskedIn = Literal["can-i-have-it", "medicines"]
"""The questions of a treatment's pages that some concepts always belong to."""

ASKING: tuple[AskedIn, ...] = get_args(AskedIn)


class ConceptWords(Strict):
    """A concept in one language."""

    label: LabelText
    synonyms: SynonymWords = ()
    includes: IncludedWords = ()
    jargon: JargonNames = ()
    meaning: Text = Field(description="What it is, in a sentence or two.")
    me: MeClause = None
    act: ActClause = None
    step: StepClause = None
    ask: AskClause = None

    @property
    def names(self) -> tuple[str, ...]:
        """All names of exactly this concept."""
        return (self.label, *self.synonyms)


class AlwaysAsked(Strict):
    """A question that must name the concept, and who says so."""

    question: AskedIn = Field(description="Under which question it belongs.")
    reference: Slug = Field(description="The reference that says so, by its id in references.yml.")


class Concept(Strict):
    """One concept. Its id is that of the term that it becomes."""

    model_config = ConfigDict(populate_by_name=True)

    kind: ConceptKind = Field(description="What sort of concept it is.")
    facet: Facet | None = Field(default=None, description="What a patient is asked about with it.")
    seriousness: Seriousness | None = Field(
        default=None, description="How serious it is to have it after the treatment, whatever an article says."
    )
    broader: Slugs = Field(default=(), description="The concepts that contain it: only what is always so.")
    formerly: Slugs = Field(default=(), description="Ids that it had, or that concepts had which it took in.")
    always_asked: AlwaysAsked | None = Field(
        default=None, alias="always-asked", description="Where a reference says that patients must be asked about it."
    )
    en: ConceptWords = Field(description="Its words in English.")
    es: ConceptWords = Field(description="Its words in Spanish.")

    def words(self, language: str) -> tuple[ConceptWords, str]:
        """Its words in a language ("es-MX": those of "es"), or else in English, and the code of that language."""
        code = primary(language)
        return (getattr(self, code), code) if code in LANGUAGES else (self.en, ENGLISH)

    def term(self, id: str, language: str) -> Term:
        """The term that it becomes, in a language."""
        words, _ = self.words(language)
        own = {key: getattr(words, key) for key in ("label", "synonyms", "includes", "jargon", *CLAUSES)}
        own |= {key: getattr(self, key) for key in ("kind", "facet", "broader", "formerly")}
        front = TermFront.model_construct(**own)
        return Term(id, "", front, _body(words.meaning), seriousness=self.seriousness or "")


LANGUAGES = tuple(key for key, field in Concept.model_fields.items() if field.annotation is ConceptWords)
"""The languages that every concept has words in."""


def _body(meaning: str) -> Body:
    return Body(f"<p>{escape(meaning, quote=False)}</p>", (), frozenset(), (), (), passages=(Passage(meaning),))


@dataclass(frozen=True)
class Vocabulary:
    """All concepts by their ids, and the references by theirs, each in the order of the ids."""

    concepts: Mapping[str, Concept] = field(default_factory=dict)
    references: Mapping[str, NoteReference] = field(default_factory=dict)

    def asked(self, question: AskedIn) -> Mapping[str, NoteReference]:
        """The concepts that a question must name, each with the reference that says so."""
        return {
            id: self.references[asked.reference]
            for id, concept in self.concepts.items()
            if (asked := concept.always_asked) and asked.question == question and asked.reference in self.references
        }
