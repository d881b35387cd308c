"""What a page's front matter may hold. The fields' own descriptions are the author's manual.

`GROUPS` describes every group of claims in one place: its label, the scheme of its evidence marks
and the qualifiers it takes. Adding a group is one entry there. Values arrive here as text
(reading/front_matter.py) and leave as the plain values that model/library.py indexes.
"""

from __future__ import annotations

import datetime
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, create_model

from candour.language.spoken import N_, _
from candour.model import quantity
from candour.model.quantity import Quantity

Slug = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Text = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

LINES_SYNTAX = "a list of line numbers and ranges of the original, such as [9-13, 42]"


_MOST_LINES = 200


class BadItem(ValueError):
    """One item of a list is wrong: the one at `index`."""

    def __init__(self, index: int, message: str) -> None:
        super().__init__(message)
        self.index = index


_LINE = re.compile(r"\d{1,5}")


def _lines(value: object) -> tuple[int, ...]:
    """`[9-13, 42]` as typed → (9, 10, 11, 12, 13, 42)."""
    if not isinstance(value, list) or not value:
        raise ValueError(f"lines must be {LINES_SYNTAX}")
    if len(value) > _MOST_LINES:
        raise ValueError(f"lines has {len(value)} items; at most {_MOST_LINES} are read: write ranges, such as 9-13")
    numbers: list[int] = []
    for index, item in enumerate(value):
        first, dash, last = str(item).partition("-")
        low, high = first.strip(), last.strip() if dash else first.strip()
        if not (_LINE.fullmatch(low) and _LINE.fullmatch(high) and 0 < int(low) <= int(high)):
            raise BadItem(index, f"'{item}' is not a line or a range of lines; lines must be {LINES_SYNTAX}")
        numbers.extend(range(int(low), int(high) + 1))
    return tuple(dict.fromkeys(numbers))


def _wait(value: object) -> Quantity | Literal["healed"]:
    if value == "healed":
        return "healed"
    if not isinstance(value, str):
        raise ValueError("a time must be 'healed' or a quantity of time, such as '24 hours' or 'a few days'")
    time = quantity.parse(value)
    if not quantity.is_time(time.unit):
        raise ValueError(f"'{value}' is not a time; write 'healed' or a quantity of time, such as '24 hours'")
    return time


