"""Sentences of the benchmark's articles: data only. `{it}` is a claim's words, other braces are drawn from SLOTS."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

SLOTS: Mapping[str, Sequence[str]] = {
    "who": ("patients", "people", "most adults", "younger patients", "many visitors", "those who ask", "older people"),
    "pro": ("the practitioner", "the nurse", "a member of staff", "the person in charge", "the doctor on duty"),
    "body": ("the face", "the cheeks", "the forehead", "the neck", "the hands", "the upper layer", "the treated area"),
    "thing": ("collagen", "elastin", "new tissue", "moisture", "a thin film", "fresh cells", "blood flow", "a barrier"),
    "when": ("at first", "over time", "in the days after", "during the visit", "before long", "by the second visit"),
    "why": ("because the skin heals itself", "as the surface closes", "since every skin differs", "to be careful"),
    "act": (
        "settles",
        "recovers",
        "feels warmer",
        "looks calmer",
        "becomes firmer",
        "changes a little",
        "renews itself",
    ),
    "says": (
        "The article says that",
        "It is mentioned that",
        "Readers learn that",
        "The text adds that",
        "It holds that",
    ),
    "tool": ("a sterile head", "a small device", "a clean brush", "a hand-held tool", "a thin layer of gel"),
}

FILLER: Sequence[str] = (
    "{says} {body} {act} {when}, {why}.",
    "During the visit {pro} moves {tool} across {body}, and {thing} forms {when}.",
    "What {who} notice {when} depends on {body} and on how it {act}.",
    "{says} {who} ask about {thing} more often than about anything else.",
    "How quickly {body} {act} is not the same for everybody, {why}.",
    "With {tool}, {pro} can reach {body} without much pressure.",
    "Some {who} wait until {thing} has built up {when}.",
    "{says} {pro} looks at {body} before anything else is done, {why}.",
    "After that {body} {act}, and {who} go home the same day.",
    "The idea behind it is simple: {thing} builds up {when}, so {body} {act}.",
    "Few {who} know that {body} makes {thing} of its own accord.",
    "Where {body} is thin, {pro} takes {tool} and works more slowly.",
    "It has been in use for years, and {who} have come to expect that {body} {act}.",
    "{says} the amount of {thing} in {body} falls with age.",
    "Between two visits {body} {act}, {why}.",
)

CLAIMS: Mapping[str, Sequence[str]] = {
    "benefits": (
        "{says} it helps with {it} {when}.",
        "In {who}, {it} gets better {when}.",
        "It is used against {it} on {body}.",
        "Work on {body} is said to improve {it}, {why}.",
    ),
    "candidates": (
        "It is offered to {who} with {it}.",
        "{says} {it} on {body} is a good reason to come.",
        "Those who live with {it} are said to be suited to it {when}.",
    ),
    "procedure": (
        "Then {pro} turns to the {it}, with {tool} on {body}.",
        "{says} the {it} takes place {when}.",
        "The {it} is done on {body}, {why}.",
    ),
    "practitioners": (
        "It may be carried out with the help of a {it}.",
        "{says} {who} can ask for a {it} {when}.",
        "A {it} is named as the right address for {who}.",
    ),
    "alternatives": (
        "A {it} is named as another way for {who}.",
        "{says} a {it} reaches {body} too, {why}.",
        "Some {who} have a {it} first.",
    ),
    "facts": (
        "The {label} is given as {it}.",
        "{says} the {label} is {it} for {who}.",
        "For the {label}, {who} should count on {it}, {why}.",
    ),
    "denied": (
        "{says} there is no {it} {when}.",
        "The article plainly says that {it} is not to be expected.",
    ),
}
"""For each group of claims the sentences that make one, and those that say it is not so."""

FORCED: Mapping[str, Mapping[str, Sequence[str]]] = {
    "contraindications": {
        "avoid": (
            "Anyone with {it}{time} must not have it.",
            "{says} nobody with {it}{time} can have it, {why}.",
            "{who} with {it}{time} cannot be treated.",
        ),
        "not-recommended": (
            "It is not recommended for {who} with {it}{time}.",
            "{says} {who} with {it}{time} should not have it, {why}.",
        ),
        "caution": (
            "With {it}{time}, {pro} takes extra care.",
            "{says} {it}{time} on {body} calls for caution, {why}.",
        ),
    },
    "advice": {
        "do": ("{says} it is important to think of {it}{time}.", "{who} should remember to plan {it}{time}."),
        "avoid": ("{who} should avoid {it}{time}.", "{says} {it} is best avoided{time}, {why}."),
        "limit": ("{says} less of {it} is better{time}.", "{who} should limit {it}{time}."),
        "allowed": ("{says} {it} is allowed{time}.", "{who} can go on with {it}{time}."),
        "ask-first": ("{who} should ask {pro} about {it}{time}.", "{says} {it} is to be discussed with {pro}{time}."),
    },
    "side_effects": {
        "expected": ("{says} {it} on {body} is normal {when}.", "Some {it} is to be expected, {why}."),
        "complication": ("{says} {it} is a complication that {who} may have.", "Among the complications is {it}."),
        "call-the-clinic": ("Call {pro} if there is {it} on {body}.", "{says} {who} with {it} should call {pro}."),
        "": ("After the visit, {it} on {body} can be seen {when}.", "{says} {it} is something {who} notice, {why}."),
    },
}
"""The sentences of the groups that say how strongly: by that word. `{time}` is when, from when or until when."""

TIMES: Mapping[str, str] = {
    "6 months": " in the last 6 months",
    "at least 2 weeks": " in the last 2 weeks at least",
    "recent": " a short time ago",
}
"""How a reason's time is said."""

