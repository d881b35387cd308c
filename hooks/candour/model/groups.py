"""What an article can claim: the groups, and the qualifiers that let a claim say more than its term.

These two tables are the only place that lists them. Front matter, manual, schemas, snippets, cells, exports,
comparisons, disagreements, reviews and fingerprints are derived from them. A new group or qualifier is an entry here
and its words in each language. tests/test_groups_reach_everything.py walks both through every output.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from candour.language.spoken import N_
from candour.model.moment import MOMENTS
from candour.model.qualifier import UNSAID, Bearing, Compared, Qualifier, Value, ValueKind, Word


@dataclass(frozen=True, slots=True)
class Group:
    """One group of claims.

    `mark` is the scheme of its evidence marks, `safety` whether a difference in it can harm. `name` is its
    name and `asks` the question it answers. All its words are messages except the `nouns`, which count its claims in a
    review: one and many.
    `case` says whether it is a reason "for" the treatment, a reason "against" it, or neither. `stated` and
    `denied` are the two answers where articles contradict each other. `therapy` is the property of schema.org's
    MedicalTherapy that its claims fill, and `gap` the question that silence in it leaves open; each is "" if there is
    none. `side` is the side of the appointment that its times lie on, "" if only the claim can tell. `words` are what
    patients type to find its page.
    """

    id: str
    mark: str
    name: str
    asks: str
    nouns: tuple[str, str]
    safety: bool = False
    case: Literal["for", "against", ""] = ""
    stated: str = N_("it is so")
    denied: str = N_("it is not so")
    therapy: str = ""
    gap: str = ""
    side: Literal["before", "after", ""] = ""
    words: str = ""


GROUPS: Mapping[str, Group] = {
    group.id: group
    for group in (
        Group(
            "benefits",
            "benefit",
            N_("Benefits"),
            N_("What do the articles say gets better?"),
            ("benefit", "benefits"),
            case="for",
            stated=N_("it gets better"),
            denied=N_("it does not get better"),
            # Translators: what patients type to find the page, with commas between; as many as they may need
            words=N_("what is it for, what does it help with, what is it good for"),
        ),
        Group(
            "candidates",
            "candidate",
            N_("Who it is for"),
            N_("Who do the articles say it is for?"),
            ("person it is for", "people it is for"),
            case="for",
            # Translators: what patients type to find the page, with commas between; as many as they may need
            words=N_("who is it for, is it for everyone, am I a good candidate"),
        ),
        Group(
            "contraindications",
            "contraindication",
            N_("Contraindications"),
            N_("Who should not have it, or should ask first?"),
            ("contraindication", "contraindications"),
            safety=True,
            case="against",
            therapy="contraindication",
        ),
        Group(
            "preparation",
            "preparation",
            N_("Preparation"),
            N_("What comes before the appointment?"),
            ("preparation", "preparations"),
            safety=True,
            stated=N_("there is something to do"),
            denied=N_("there is nothing to do"),
            therapy="preparation",
            side="before",
        ),
        Group(
            "procedure",
            "procedure",
            N_("Procedure"),
            N_("What is done, with what, and where on the body?"),
            ("point of the procedure", "points of the procedure"),
            stated=N_("it is done"),
            denied=N_("it is not done"),
            therapy="howPerformed",
        ),
        Group(
            "practitioners",
            "practitioner",
            N_("Practitioners"),
            N_("Who does it, and where?"),
            ("practitioner", "practitioners"),
            safety=True,
            # Translators: what patients type to find the page, with commas between; as many as they may need
            words=N_("who can do it, who does it, who does the treatment, who performs it, who will treat me"),
        ),
        Group(
            "side_effects",
            "side-effect",
            N_("Side effects"),
            N_("What may the skin do afterwards, and when to call?"),
            ("side effect", "side effects"),
            safety=True,
            stated=N_("it can happen"),
            denied=N_("it does not happen"),
            therapy="adverseOutcome",
            side="after",
        ),
        Group(
            "aftercare",
            "aftercare",
            N_("Aftercare"),
            N_("What should be done, or left alone, afterwards?"),
            ("point of aftercare", "points of aftercare"),
            safety=True,
            therapy="followup",
            gap=N_("Few articles speak of these afterwards. What should I do, or leave alone?"),
            side="after",
        ),
        Group(
            "alternatives",
            "alternative",
            N_("Alternatives"),
            N_("What else is there, or goes with it?"),
            ("alternative", "alternatives"),
        ),
        Group(
            "facts",
            "fact",
            N_("Facts side by side"),
            N_("How long, how often, how much?"),
            ("fact", "facts"),
        ),
    )
}
"""Every group by its key in the front matter, in the order in which pages show them."""

QUALIFIERS: Mapping[str, Qualifier] = {
    qualifier.key: qualifier
    for qualifier in (
        Qualifier(
            "strength",
            ValueKind.WORD,
            "How strongly the source excludes: the weakest word that is true to it.",
            Compared.NEVER,  # what all warn of is one warning
            Bearing.STRICTNESS,
            {
                "avoid": Word(
                    N_("avoid"),
                    heading=N_("At least one article says to avoid the treatment"),
                    side=N_("a reason not to have it"),
                ),
                "not-recommended": Word(
                    N_("not recommended"),
                    heading=N_("At least one article does not recommend the treatment"),
                    side=N_("a reason not to have it"),
                ),
                UNSAID: Word(  # before asking: an article that does not say how strongly is not mild
                    "",
                    heading=N_("Named as a reason against the treatment, without saying how strongly"),
                    side=N_("a reason not to have it"),
                ),
                "ask-first": Word(
                    N_("ask first"),
                    heading=N_("At least one article says to ask first"),
                    side=N_("a reason to ask first"),
                ),
                "caution": Word(
                    N_("with caution"),
                    heading=N_("At least one article says to take care"),
                    side=N_("a reason for care"),
                ),
            },
            denied=Word("", heading=N_("Said to be no reason against the treatment")),
            groups=("contraindications",),
        ),
        Qualifier(
            "when",
            ValueKind.TIME,
            "When it excludes: `ever` (now or at any time before), a time (now or within it), `recent` where the "
            "source gives no time, `now` where it says that it is over afterwards.",
            Compared.BY_A_RULE,
            Bearing.REACH,
            {
                "ever": Word(N_("now or at any time before")),
                "recent": Word(N_("now or a short time ago")),
                "now": Word(N_("while you have it")),
            },
            # Translators: of an illness or a medicine: now, or not longer ago than "6 months"
            said=N_("now or within the last %(time)s"),
            groups=("contraindications",),
        ),
        Qualifier(
            "advice",
            ValueKind.WORD,
            "What the source advises to do with it. `ask-first` is telling or asking somebody, `limit` is less of it.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.STRICTNESS,
            {
                "avoid": Word(N_("avoid"), heading=N_("Avoid")),
                "ask-first": Word(N_("ask first"), heading=N_("Ask first")),
                "limit": Word(N_("limit"), heading=N_("Limit")),
                # Translators: what to do with something afterwards: "do", "limit", "allowed"
                "do": Word(N_("do"), heading=N_("Do")),
                UNSAID: Word("", heading=N_("Mentioned")),
                "allowed": Word(N_("allowed"), heading=N_("Allowed, an article says")),
            },
            denied=Word("", heading=N_("Said not to be so")),
            groups=("preparation", "aftercare"),
        ),
        Qualifier(
            "amount",
            ValueKind.AMOUNT,
            "How much, or how much and how often: a quantity, or two of them in brackets. "
            "A least age is a contraindication on the term for age, with `under 18 years`.",
            Compared.BY_A_RULE,
            Bearing.EITHER,
            groups=("contraindications", "preparation", "aftercare"),
        ),
        Qualifier(
            "from",
            ValueKind.MOMENT,
            f"From which moment: {MOMENTS}.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.MOMENT,
            {
                "appointment": Word(N_("from the appointment on")),
                "appointment-day": Word(N_("from the day of the appointment on")),
                "next-day": Word(N_("from the next day on")),
                "during": Word(N_("during the treatment")),
                "healed": Word(N_("once the skin has healed")),
            },
            moments={
                # Translators: "avoid, from 7 days before the appointment"
                "before": N_("from %(time)s before the appointment"),
                # Translators: "allowed, from 24 hours afterwards"
                "after": N_("from %(time)s afterwards"),
                # Translators: "allowed, once this has gone: Redness"
                "gone": N_("once this has gone: %(term)s"),
            },
            groups=("preparation", "aftercare", "side_effects"),
        ),
        Qualifier(
            "until",
            ValueKind.MOMENT,
            "Until which moment, in the same words. What is allowed only later is `avoid` with `until`, or `allowed` "
            "with `from`, as the source puts it: both mean one waiting time.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.MOMENT,
            {
                "appointment": Word(N_("until the appointment")),
                "appointment-day": Word(N_("until the day of the appointment is over")),
                "next-day": Word(N_("until the next day")),
                "during": Word(N_("until the treatment is over")),
                "healed": Word(N_("until the skin has healed")),
            },
            moments={
                # Translators: "allowed, until 2 days before the appointment"
                "before": N_("until %(time)s before the appointment"),
                # Translators: "avoid, until 1 week afterwards"
                "after": N_("until %(time)s afterwards"),
                # Translators: "avoid, while you have this: Redness"
                "gone": N_("while you have this: %(term)s"),
            },
            groups=("preparation", "aftercare", "side_effects"),
        ),
        Qualifier(
            "seriousness",
            ValueKind.WORD,
            "How the source takes it; left out where it does not say. One claim has one: where an effect is normal at "
            "first and a reason to call later, these are two claims.",
            Compared.BY_A_RULE,  # disagree/alarm.py
            Bearing.STRICTNESS,
            {
                "emergency": Word(
                    N_("emergency"),
                    heading=N_("Emergency"),
                    about=N_("Articles say to get emergency help for these."),
                    side=N_("an emergency"),
                ),
                "call-at-once": Word(
                    N_("call at once"),
                    heading=N_("Call at once"),
                    about=N_("Articles say to call at once about these."),
                    side=N_("a reason to call at once"),
                ),
                "call-the-clinic": Word(
                    N_("call the clinic"),
                    heading=N_("Call the clinic"),
                    about=N_("Articles name these as reasons to call."),
                    side=N_("a reason to call"),
                ),
                "complication": Word(
                    N_("complication"),
                    heading=N_("Complications"),
                    about=N_("Articles call these complications. Ask when to call about them."),
                    side=N_("a complication"),
                ),
                UNSAID: Word(  # before what is normal: no article has called it so
                    "",
                    heading=N_("No judgement given"),
                    about=N_("An article names each of these and does not say whether it is normal. Ask."),
                ),
                "expected": Word(
                    N_("to be expected"),
                    heading=N_("Usual or passing, articles say"),
                    about=N_("Articles tell of these as usual, or as something that passes."),
                    side=N_("usual or passing"),
                ),
            },
            denied=Word(
                "",
                heading=N_("Said not to happen"),
                about=N_("Articles say that these do not happen."),
            ),
            groups=("side_effects",),
        ),
        Qualifier(
            "degree",
            ValueKind.WORD,
            "How bad the source says that it is; two degrees are two claims.",
            Compared.EXPLAINS,
            Bearing.STRICTNESS,
            {
                "severe": Word(N_("severe")),
                UNSAID: Word(""),
                "moderate": Word(N_("moderate")),
                "mild": Word(N_("mild")),
            },
            groups=("side_effects",),
        ),
        Qualifier(
            "likelihood",
            ValueKind.SHARE,
            "How often it happens: a word, or a number such as `1 in 30,000` or `2 percent`. “May” is `hedge`.",
            Compared.BY_A_RULE,
            Bearing.SHARE,
            {
                "common": Word(N_("common")),
                "uncommon": Word(N_("uncommon")),
                "rare": Word(N_("rare")),
                "very-rare": Word(N_("very rare")),
            },
            # Translators: in how many cases: "in 1 in 30,000", "in 2 percent"
            said=N_("in %(share)s"),
            groups=("side_effects",),
        ),
        Qualifier(
            "for",
            ValueKind.TIME,
            "How long the effect lasts, from its start: `permanent`, `lasting`, a time, or `a time` where the source "
            "only says that it passes. How long to avoid or do something is `until`.",
            Compared.BY_A_RULE,
            Bearing.LENGTH,
            {
                "permanent": Word(N_("permanent")),
                "lasting": Word(N_("lasting")),
                "a time": Word(N_("for a time")),
            },
            # Translators: how long an effect lasts: "for 2 days"
            said=N_("for %(time)s"),
            groups=("side_effects",),
        ),
        Qualifier(
            "value",
            ValueKind.VALUE,
            "A quantity (`2 to 3 sessions`, `at least 2 per year`) or one option of a choice. "
            "Left out where the source gives words and no figure.",
            Compared.BY_A_RULE,  # disagree/values.py
            groups=("facts",),
        ),
        Qualifier(
            "than",
            ValueKind.TERM,
            "What a comparing value (less, more, better, safer) compares with: a term, or `unsaid` where the source "
            "does not say. “Safer” is never “safe”.",
            Compared.EXPLAINS,
            words={"unsaid": Word(N_("than what, it does not say"))},
            # Translators: what it is compared with: "less, compared with: Laser"
            said=N_("compared with: %(term)s"),
            groups=("facts",),
        ),
        Qualifier(
            "relation",
            ValueKind.WORD,
            "Whether it is had `instead` of the treatment, or `together` with it.",
            Compared.NEVER,
            words={"instead": Word(N_("instead of it")), "together": Word(N_("together with it"))},
            default="instead",
            groups=("alternatives",),
        ),
        Qualifier(
            "step",
            ValueKind.NUMBER,
            "Its place in the order of the procedure, from 1, where the source gives an order.",
            Compared.BY_A_RULE,
            # Translators: a place in an order: "step 2"
            said=N_("step %(number)s"),
            groups=("procedure",),
        ),
        Qualifier(
            "stance",
            ValueKind.WORD,
            "`denied` when the article says that it is not so. Not for silence.",
            Compared.BY_A_RULE,  # disagree/denial.py
            words={"stated": Word(N_("says so")), "denied": Word(N_("says not"))},
            default="stated",
        ),
        Qualifier(
            "only",
            ValueKind.FLAG,
            "`true` when the source says *only* this one.",
            Compared.BY_A_RULE,  # disagree/only.py
            Bearing.ADDS,
            # Translators: only this one, and no other: "Doctor: only this"
            said=N_("only this"),
        ),
        Qualifier(
            "open",
            ValueKind.FLAG,
            "`true` when the source names it as one of more: “such as”, “for example”, “like”.",
            Compared.NEVER,
            Bearing.ADDS,
            # Translators: one of more that an article does not list: "Psoriasis: named as an example"
            said=N_("named as an example"),
            excludes="only",
        ),
        Qualifier(
            "hedge",
            ValueKind.WORD,
            "The source's own reserve, kept as it is. `should` is what it expects, not what it asks for.",
            Compared.NEVER,
            Bearing.SURENESS,
            {
                "may": Word(N_("“may”")),
                "probably": Word(N_("“probably”")),
                "usually": Word(N_("“usually”")),
                "should": Word(N_("“should”")),
            },
        ),
        Qualifier(
            "unless",
            ValueKind.TERM,
            "The term of the case that the source makes an exception for: prescribed, told otherwise.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
            # Translators: the exception: "unless: Prescribed by a doctor"
            said=N_("unless: %(term)s"),
        ),
        Qualifier(
            "condition",
            ValueKind.TEXT,
            "A condition that no term holds, in the fewest words, with its “if” or “when”.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
        ),
        Qualifier(
            "scope",
            ValueKind.TERM,
            "The term (who, where, which variant) that the claim is limited to: severe acne scars.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
            # Translators: of whom or what it is said: "for: Severe acne scars"
            said=N_("for: %(term)s"),
        ),
        Qualifier(
            "unsaid",
            ValueKind.WORD,
            "What the source leaves open although its words ask for it: “certain products”, “well before”.",
            Compared.NEVER,
            words={
                "which": Word(N_("it does not say which")),
                "when": Word(N_("it does not say when")),
                "how-long": Word(N_("it does not say for how long")),
                "from-when": Word(N_("it does not say from when")),
            },
        ),
        Qualifier(
            "slip",
            ValueKind.FLAG,
            "`true` where the source evidently slipped (a tattoo, a dentist); a note beside it says how.",
            Compared.BY_A_RULE,
            Bearing.NARROWS,
            said=N_("evidently a slip"),
            groups=tuple(group for group in GROUPS if group not in ("contraindications", "side_effects")),
        ),
    )
}
"""Every qualifier by its key, in the order that readers need and pages use."""

TERM_KEYS = tuple(key for key, qualifier in QUALIFIERS.items() if qualifier.kind is ValueKind.TERM)
"""The qualifiers that take the id of a term of the vocabulary."""

_NAMING = [qualifier for qualifier in QUALIFIERS.values() if qualifier.kind in (ValueKind.TERM, ValueKind.MOMENT)]


def terms_named(said: Mapping[str, Value]) -> Iterator[tuple[str, str]]:
    """Each term that qualifiers name, with the qualifier's key."""
    for qualifier in _NAMING:
        if qualifier.key in said:
            yield from ((qualifier.key, term) for term in qualifier.terms_in(said[qualifier.key]))


GROUP_OF_MARK: Mapping[str, Group] = {group.mark: group for group in GROUPS.values()}
