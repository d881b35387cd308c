"""What a page's front matter may hold. The fields' own descriptions are the author's manual.

Claims are in the groups of groups.py, with the qualifiers listed there. Values arrive here as text
(reading/front_matter.py) and leave as the plain values that model/library.py indexes.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field, StringConstraints, ValidationInfo, create_model

from candour.model.entries import entry_of
from candour.model.facets import Facet
from candour.model.groups import GROUPS, Group
from candour.model.naming import (
    ActClause,
    AskClause,
    IncludedWords,
    JargonNames,
    LabelText,
    MeClause,
    StepClause,
    SynonymWords,
)
from candour.model.values import (
    LINES_SYNTAX,
    BadItem,
    Date,
    FingerprintText,
    HttpsAddress,
    LineNumber,
    Lines,
    Options,
    OptionWords,
    Slug,
    Slugs,
    Strict,
    Text,
    as_said,
)
from candour.problem import either


class Removed(Strict):
    """Something that the original holds and the article leaves out."""

    what: Text = Field(description="What was left out, in our own words.")
    why: Literal[
        "promotion", "call-to-action", "contact-details", "credit", "page-furniture", "search-phrase", "off-topic"
    ] = Field(description="Why it is not a fact about the treatment.")
    lines: Lines = Field(description=f"Where it stood: {LINES_SYNTAX}.")


SourceKind = Literal["clinic-page", "advert", "leaflet", "guideline", "regulator", "study"]
"""What kind of document an original is: wording/sources.py has the words for each."""


class Source(Strict):
    """The original document. It belongs to others and stays out of the site; its facts carry over."""

    document: Text = Field(description="The original's file name.")
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")] = Field(
        description="Of the original's bytes: 64 hexadecimal digits, as `sha256sum` prints them."
    )
    line_count: LineNumber | None = Field(
        default=None,
        description="How many lines the original has, as `cat -n` counts them; no `lines` may then go beyond.",
    )
    kind: SourceKind | None = Field(
        default=None,
        description="What kind of document it is. A business that offers the treatment: `clinic-page`; whoever sells "
        "something else beside it: `advert`; a health service's text for patients: `leaflet`; a professional body's "
        "for its members: `guideline`; an authority's: `regulator`; published research: `study`.",
    )
    title: Text | None = Field(default=None, description="As published; left empty where it has none.")
    publisher: Text | None = Field(default=None, description="Left empty where the document does not say.")
    published: Date | None = Field(default=None, description="The date of publication: 2017-12-05.")
    rights: Literal["facts-only", "licensed", "own"] = Field(description="On what ground its content is used.")
    lineage: Slug | None = Field(
        default=None, description="A name that articles share when they descend from one text; counted once then."
    )
    about: Text | None = Field(default=None, description="What kind of document the original was, in a sentence.")


class NoteReference(Strict):
    """What an editor's note cites to say that a source's fact is doubtful. Notes name it by its id."""

    id: Slug = Field(description="Its name in notes, in small letters and digits joined by hyphens.")
    title: Text = Field(description="As published.")
    publisher: Text = Field(description="Who stands behind it, as patients may know them.")
    address: HttpsAddress = Field(description="Where it can be read: the whole address, with https://.")
    read: Date = Field(description="The day on which you last read it there: 2026-11-27.")

    @property
    def cited(self) -> str:
        """What readers are told of it, besides the day."""
        return f"{self.title}, {self.publisher}, {self.address}"


def _each_once(references: tuple[NoteReference, ...]) -> tuple[NoteReference, ...]:
    seen: set[str] = set()
    for index, reference in enumerate(references):
        if reference.id in seen:
            raise BadItem(index, f"'{reference.id}' is the id of two references; each needs its own")
        seen.add(reference.id)
    return references


class Review(Strict):
    """Whether a clinician has reviewed the page. No reviewer is ever invented."""

    status: Literal["unreviewed", "reviewed"] = Field(description="`reviewed` needs by, role, on and due.")
    by: Text | None = Field(default=None, description="The reviewer's name.")
    role: Text | None = Field(default=None, description="The reviewer's profession.")
    on: Date | None = Field(default=None, description="The date of the review.")
    due: Date | None = Field(default=None, description="When it must be looked at again.")
    fingerprint: FingerprintText | None = Field(
        default=None, description="Of what was reviewed, as `check` prints it; when that changes, `check` says so."
    )


class RuleException(Strict):
    """Words that a rule would warn of and that stay, with the reason for it."""

    rule: Slug = Field(description="The rule's name, as `check` prints it in brackets.")
    words: Text | None = Field(
        default=None, description="The words it is about, or some of them; the whole page where they are left out."
    )
    reason: Text = Field(description="Why the words stay, for whoever reads the page next.")


def _exceptions() -> Any:
    return Field(default=(), description="Warnings that are not to be given on this page, and why.")


class OwnHead(Strict):
    """What the rules read of the head of a page outside the library (`model/own_front.py`)."""

    title: str = ""
    summary: str = ""
    exceptions: tuple[RuleException, ...] = _exceptions()


class ArticleHead(Strict):
    """An article: one source document, cleaned and rewritten."""

    title: Text = Field(description="The page's title, in our own words.")
    treatment: Slug = Field(description="The treatment it is about: a page in docs/treatments/.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    source: Source = Field(description="The original.")
    review: Review = Field(description="Its review by a clinician.")
    removed: tuple[Removed, ...] = Field(default=(), description="What was left out of the original, and why.")
    references: Annotated[tuple[NoteReference, ...], AfterValidator(_each_once)] = Field(
        default=(), description="What its notes cite, each with a link to it; a translation's notes cite the same."
    )
    exceptions: tuple[RuleException, ...] = _exceptions()


def _claims(group: Group) -> tuple[Any, Any]:
    """A group's field: its type and its default."""
    entry: Any = entry_of(group.id)
    return tuple[entry, ...], Field(default=(), description=group.asks)