def _date(value: object) -> object:
    """A date as typed; pydantic alone would read a bare number as seconds since 1970."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        raise ValueError(f"'{value}' is not a date; write it as 2026-11-21")
    return value


def _flag(value: object) -> bool:
    if value not in ("true", "false"):
        raise ValueError(f"'{value}' is not accepted; write 'true' or leave the key out")
    return value == "true"


Lines = Annotated[tuple[int, ...], BeforeValidator(_lines), Field(json_schema_extra={"type": "array"})]
Wait = Annotated[Any, BeforeValidator(_wait), Field(json_schema_extra={"type": "string"})]
"""A Quantity of time, or the word 'healed'."""

Date = Annotated[datetime.date, BeforeValidator(_date)]
Flag = Annotated[bool, BeforeValidator(_flag)]
Fingerprint = Annotated[str, StringConstraints(pattern="^[0-9a-f]{12}$")]


class _Strict(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, arbitrary_types_allowed=True)


class Entry(_Strict):
    """A claim: the article says something about a term, in the lines named."""

    term: Slug = Field(description="The term it is about: a page in docs/terms/.")
    lines: Lines = Field(description=f"Where the original says so: {LINES_SYNTAX}.")
    stance: Literal["stated", "denied"] = Field(
        default="stated", description="`denied` when the article says that it is not so. Not for silence."
    )
    hedge: Literal["may", "probably", "usually"] | None = Field(
        default=None, description="The source's own reserve, kept as it is."
    )
    scope: Slug | None = Field(
        default=None, description="The term (who or where) that the claim is limited to: severe acne scars."
    )
    only: Flag = Field(default=False, description="`true` when the source says *only* this one.")


class Contraindication(Entry):
    strength: Literal["avoid", "not-recommended", "caution"] | None = Field(
        default=None, description="How strongly the source excludes: the weakest word that is true to it."
    )
    for_: Wait | None = Field(default=None, alias="for", description="How long it holds: a time, or `healed`.")


class Advice(Entry):
    advice: Literal["do", "avoid", "limit", "allowed", "ask-first"] | None = Field(
        default=None, description="What the source advises to do with it."
    )
    from_: Wait | None = Field(default=None, alias="from", description="From when: a time after it, or `healed`.")
    for_: Wait | None = Field(default=None, alias="for", description="For how long: a time, or `healed`.")


class SideEffect(Entry):
    seriousness: Literal["expected", "complication", "call-the-clinic"] | None = Field(
        default=None, description="How the source takes it; left out where it does not say."
    )


class Fact(Entry):
    value: Text | None = Field(
        default=None,
        description="A quantity (`2 to 3 sessions`, `at least 2 per year`) or one option of a choice. "
        "Left out where the source gives words and no figure.",
    )


@dataclass(frozen=True, slots=True)
class Group:
    """One group of claims.

    `mark` is the scheme of its evidence marks, `safety` whether a difference in it can harm. `name`
    and `asks` are messages, which `label` and `question` say to readers.
    """

    id: str
    mark: str
    name: str
    asks: str
    entry: type[Entry]
    safety: bool = False

    @property
    def label(self) -> str:
        """What it is called."""
        return _(self.name)

    @property
    def question(self) -> str:
        """What it answers."""
        return _(self.asks)


GROUPS: Mapping[str, Group] = {
    group.id: group
    for group in (
        Group("benefits", "benefit", N_("Benefits"), N_("What do the articles say gets better?"), Entry),
        Group("candidates", "candidate", N_("Who it is for"), N_("Who do the articles say it is for?"), Entry),
        Group(
            "contraindications",
            "contraindication",
            N_("Contraindications"),
            N_("Who should not have it, or should ask first?"),
            Contraindication,
            safety=True,
        ),
        Group(
            "preparation",
            "preparation",
            N_("Preparation"),
            N_("What comes before the appointment?"),
            Advice,
            safety=True,
        ),
        Group("procedure", "procedure", N_("Procedure"), N_("What is done, with what, and where on the body?"), Entry),
        Group("practitioners", "practitioner", N_("Practitioners"), N_("Who does it, and where?"), Entry, safety=True),
        Group(
            "side_effects",
            "side-effect",
            N_("Side effects"),
            N_("What may the skin do afterwards, and when to call?"),
            SideEffect,
            safety=True,
        ),
        Group(
            "aftercare",
            "aftercare",
            N_("Aftercare"),
            N_("What should be done, or left alone, afterwards?"),
            Advice,
            safety=True,
        ),
        Group("alternatives", "alternative", N_("Alternatives"), N_("What else is there, or goes with it?"), Entry),
        Group("facts", "fact", N_("Facts side by side"), N_("How long, how often, how much?"), Fact),
    )
}
"""Every group by its key in the front matter, in the order in which pages show them."""

GROUP_OF_MARK: Mapping[str, Group] = {group.mark: group for group in GROUPS.values()}


class Removed(_Strict):
    """Something that the original holds and the article leaves out."""

    what: Text = Field(description="What was left out, in our own words.")
    why: Literal[
        "promotion", "call-to-action", "contact-details", "credit", "page-furniture", "search-phrase", "off-topic"
    ] = Field(description="Why it is not a fact about the treatment.")
    lines: Lines = Field(description=f"Where it stood: {LINES_SYNTAX}.")


class Source(_Strict):
    """The original document. It belongs to others and stays out of the site; its facts carry over."""

    document: Text = Field(description="The original's file name.")
    sha256: Annotated[str, StringConstraints(pattern="^[0-9a-f]{64}$")] = Field(
        description="Of the original's bytes: 64 hexadecimal digits, as `sha256sum` prints them."
    )
    title: Text | None = Field(default=None, description="As published; left empty where it has none.")
    publisher: Text | None = Field(default=None, description="Left empty where the document does not say.")
    published: Date | None = Field(default=None, description="The date of publication: 2017-12-05.")
    rights: Literal["facts-only", "licensed", "own"] = Field(description="On what ground its content is used.")
    lineage: Slug | None = Field(
        default=None, description="A name that articles share when they descend from one text; counted once then."
    )
    about: Text | None = Field(default=None, description="What kind of document the original was, in a sentence.")


class Review(_Strict):
    """Whether a clinician has reviewed the page. No reviewer is ever invented."""

    status: Literal["unreviewed", "reviewed"] = Field(description="`reviewed` needs by, role, on and due.")
    by: Text | None = Field(default=None, description="The reviewer's name.")
    role: Text | None = Field(default=None, description="The reviewer's profession.")
    on: Date | None = Field(default=None, description="The date of the review.")
    due: Date | None = Field(default=None, description="When it must be looked at again.")
    fingerprint: Fingerprint | None = Field(
        default=None, description="Of what was reviewed, as `check` prints it; when that changes, `check` says so."
    )


class RuleException(_Strict):
    """Words that a rule would warn of and that stay, with the reason for it."""

    rule: Slug = Field(description="The rule's name, as `check` prints it in brackets.")
    words: Text | None = Field(
        default=None, description="The words it is about, or some of them; the whole page where they are left out."
    )
    reason: Text = Field(description="Why the words stay, for whoever reads the page next.")


def _exceptions() -> Any:
    return Field(default=(), description="Warnings that are not to be given on this page, and why.")


class ArticleHead(_Strict):
    """An article: one source document, cleaned and rewritten."""

    title: Text = Field(description="The page's title, in our own words.")
    treatment: Slug = Field(description="The treatment it is about: a page in docs/treatments/.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    source: Source = Field(description="The original.")
    review: Review = Field(description="Its review by a clinician.")
    removed: tuple[Removed, ...] = Field(default=(), description="What was left out of the original, and why.")
    exceptions: tuple[RuleException, ...] = _exceptions()


def _claims(group: Group) -> tuple[Any, Any]:
    """A group's field: its type and its default."""
    entry: Any = group.entry
    return tuple[entry, ...], Field(default=(), description=group.asks)


