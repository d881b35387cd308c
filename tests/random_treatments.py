"""Small random libraries on one treatment, rich in what can go wrong on its pages for patients.

Articles are written as an editor writes them. What is drawn is kept as plain text beside the library, so that an
oracle can tell what must stand on a page without asking the engine.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from hashlib import sha1

from hypothesis import strategies as st

from candour.knowledge.survey import Site, survey
from candour.model.groups import GROUPS
from candour.output.pages import checklist, comparison, effects, timeline, treatment
from candour.output.pages.built import Plan
from candour.output.render import Renderer

from . import builders
from .builders import PROJECT, library_of, term
from .site.markup import Element, tree

RENDERER = Renderer(PROJECT)

WIDER = {
    "active-acne": "acne",
    "keloid-scars": "scars",
    "flaking": "peeling",
    "light-makeup": "makeup",
    "aspirin": "blood-thinners",
    "warfarin": "blood-thinners",
}
MEDICINES = ("aspirin", "warfarin", "blood-thinners", "isotretinoin")
KINDS = {
    **dict.fromkeys(("acne", "active-acne", "scars", "keloid-scars", "pregnancy"), "condition"),
    **dict.fromkeys(("redness", "peeling", "flaking", "infection"), "effect"),
    **dict.fromkeys(("makeup", "light-makeup", "retinol", "sunscreen"), "product"),
    **dict.fromkeys(MEDICINES, "medicine"),
    "adults": "person",
    "prescribed": "condition",
    "treated-area": "body-area",
    "chin": "body-area",
    "calling-the-clinic": "care",
    "lasting-time": "quantity",
}
LABELS = {id: f"Term {number} {id.replace('-', ' ')}" for number, id in enumerate(KINDS)}
"""No label is a part of another, or of a word of the interface."""

_PEOPLE = ("acne", "active-acne", "scars", "keloid-scars", "pregnancy", "adults")
_THINGS = (*MEDICINES, "makeup", "light-makeup", "retinol", "sunscreen")
TERMS = {
    "benefits": ("acne", "active-acne", "scars", "keloid-scars", "redness"),
    "candidates": _PEOPLE,
    "contraindications": (*_PEOPLE, *MEDICINES),
    "preparation": (*_THINGS, "acne"),
    "procedure": ("chin", "makeup"),
    "side_effects": ("redness", "peeling", "flaking", "infection", "scars"),
    "aftercare": (*_THINGS, "calling-the-clinic", "redness"),
    "facts": ("lasting-time",),
}
_ADVICE = ("avoid", "ask-first", "limit", "do", "allowed")
_ANY: dict[str, tuple[str, ...]] = {
    "hedge": ("may", "probably", "usually", "should"),
    "unless": ("prescribed",),
    "condition": ("if you bruise easily", "when it itches"),
    "scope": ("adults", "treated-area", "chin"),
    "unsaid": ("which", "when"),
    "open": ("true",),
    "stance": ("denied",),
}
_OWN: dict[str, dict[str, tuple[str, ...]]] = {
    "benefits": {"only": ("true",)},
    "candidates": {"only": ("true",)},
    "contraindications": {
        "strength": ("avoid", "not-recommended", "ask-first", "caution"),
        "when": ("ever", "recent", "now", "6 months"),
        "amount": ("under 18 years",),
    },
    "preparation": {
        "advice": _ADVICE,
        "from": ("7 days before", "appointment-day"),
        "until": ("appointment",),
        "slip": ("true",),
    },
    "procedure": {"step": ("2",)},
    "side_effects": {
        "seriousness": ("emergency", "call-at-once", "call-the-clinic", "complication", "expected"),
        "degree": ("severe", "mild"),
        "likelihood": ("common", "2 percent", "1 in 300"),
        "for": ("permanent", "2 days", "a time"),
        "from": ("during",),
    },
    "aftercare": {
        "advice": _ADVICE,
        "from": ("24 hours after", "next-day", "healed", "redness", "a few weeks after"),
        "until": ("1 week after", "healed", "a few days after"),
        "amount": ("2 visits",),
        "slip": ("true",),
    },
    "facts": {"value": ("2 days", "a few weeks"), "than": ("acne", "unsaid")},
}


@dataclass(frozen=True)
class Drawn:
    """A claim as it was written; `said` holds its qualifiers as they are typed."""

    article: str
    group: str
    term: str
    said: tuple[tuple[str, str], ...]

    @cached_property
    def of(self) -> dict[str, str]:
        return dict(self.said)

    @property
    def is_denied(self) -> bool:
        return "stance" in self.of

    @property
    def is_slip(self) -> bool:
        return "slip" in self.of

    @property
    def entry(self) -> str:
        return ", ".join(f"{key}: {value}" for key, value in (("term", self.term), *self.said))

    @property
    def mark(self) -> str:
        parts = (self.term, self.of.get("scope", ""), self.of.get("stance", ""))
        return f"{GROUPS[self.group].mark}:" + "/".join(filter(None, parts))

    @property
    def words(self) -> str:
        """Its marked words, which no other claim has."""
        return f"words of {self.article} on {self.group} {self.term}"


_Entry = tuple[str, str, tuple[tuple[str, str], ...]]
"""A claim's group, its term and its qualifiers."""