_claim_fields: dict[str, Any] = {group.id: _claims(group) for group in GROUPS.values()}
ArticleFront: type[ArticleHead] = create_model("ArticleFront", __base__=ArticleHead, **_claim_fields)
"""The head and one list of claims for each group."""


OriginalFingerprint = Annotated[
    FingerprintText | None,
    Field(
        description="The fingerprint of the original as it was translated, as `check` prints it; "
        "when the original changes, `check` says so."
    ),
]


class TranslationFront(Strict):
    """A translation: an article in another language, under the claims of its original."""

    title: Text = Field(description="The page's title, in its own language.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    original: OriginalFingerprint = None
    review: Review = Field(description="The translation's own review by a clinician.")
    translator: Text | None = Field(default=None, description="The translator's name, where it is to be shown.")
    exceptions: tuple[RuleException, ...] = _exceptions()


ConceptKind = Literal[
    "condition",
    "medicine",
    "effect",
    "care",
    "product",
    "exposure",
    "step",
    "person",
    "body-area",
    "place",
    "alternative",
]
"""Kinds of terms, without those that only an article's own words make: quantities and choices."""

TermKind = Literal[ConceptKind, "quantity", "choice"]
"""The manual says what each is (overrides/candour/manual.html)."""


def _among_options(comparing: tuple[str, ...], told: ValidationInfo) -> tuple[str, ...]:
    options = told.data.get("options") or ()
    for index, option in enumerate(comparing):
        if option not in options:
            accepted = either(options) if options else "the options of a choice, and this term has none"
            raise BadItem(index, f"'{option}' is not an option of this term; it takes {accepted}")
    return comparing


class TermFront(Strict):
    """A term: one concept that articles speak of."""

    label: LabelText
    kind: TermKind = Field(description="What sort of concept it is; sorts the A–Z.")
    facet: Facet | None = Field(
        default=None, description="What a patient is asked about with it; groups the list “Can I have it?”."
    )
    synonyms: SynonymWords = ()
    includes: IncludedWords = ()
    broader: Slugs = Field(
        default=(),
        description="The wider term that contains it, or a list of them: only what is always so, as each eczema is "
        "a skin disease. A warning about a wider term holds for it too.",
    )
    formerly: Slugs = Field(
        default=(),
        description="Ids that it had, or that terms had which it took in: links to their pages still lead here.",
    )
    jargon: JargonNames = ()
    me: MeClause = None
    act: ActClause = None
    step: StepClause = None
    ask: AskClause = None
    options: Options | None = Field(
        default=None,
        description="Of a choice: what may be chosen, `[painless, slight]`; or each with other words for it, "
        "`{painless: [no pain, pain-free], slight: []}`. A value may be given in any of them. "
        "The most cautious comes first: pages tell answers in this order.",
    )
    comparing: Annotated[Slugs, AfterValidator(_among_options)] = Field(
        default=(),
        description="Of a choice: those options that compare, `[less, more]`. A claim with one says `than` what.",
    )
    exceptions: tuple[RuleException, ...] = _exceptions()

    @property
    def worded(self) -> Mapping[str, tuple[str, ...]]:
        """Its options, each with the other words for it."""
        options = self.options or ()
        return options if isinstance(options, dict) else dict.fromkeys(options, ())

    @property
    def option_words(self) -> tuple[str, ...]:
        """The other words for all its options."""
        return tuple(word for words in self.worded.values() for word in words)

    def option(self, said: str) -> str | None:
        """The option that an editor's words mean; None if there is none."""
        if said in self.worded:
            return said
        meant = as_said(said)
        named = (option for option, words in self.worded.items() if meant in map(as_said, (option, *words)))
        return next(named, None)


class TermTranslationFront(Strict):
    """A term's words in another language. Its text is the meaning."""

    label: LabelText
    original: OriginalFingerprint = None
    synonyms: SynonymWords = ()
    includes: IncludedWords = ()
    jargon: JargonNames = ()
    me: MeClause = None
    act: ActClause = None
    step: StepClause = None
    ask: AskClause = None
    options: OptionWords | None = Field(
        default=None,
        description="Of a choice: the words for its options, by the options of the original, `{painless: [indoloro, "
        "sin dolor]}`. The first is shown, search finds all.",
    )
    exceptions: tuple[RuleException, ...] = _exceptions()


class Position(Strict):
    """What this clinic advises on a point where articles differ. Never written for a clinic."""

    point: Text = Field(description="The point's name as the page of disagreements and `check` give it: `makeup`.")
    advice: Text = Field(description="What this clinic advises, in a sentence that patients read.")
    by: Text = Field(description="Who decided.")
    role: Text = Field(description="Their profession.")
    on: Date = Field(description="When.")
    due: Date = Field(description="When it must be decided again.")
    fingerprint: FingerprintText = Field(
        description="Of the claims it was decided on, as `check` prints it; when they change, the point reopens."
    )


class TreatmentFront(Strict):
    """A treatment: the clinic's own page, above the comparisons that are generated for it."""

    title: Text = Field(description="Its name.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    synonyms: SynonymWords = ()
    includes: IncludedWords = ()
    positions: tuple[Position, ...] = Field(default=(), description="What this clinic advises where articles differ.")
    exceptions: tuple[RuleException, ...] = _exceptions()


class TreatmentTranslationFront(Strict):
    """A treatment's own page in another language."""

    title: Text = Field(description="Its name, in the page's own language.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    original: OriginalFingerprint = None
    synonyms: SynonymWords = ()
    includes: IncludedWords = ()
    exceptions: tuple[RuleException, ...] = _exceptions()


AnyTranslationFront = TranslationFront | TermTranslationFront | TreatmentTranslationFront
"""What a page in docs/es/ may hold."""
