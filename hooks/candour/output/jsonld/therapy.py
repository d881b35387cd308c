"""A treatment with what its articles state: each statement with how many make it, and whether they disagree.

A contested point is never stated flatly. What is only denied is left out, and so is a slip of its source. A caution on
a wider term is told with the narrower one, and nothing said of a medicine reads as a command. An effect for which an
article says to call the clinic is an adverse outcome like the others: schema.org reserves `seriousAdverseOutcome` for
what threatens life or needs a hospital, and no article's word decides that.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from candour.knowledge.comparison import Comparison, Row
from candour.knowledge.disagree.relation import Terms
from candour.knowledge.exclusions import is_medicine
from candour.knowledge.survey import Site
from candour.knowledge.voices import points, voices
from candour.language.spoken import _
from candour.model.groups import Group
from candour.model.library import Claim, Treatment
from candour.output.jsonld.node import Node, identified, node
from candour.wording import points as phrase
from candour.wording import voices as wording

_THINGS = {"contraindication": "MedicalContraindication", "adverseOutcome": "MedicalEntity"}
"""The properties whose values are things, with their type; the values of other properties are sentences."""


def named(treatment: Treatment, site: Site) -> Node:
    """The treatment by name only, for pages about a part of it."""
    return identified(
        node("MedicalTherapy", treatment.url, site, name=treatment.title), "#treatment", site, treatment.url
    )


def therapy(treatment: Treatment, site: Site) -> Node:
    """The treatment with every statement, in the properties that schema.org has for a therapy."""
    properties: dict[str, list[Node | str]] = {}
    for table in site.tables[treatment.id]:
        for row, words in _stated(table, site) if table.group.therapy else ():
            name, value = _property(table.group, row, words, site)
            properties.setdefault(name, []).append(value)
    return (
        named(treatment, site)
        | node(
            "MedicalTherapy",
            alternateName=list(treatment.front.synonyms),
            description=treatment.front.summary,
        )
        | {name: properties[name] for name in sorted(properties)}
    )


def _property(group: Group, row: Row, words: str, site: Site) -> tuple[str, Node | str]:
    """The property that a row fills, and its value. The body part that a procedure names has its own property."""
    if group.therapy == "howPerformed" and row.term.front.kind == "body-area":
        is_plain = not any(claim.said or claim.note for claim in row.claims)
        return "bodyLocation", row.term.label if is_plain else f"{row.term.label} – {words}"
    kind = _THINGS.get(group.therapy)
    return group.therapy, _thing(kind, row, words, site) if kind else f"{row.term.label} – {words}"


def _stated(table: Comparison, site: Site) -> Iterator[tuple[Row, str]]:
    """The rows that some article states, each with what is said about it."""
    terms = Terms(site.library.terms)
    for row in table.rows:
        claims = [claim for claim in row.claims if not claim.is_slip]
        if not all(claim.is_denied for claim in claims):
            parts = _told(claims, site)
            if table.group.therapy != "contraindication" and is_medicine(row.term.id, terms):
                parts[0] = _("articles say: %(words)s", words=parts[0])
            parts += [_wider(claim, site) for claim in _cautions(row, table, site)]
            parts += dict.fromkeys(phrase.marker(point) for point in points(claims, site))
            parts += [_("an editor’s note stands beside it")] * any(claim.note for claim in claims)
            yield row, "; ".join(parts)


def _told(claims: Sequence[Claim], site: Site) -> list[str]:
    said = voices(claims, site.library)
    return [f"{wording.voice_words(voice)}: {wording.agreement(voice, site.library)}" for voice in said]


def _cautions(row: Row, table: Comparison, site: Site) -> list[Claim]:
    above = site.rollup.cautions_above(row.term.id, table.treatment.id)
    return [claim for claim in above if claim.group == table.group.id and not claim.is_slip]


def _wider(claim: Claim, site: Site) -> str:
    (words,) = _told([claim], site)
    return _("and of something wider, %(term)s: %(words)s", term=site.library.label(claim.term), words=words)


def _thing(kind: str, row: Row, words: str, site: Site) -> Node:
    return node(kind, row.term.url, site, name=row.term.label, description=words)
