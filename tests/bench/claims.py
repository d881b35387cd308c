"""The claims of one generated article, with qualifiers and values as its front matter holds them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from random import Random

from phrases import CLAIMS, FORCED, NO_FIGURE, TIMES

from vocabulary import GROUPS_OF_KIND, Term, Treatment

TERMS_SPOKEN_OF = (34, 40)
"""How many of its treatment's 60 terms an article speaks of, fewest and most."""

SECOND_GROUP = 0.12
"""Share of the terms that an article claims in a second group too, so that it makes about 40 claims."""

MARKS = {"benefits": "benefit", "candidates": "candidate", "contraindications": "contraindication"} | {
    "side_effects": "side-effect",
    "practitioners": "practitioner",
    "alternatives": "alternative",
    "facts": "fact",
}
"""The scheme of each group's evidence marks, where it is not the group's own name."""


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim: `words` are what the article marks, `keys` what its front matter holds besides the term."""

    group: str
    term: Term
    words: str
    keys: tuple[tuple[str, str], ...]

    @property
    def denied(self) -> bool:
        """Whether the article says that it is not so."""
        return ("stance", "denied") in self.keys

    @property
    def sentences(self) -> Sequence[str]:
        """The sentences that say what it says."""
        keys = dict(self.keys)
        if self.denied:
            return CLAIMS["denied"]
        if self.group in CLAIMS:
            return CLAIMS[self.group]
        if self.group in ("preparation", "aftercare"):
            return FORCED["advice"][keys["advice"]]
        return FORCED[self.group][keys.get("strength") or keys.get("seriousness", "")]

    @property
    def time(self) -> str:
        """When, from when or until when it holds, as its sentence says it."""
        keys = dict(self.keys)
        if "when" in keys:
            return TIMES[keys["when"]]
        return next((f" {key} {keys[key]}" for key in ("from", "until") if key in keys), "")

    @property
    def mark(self) -> str:
        """The marked words, as Markdown."""
        scope = dict(self.keys).get("scope")
        target = f"{self.term.id}/{scope}" if scope else self.term.id
        return f"[{self.words}]({MARKS.get(self.group, self.group)}:{target})"

    def __str__(self) -> str:
        """As a line of front matter."""
        return "{" + ", ".join(f"{key}: {value}" for key, value in (("term", self.term.id), *self.keys)) + "}"


def claims(rng: Random, treatment: Treatment) -> list[Claim]:
    """What one article claims, about 40 claims, in the order of its treatment's terms."""
    spoken = rng.sample(range(len(treatment.terms)), rng.randint(*TERMS_SPOKEN_OF))
    conditions = [term for term, _ in treatment.terms if term.kind == "condition"]
    return [claim for number in sorted(spoken) for claim in _on_term(rng, *treatment.terms[number], conditions)]


def _on_term(rng: Random, term: Term, group: str, scopes: Sequence[Term]) -> Iterator[Claim]:
    yield _claim(rng, term, group, scopes)
    others = [other for other in GROUPS_OF_KIND[term.kind] if other != group]
    if others and rng.random() < SECOND_GROUP:
        yield _claim(rng, term, rng.choice(others), scopes)


def _claim(rng: Random, term: Term, group: str, scopes: Sequence[Term]) -> Claim:
    value = _value(rng, term)
    names = NO_FIGURE if group == "facts" else (term.label, term.label, *term.synonyms)
    words = (value or rng.choice(names).lower()).replace("-", " ")
    keys = [*_force(rng, group), *_reserve(rng, term, scopes, deniable=group in ("benefits", "side_effects"))]
    if value:
        keys.append(("value", value))
    first = rng.randint(3, 90)
    keys.append(("lines", f"[{first}]" if rng.random() < 0.8 else f"[{first}-{first + rng.randint(1, 4)}]"))
    return Claim(group, term, words, tuple(keys))


def _value(rng: Random, term: Term) -> str:
    """A fact's value; nothing for other terms, and for some facts: not every source gives a figure."""
    if rng.random() < 0.2:
        return ""
    if term.options:
        return rng.choice(term.options)
    if not term.unit:
        return ""
    low = term.size * rng.randint(1, 3)
    ways = (f"{low} to {low + term.size}", f"{low} to {low + term.size}", f"about {low}", f"at least {low}")
    return f"{rng.choice((*ways, f'up to {low + term.size}'))} {term.unit}"


def _force(rng: Random, group: str) -> Iterator[tuple[str, str]]:
    """How strongly the source excludes, advises or warns."""
    match group:
        case "contraindications":
            yield "strength", rng.choice(("avoid", "avoid", "not-recommended", "caution"))
            if rng.random() < 0.15:
                yield "when", rng.choice(("6 months", "at least 2 weeks", "recent"))
        case "aftercare" | "preparation":
            advice = rng.choice(("do", "avoid", "limit", "allowed", "ask-first"))
            yield "advice", advice
            is_before = group == "preparation"
            if advice in ("avoid", "limit"):
                yield (
                    ("from", f"{rng.randint(2, 7)} days before")
                    if is_before
                    else ("until", f"{rng.randint(2, 7)} days after")
                )
            if advice == "allowed":
                yield (
                    ("until", f"{rng.randint(2, 5)} days before")
                    if is_before
                    else ("from", f"{rng.randint(2, 5)} days after")
                )
        case "side_effects" if rng.random() < 0.7:
            yield "seriousness", rng.choice(("expected", "expected", "expected", "complication", "call-the-clinic"))


def _reserve(rng: Random, term: Term, scopes: Sequence[Term], deniable: bool) -> Iterator[tuple[str, str]]:
    """The source's own reserve, a denial, or the condition that the claim is limited to."""
    if deniable and rng.random() < 0.08:
        yield "stance", "denied"
    elif rng.random() < 0.2:
        yield "hedge", rng.choice(("may", "may", "probably", "usually"))
    if rng.random() < 0.04:
        yield "scope", rng.choice([scope.id for scope in scopes if scope != term])