LISTED: Sequence[str] = ("benefits", "candidates", "procedure", "practitioners", "alternatives")
"""The groups that an article may put in a list: the others say in each sentence how strongly."""

NO_FIGURE: Sequence[str] = ("different for everybody", "hard to tell beforehand", "not the same each time", "not long")
"""What a fact's words may be where the source gives no value."""

LIST_LEADS: Sequence[str] = (
    "The article names several points:",
    "It comes down to a short list:",
    "These are mentioned one by one:",
)
LIST_TAILS: Sequence[str] = ("", ", {when}", ", {why}", " on {body}", ", above all in {who}")

SECTIONS: Sequence[tuple[Sequence[str], Sequence[str]]] = (
    (("What it is", "The idea in short", "How it works"), ("alternatives",)),
    (("What it may improve", "What people hope for", "Benefits"), ("benefits",)),
    (("Who it is for", "Who comes for it", "Good candidates"), ("candidates",)),
    (("Who should not have it", "When to wait", "Reasons against it"), ("contraindications",)),
    (("Before the visit", "Getting ready", "How to prepare"), ("preparation",)),
    (("At the appointment", "Step by step", "What happens"), ("procedure", "practitioners")),
    (("In figures", "Time and cost", "How long, how often, how much"), ("facts",)),
    (("How the skin responds", "Afterwards", "Side effects"), ("side_effects",)),
    (("Looking after the skin", "Aftercare", "The days after"), ("aftercare",)),
    (("What people ask", "In closing", "A last word"), ()),
)
"""An article's sections in order: headings to choose from, and the groups whose claims stand there."""

TITLES: Sequence[str] = (
    "What to know about {name}",
    "{name}: an honest look",
    "Is {name} right for you",
    "{name} from start to finish",
    "A first visit for {name}",
    "{name} and what comes after",
)

NOTES: Sequence[str] = (
    "The original says this of {it}, and something else about {body} further down.",
    "The original gives no source for what it says about {it}; {who} should ask {pro}.",
    "The original promises this about {it} without any reserve.",
)
"""Editor's notes, set as footnotes right after a mark."""

REMOVED: Sequence[tuple[str, str]] = (
    ("Invitation to book a visit", "call-to-action"),
    ("Praise of the clinic and of its staff", "promotion"),
    ("Town and district named for search engines", "search-phrase"),
    ("Telephone number and opening hours", "contact-details"),
    ("Links to share the page", "page-furniture"),
)