def _qualifiers(group: str) -> st.SearchStrategy[tuple[tuple[str, str], ...]]:
    keys = {**_OWN[group], **_ANY}
    pairs = st.sampled_from([(key, value) for key, values in keys.items() for value in values])
    # "only this" and "one of more" contradict each other
    kinds = st.lists(pairs, max_size=3, unique_by=lambda pair: "only" if pair[0] == "open" else pair[0])
    return kinds.map(tuple)


def _articles(groups: tuple[str, ...]) -> st.SearchStrategy[list[list[_Entry]]]:
    claim = st.sampled_from(groups).flatmap(
        lambda group: st.tuples(st.just(group), st.sampled_from(TERMS[group]), _qualifiers(group))
    )
    article = st.lists(claim, min_size=1, max_size=6, unique_by=lambda claim: claim[:2])
    return st.lists(article, min_size=1, max_size=3)


@dataclass(frozen=True)
class RandomTreatment:
    """What was drawn, and the site of it."""

    claims: tuple[Drawn, ...]

    @cached_property
    def site(self) -> Site:
        articles = {name: [claim for claim in self.claims if claim.article == name] for name in self.names}
        terms = {f"docs/terms/{id}.md": term(LABELS[id], kind, **_wider(id)) for id, kind in KINDS.items()}
        pages = {f"docs/articles/{name}.md": _page(said) for name, said in articles.items()}
        return survey(library_of({**terms, **pages, "docs/treatments/peel.md": builders.treatment("Peel")}))

    @property
    def names(self) -> list[str]:
        return list(dict.fromkeys(claim.article for claim in self.claims))

    @cached_property
    def _plans(self) -> dict[str, Plan]:
        modules = (checklist, effects, timeline, treatment, comparison)
        plans = [plan for module in modules for plan in module.plan(self.site, RENDERER)]
        return {plan.url.removeprefix("treatments/"): plan for plan in plans if "/peel" in plan.url}

    def has(self, page: str) -> bool:
        """Whether the treatment has a page, by the end of its address."""
        return page in self._plans

    @cached_property
    def _made(self) -> dict[str, Element]:
        return {}

    def page(self, page: str) -> Element:
        """A page of the treatment, made when it is first asked for."""
        if page not in self._made:
            self._made[page] = tree(self._plans[page]().html)
        return self._made[page]

    def found(self, group: str, term: str) -> str:
        """What search says beside a row of a comparison."""
        built = self._plans[f"peel/{group}.html"]()
        return next(str(entry.answer) for entry in built.search if entry.anchor == term)

    def of(self, group: str) -> list[Drawn]:
        return [claim for claim in self.claims if claim.group == group]


def _wider(id: str) -> dict[str, str]:
    return {"broader": WIDER[id]} if id in WIDER else {}


def _page(said: list[Drawn]) -> str:
    groups = {claim.group: [one.entry for one in said if one.group == claim.group] for claim in said}
    front = "".join(builders.claims(group, *entries) for group, entries in groups.items())
    notes = [f"[^{number}]: A note.\n" for number, claim in enumerate(said) if claim.is_slip]
    marks = [
        f"Some [{claim.words}]({claim.mark}){f'[^{number}]' if claim.is_slip else ''} stand here.\n"
        for number, claim in enumerate(said)
    ]
    return builders.article(front, "\n".join([*marks, *notes]), treatment="peel")


def _treatment(articles: list[list[_Entry]]) -> RandomTreatment:
    own = sha1(repr(articles).encode(), usedforsecurity=False).hexdigest()[:8]  # the renderer keeps HTML by article
    return RandomTreatment(
        tuple(Drawn(f"{'abc'[number]}-{own}", *claim) for number, said in enumerate(articles) for claim in said)
    )


def treatments(*groups: str) -> st.SearchStrategy[RandomTreatment]:
    """Treatments with claims of these groups, of all if none is named."""
    return _articles(groups or tuple(TERMS)).map(_treatment)


def above(id: str) -> Iterator[str]:
    """The terms above one."""
    while id in WIDER:
        id = WIDER[id]
        yield id
