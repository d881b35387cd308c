"""Points and sides of random articles, compared with another way of finding them that shares no code with the first.

The other way knows each claim as a line of text, and looks up in tables which lines cannot both hold.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from candour.knowledge.disagree import Outcome

from .effort import examples
from .points import NAMES, points

HOURS: Mapping[str, tuple[float, float]] = {
    "24 hours": (24, 24),
    "1 day": (24, 24),
    "2 days": (48, 48),
    "at least 48 hours": (48, 1e9),
    "1 to 3 days": (24, 72),
    "1 week": (168, 168),
}
"""The values that facts take here, as ranges."""

CHOICE = ("painless", "slight", "painful")

WAITS: Mapping[str, tuple[str, float]] = {
    "24 hours after": ("clock", 24),
    "at least 1 day after": ("clock", 24),
    "48 hours after": ("clock", 48),
    "1 week after": ("clock", 168),
    "next-day": ("next", 24),
    "healed": ("healed", 0),
    "a few days after": ("vague", 0),
}

NOT_APART = {"next": {"next", "clock"}, "clock": {"next", "clock"}, "healed": {"healed"}}

ADVICE = [
    *(f"avoid, until: {wait}" for wait in WAITS),
    *(f"allowed, from: {wait}" for wait in WAITS),
    "avoid",
    "ask-first",
    "limit",
    "allowed",
    "do",
    "avoid, hedge: may",
]

HEDGES = ("", ", hedge: may", ", hedge: usually")

ABOVE: Mapping[str, tuple[str, ...]] = {
    "scars": (),
    "acne-scars": ("scars",),
    "severe-acne-scars": ("acne-scars", "scars"),
}

LINES = [
    *(f"facts term: interval, value: {value}{hedge}" for value in HOURS for hedge in HEDGES),
    *(f"facts term: pain, value: {value}{hedge}" for value in CHOICE for hedge in HEDGES),
    *(f"facts term: pain, value: {value}, scope: adults" for value in CHOICE),
    *(f"aftercare term: makeup, advice: {advice}" for advice in ADVICE),
    *(f"benefits term: {term}" for term in ABOVE),
    *(f"contraindications term: {term}, strength: {how}" for term in ABOVE for how in ("avoid", "caution")),
    "side_effects term: scarring",
    "side_effects term: scarring, hedge: may",
    "side_effects term: scarring, stance: denied",
    "side_effects term: scarring, stance: denied, hedge: usually",
    "side_effects term: dark-spots, stance: denied",
    "side_effects term: pigment-changes",
    "side_effects term: redness, seriousness: expected",
    "side_effects term: redness, seriousness: emergency",
    "side_effects term: redness, seriousness: complication",
]

Said = Mapping[str, list[dict[str, str]]]
"""Each article's claims, each as what stands in its line."""


def parsed(line: str) -> dict[str, str]:
    group, _, entry = line.partition(" ")
    return {"group": group, **dict(part.split(": ", 1) for part in entry.split(", "))}


def waits_differ(one: str, other: str) -> bool:
    (kind, hours), (other_kind, other_hours) = WAITS[one], WAITS[other]
    if "vague" in (kind, other_kind):
        return False
    if other_kind not in NOT_APART[kind]:
        return True
    if kind == other_kind == "clock":
        return hours != other_hours
    return "next" in (kind, other_kind) and max(hours, other_hours) > 24


def advice_differs(one: dict[str, str], other: dict[str, str]) -> bool:
    for_it = ("allowed", "do")
    kinds = {one["advice"] in for_it, other["advice"] in for_it}
    if len(kinds) == 1:
        same_word = one["advice"] == other["advice"]
        times = [(one.get(key), other.get(key)) for key in ("from", "until")]
        return same_word and any(mine and theirs and waits_differ(mine, theirs) for mine, theirs in times)
    avoid, allow = (one, other) if other["advice"] in for_it else (other, one)
    if "from" not in allow:
        return True
    return "until" in avoid and waits_differ(avoid["until"], allow["from"])


def values_differ(one: dict[str, str], other: dict[str, str]) -> bool:
    if one["term"] == "pain":
        return one["value"] != other["value"]
    (low, high), (other_low, other_high) = HOURS[one["value"]], HOURS[other["value"]]
    return high < other_low or other_high < low


def judged_differently(one: dict[str, str], other: dict[str, str]) -> bool:
    return (one["seriousness"] == "expected") != (other["seriousness"] == "expected")


def answers(
    said: Said, wanted: Callable[[dict[str, str]], bool], sense: Callable[[dict[str, str]], object]
) -> dict[str, frozenset[object]]:
    """Each article's whole answer to a question."""
    found = {name: frozenset(sense(one) for one in claims if wanted(one)) for name, claims in said.items()}
    return {name: answer for name, answer in found.items() if answer}


