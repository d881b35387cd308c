"""Everything that the tables of model/groups.py let a claim say, each said once in one small article.

A saying is one value of one qualifier in one group, on a term of its own. The tables are walked, never listed again: a
new group or qualifier is here as soon as it is there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from candour.knowledge.survey import Site, survey
from candour.model.groups import GROUPS, QUALIFIERS
from candour.model.library import Claim
from candour.model.marks import slug
from candour.model.qualifier import DENIED, Qualifier, ValueKind

from .builders import article, claims, library_of, term, treatment


@dataclass(frozen=True)
class Saying:
    """One value, as an editor types it, of a qualifier (its key), in a group (its id)."""

    group: str
    key: str
    typed: str

    @property
    def term(self) -> str:
        """The id of a term of its own."""
        return f"{slug(self.group)}-{self.key}-{slug(self.typed)}-term"  # none is the beginning of another

    @property
    def qualifier(self) -> Qualifier:
        return QUALIFIERS[self.key]

    @property
    def words(self) -> str:
        """What readers are told for it, read straight from the table."""
        match self.qualifier.kind:
            case _ if self.typed in self.qualifier.words:
                return self.qualifier.words[self.typed].said
            case ValueKind.MOMENT if self.typed == "redness":
                return self.qualifier.moments["gone"] % {"term": "Redness"}
            case ValueKind.MOMENT:
                time, _, side = self.typed.rpartition(" ")
                return self.qualifier.moments[side] % {"time": time}
            case ValueKind.AMOUNT:
                return self.typed.strip("[]")
            case ValueKind.VALUE | ValueKind.TEXT:
                return self.typed
            case ValueKind.FLAG:
                return self.qualifier.said
        return self.qualifier.said % dict.fromkeys(("term", "time", "share", "number"), self.shown)

    @property
    def shown(self) -> str:
        """What stands in the slot of its words."""
        return "Adults" if self.qualifier.kind is ValueKind.TERM else self.typed

    def entry(self, said: bool = True) -> str:
        """The claim in the front matter, with what is said or without."""
        return f"term: {self.term}" + (f", {self.key}: {self.typed}" if said else "")

    def mark(self, said: bool = True) -> str:
        """Marked words for it."""
        case = {"scope": "/adults", "stance": f"/{DENIED}"}.get(self.key, "") if said else ""
        return f"[words of {self.term}]({GROUPS[self.group].mark}:{self.term}{case})"


_TYPED = {
    ValueKind.WORD: (),
    ValueKind.FLAG: ("true",),
    ValueKind.TEXT: ("if you bruise easily",),
    ValueKind.TERM: ("adults",),
    ValueKind.TIME: ("2 days",),
    ValueKind.MOMENT: ("2 days after", "7 days before", "redness"),
    ValueKind.SHARE: ("2 percent", "1 in 300"),
    ValueKind.AMOUNT: ("3 visits", "[3 visits, at least 2 per year]"),
    ValueKind.NUMBER: ("2",),
    ValueKind.VALUE: ("2 days", "painful"),
}


def _values(qualifier: Qualifier) -> tuple[str, ...]:
    return (*(word for word in qualifier.accepts if word != qualifier.default), *_TYPED[qualifier.kind])


def _all() -> Iterator[Saying]:
    for group in GROUPS:
        for key, qualifier in QUALIFIERS.items():
            if qualifier.is_taken_by(group):
                yield from (Saying(group, key, typed) for typed in _values(qualifier))


ALL = tuple(_all())
LABELLED = {f"{one.group} {one.key}: {one.typed}": one for one in ALL}


def term_of(one: Saying) -> str:
    """The page of its term."""
    if one.qualifier.kind is not ValueKind.VALUE:
        return term(f"About {one.term}")
    is_figure = one.typed[0].isdigit()
    return term(f"About {one.term}", "quantity" if is_figure else "choice", **_options(is_figure))


def _options(is_figure: bool) -> dict[str, str]:
    return {} if is_figure else {"options": "[painless, painful]"}


def named() -> dict[str, str]:
    """The pages of the terms that sayings name: a person, and what can have gone."""
    return {"adults": term("Adults", "person"), "redness": term("Redness", "effect")}


def page(*sayings: Saying, said: bool = True) -> str:
    """An article that makes these claims."""
    groups = {one.group: [other for other in sayings if other.group == one.group] for one in sayings}
    listed = "".join(claims(group, *(one.entry(said) for one in inside)) for group, inside in groups.items())
    slips = [one for one in sayings if one.key == "slip"]  # each needs a note
    numbers = {one: f"[^{number}]" for number, one in enumerate(slips, 1)}
    body = "".join(f"Some {one.mark(said)}{numbers.get(one, '')} stand here.\n\n" for one in sayings)
    notes = "".join(f"{number}: Odd.\n" for number in numbers.values())
    return article(listed, body + notes, treatment="peel")


def denial(one: Saying) -> str:
    """An article that denies what another says, of its whole term."""
    plain = page(one, said=False)
    return plain.replace(f"term: {one.term}", f"term: {one.term}, stance: {DENIED}").replace(
        f":{one.term})", f":{one.term}/{DENIED})"
    )


def site(*sayings: Saying, **articles: str) -> Site:
    """A treatment with these articles, by their ids, over the terms of these sayings."""
    terms = {one.term: term_of(one) for one in sayings} | named()
    options = {id: term(id.title()) for id in ("painless", "painful")}
    pages = {f"docs/terms/{id}.md": text for id, text in {**terms, **options}.items()}
    pages |= {f"docs/articles/{id}.md": text for id, text in articles.items()}
    return survey(library_of({**pages, "docs/treatments/peel.md": treatment("Peel")}))


@cache
def before_and_after(one: Saying) -> tuple[Site, Site]:
    """An article that claims the term and no more, and the same once it says it."""
    return site(one, x=page(one, said=False)), site(one, x=page(one))


@cache
def whole() -> Site:
    """One article that says everything."""
    return site(*ALL, x=page(*ALL))


def claim_of(one: Saying) -> Claim:
    """The claim that says it."""
    (claim,) = (claim for claim in whole().library.articles["x"].claims if claim.term == one.term)
    return claim