_claim_fields: dict[str, Any] = {group.id: _claims(group) for group in GROUPS.values()}
ArticleFront: type[ArticleHead] = create_model("ArticleFront", __base__=ArticleHead, **_claim_fields)
"""The head and one list of claims for each group."""


class TranslationFront(_Strict):
    """A translation: an article in another language, under the claims of its original."""

    title: Text = Field(description="The page's title, in its own language.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    original: Fingerprint | None = Field(
        default=None,
        description="The fingerprint of the article as it was translated, as `check` prints it; "
        "when the article changes, `check` says so.",
    )
    review: Review = Field(description="The translation's own review by a clinician.")
    translator: Text | None = Field(default=None, description="The translator's name, where it is to be shown.")
    exceptions: tuple[RuleException, ...] = _exceptions()


Kind = Literal["condition", "effect", "care", "step", "person", "place", "alternative", "quantity", "choice"]


class TermFront(_Strict):
    """A term: one concept that articles speak of."""

    label: Text = Field(description="Its name as patients read it.")
    kind: Kind = Field(description="What sort of concept it is; sorts the A–Z.")
    synonyms: tuple[Text, ...] = Field(default=(), description="Other words that people type for it.")
    broader: Slug | None = Field(default=None, description="The wider term that contains it.")
    jargon: tuple[Text, ...] = Field(
        default=(),
        description="Those of its names (label or synonyms) that patients may not know; a page that uses one "
        "says a plain name beside it.",
    )
    options: tuple[Slug, ...] | None = Field(default=None, description="Of a choice: what may be chosen.")
    exceptions: tuple[RuleException, ...] = _exceptions()


class Position(_Strict):
    """What this clinic advises on a point where articles differ. Never written for a clinic."""

    point: Text = Field(description="The point's name as the page of disagreements and `check` give it: `makeup`.")
    advice: Text = Field(description="What this clinic advises, in a sentence that patients read.")
    by: Text = Field(description="Who decided.")
    role: Text = Field(description="Their profession.")
    on: Date = Field(description="When.")
    due: Date = Field(description="When it must be decided again.")
    fingerprint: Fingerprint = Field(
        description="Of the claims it was decided on, as `check` prints it; when they change, the point reopens."
    )


class TreatmentFront(_Strict):
    """A treatment: the clinic's own page, above the comparisons that are generated for it."""

    title: Text = Field(description="Its name.")
    summary: Annotated[str, StringConstraints(min_length=1, max_length=160)] = Field(
        description="One sentence for search results, at most 160 characters."
    )
    synonyms: tuple[Text, ...] = Field(default=(), description="Other names and spellings that people type for it.")
    positions: tuple[Position, ...] = Field(default=(), description="What this clinic advises where articles differ.")
    exceptions: tuple[RuleException, ...] = _exceptions()