def parted(whole: Mapping[str, object]) -> set[str]:
    """The articles of each side: "ac", "b"."""
    return {"".join(sorted(name for name in whole if whole[name] == answer)) for answer in whole.values()}


def differ(said: Said, wanted: Callable[[dict[str, str]], bool], apart: Callable[..., bool]) -> bool:
    claims = [one for claims in said.values() for one in claims if wanted(one)]
    return any(apart(one, other) for one, other in combinations(claims, 2))


def value_sense(one: dict[str, str]) -> object:
    value = one["value"]
    return ("24 hours" if value == "1 day" else value), one.get("hedge"), one.get("scope")


def advice_sense(one: dict[str, str]) -> object:
    return tuple(sorted((key, value) for key, value in one.items() if key not in ("group", "term")))


def expected(said: Said) -> dict[str, set[str]]:
    """Every open point with the articles of each of its sides."""
    found: dict[str, set[str]] = {}

    def add(
        name: str, wanted: Callable[[dict[str, str]], bool], apart: Callable[..., bool], sense: Callable[..., object]
    ) -> None:
        if differ(said, wanted, apart):
            found[name] = parted(answers(said, wanted, sense))

    add("interval", lambda one: one["term"] == "interval", values_differ, value_sense)
    add("pain/adults", lambda one: one["term"] == "pain" and "scope" in one, values_differ, value_sense)
    if differ(said, lambda one: one["term"] == "pain" and "scope" not in one, values_differ):
        found["pain"] = parted(answers(said, lambda one: one["term"] == "pain", value_sense))
    add("makeup", lambda one: one["term"] == "makeup", advice_differs, advice_sense)
    for term in ("scarring", "dark-spots", "pigment-changes"):
        add(
            f"{term}/stated-and-denied",
            lambda one, term=term: one["term"] == term,
            lambda one, other: ("stance" in one) != ("stance" in other),
            lambda one: ("stance" in one, one.get("hedge", "may")),  # "it can happen" says "may"
        )
    add(
        "redness/expected-or-alarming",
        lambda one: one["term"] == "redness",
        judged_differently,
        lambda one: one["seriousness"],
    )
    return found | reasons(said)


def reasons(said: Said) -> dict[str, set[str]]:
    """For and against, along the three kinds of scars."""
    found = {}
    for term in ABOVE:
        warners = {name for name, claims in said.items() if any(warns(one, term) for one in claims)}
        reasons_for = {
            (name, one["term"]) for name, claims in said.items() for one in claims if one["group"] == "benefits"
        }
        contradicted = any(term == of or term in ABOVE[of] for _, of in reasons_for)
        wider = {of for _, of in reasons_for if of in ABOVE[term]}
        excepted = {
            of
            for of in wider
            if any(
                name in warners and (its == of or of in ABOVE[its]) and its in ABOVE[term] for name, its in reasons_for
            )
        }
        if warners and (contradicted or wider - excepted):
            found[f"{term}/for-and-against"] = parted(answers(said, speaks_of_scars, reason_sense))
    return found


def warns(one: dict[str, str], term: str) -> bool:
    return one["group"] == "contraindications" and one["term"] == term


def speaks_of_scars(one: dict[str, str]) -> bool:
    return one["group"] in ("benefits", "contraindications")


def reason_sense(one: dict[str, str]) -> object:
    if one["group"] == "benefits":
        return "for", one["term"]
    return "against", one["term"], one["strength"]


def once(line: str) -> tuple[str, ...]:
    """What no article of these says twice, so that marks tell its claims apart."""
    return tuple(
        value
        for key, value in parsed(line).items()
        if key in ("group", "term", "stance", "value", "advice", "seriousness", "scope")
    )


TOPICS = [
    LINES,
    *(
        [line for line in LINES if about in line]
        for about in ("interval", "pain", "makeup", "scars", "scarring", "redness")
    ),
]
"""All lines, and those on one thing: few lines meet more often."""


def several(lines: list[str]) -> st.SearchStrategy[list[list[str]]]:
    one = st.lists(st.sampled_from(lines), min_size=1, max_size=6, unique_by=once)
    return st.lists(one, min_size=1, max_size=5)


ARTICLES = st.sampled_from(TOPICS).flatmap(several)


def found_by_engine(articles: Iterable[list[str]]) -> dict[str, set[str]]:
    found = points(*("\n".join(lines) for lines in articles))
    return {
        point.id.removeprefix("peel/"): {"".join(side.articles) for side in point.sides}
        for point in found
        if point.outcome is Outcome.DISAGREE
    }


@examples(200)
@given(ARTICLES)
def test_the_points_and_their_sides_are_those_of_the_other_way(articles: list[list[str]]) -> None:
    said = {name: [parsed(line) for line in lines] for name, lines in zip(NAMES, articles, strict=False)}
    assert found_by_engine(articles) == expected(said)
