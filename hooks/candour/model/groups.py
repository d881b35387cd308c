"""What an article can claim: the groups, and the qualifiers that let a claim say more than its term.

These two tables are the only place that lists them. Front matter, manual, schemas, snippets, cells, exports,
comparisons, disagreements, reviews and fingerprints are derived from them. A new group or qualifier is an entry here
and its words in each language. tests/test_groups_reach_everything.py walks both through every output.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from candour.language.spoken import N_
from candour.model.qualifier import UNSAID, Bearing, Compared, Qualifier, ValueKind, Word


@dataclass(frozen=True, slots=True)
class Group:
    """One group of claims.

    `mark` is the scheme of its evidence marks, `safety` whether a difference in it can harm. `name` is its
    name and `asks` the question it answers. All its words are messages except the `nouns`, which count its claims in a
    review: one and many.
    `case` says whether it is a reason "for" the treatment, a reason "against" it, or neither. `stated` and
    `denied` are the two answers where articles contradict each other. `therapy` is the property of schema.org's
    MedicalTherapy that its claims fill, "" where there is none. `overview` is the heading of its list on a treatment's
    page and `gap` the question that silence in it leaves open; each is "" if there is none.
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
    overview: str = ""
    gap: str = ""


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
        ),
        Group(
            "candidates",
            "candidate",
            N_("Who it is for"),
            N_("Who do the articles say it is for?"),
            ("person it is for", "people it is for"),
            case="for",
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
            overview=N_("Strongest reasons not to have it"),
            gap=N_("Few articles name these as reasons to wait or not to have it. Does one apply to me?"),
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
            overview=N_("What to expect afterwards"),
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
            overview=N_("Key facts"),
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
            Compared.BY_A_RULE,  # disagree/force.py
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
                UNSAID: Word(  # before caution: an article that does not say how strongly is not mild
                    "",
                    heading=N_("Named as a reason against the treatment, without saying how strongly"),
                    side=N_("a reason not to have it"),
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
            "advice",
            ValueKind.WORD,
            "What the source advises to do with it.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.STRICTNESS,
            {
                "avoid": Word(N_("avoid"), heading=N_("Avoid")),
                "ask-first": Word(N_("ask first"), heading=N_("Ask first")),
                "limit": Word(N_("limit"), heading=N_("Limit")),
                # Translators: what to do with something afterwards: "do", "limit", "allowed"
                "do": Word(N_("do"), heading=N_("Do")),
                UNSAID: Word("", heading=N_("Mentioned")),
                "allowed": Word(N_("allowed"), heading=N_("Allowed")),
            },
            denied=Word("", heading=N_("Said not to be so")),
            groups=("preparation", "aftercare"),
        ),
        Qualifier(
            "seriousness",
            ValueKind.WORD,
            "How the source takes it; left out where it does not say.",
            Compared.BY_A_RULE,  # disagree/alarm.py
            Bearing.STRICTNESS,
            {
                "call-the-clinic": Word(
                    N_("call the clinic"),
                    heading=N_("Call the clinic"),
                    about=N_("Articles name these as reasons to call."),
                    also=N_("It is also named as a reason to call."),
                    side=N_("a reason to call"),
                ),
                "complication": Word(
                    N_("complication"),
                    heading=N_("Complications"),
                    about=N_("Articles call these complications. Ask when to call about them."),
                    also=N_("It is also called a complication."),
                    side=N_("a complication"),
                ),
                UNSAID: Word(  # before what is normal: no article has called it so
                    "",
                    heading=N_("No judgement given"),
                    about=N_("Articles name these and do not say whether they are normal. Ask."),
                    also=N_("It is also named without a judgement."),
                ),
                "expected": Word(
                    N_("to be expected"),
                    heading=N_("To be expected"),
                    about=N_("Articles say that these are to be expected."),
                    also=N_("It is also said to be expected."),
                    side=N_("to be expected"),
                ),
            },
            denied=Word(
                "",
                heading=N_("Said not to happen"),
                about=N_("Articles say that these do not happen."),
                also=N_("It is also said not to happen."),
            ),
            groups=("side_effects",),
        ),
        Qualifier(
            "from",
            ValueKind.TIME,
            "From when: a time after it, or `healed`.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.LENGTH,
            # Translators: from that time on: "allowed, from 24 hours"
            said=N_("from %(time)s"),
            healed=N_("once the skin has healed"),
            groups=("preparation", "aftercare"),
        ),
        Qualifier(
            "for",
            ValueKind.TIME,
            "How long it holds: a time, or `healed`.",
            Compared.BY_A_RULE,  # disagree/force.py
            Bearing.LENGTH,
            # Translators: for so long: "avoid, for 1 week"
            said=N_("for %(time)s"),
            healed=N_("until the skin has healed"),
            groups=("contraindications", "preparation", "aftercare"),
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
            "hedge",
            ValueKind.WORD,
            "The source's own reserve, kept as it is.",
            Compared.NEVER,
            Bearing.SURENESS,
            {
                "may": Word(N_("“may”")),
                "probably": Word(N_("“probably”")),
                "usually": Word(N_("“usually”")),
            },
        ),
        Qualifier(
            "scope",
            ValueKind.TERM,
            "The term (who or where) that the claim is limited to: severe acne scars.",
            Compared.EXPLAINS,
            Bearing.NARROWS,
            # Translators: of whom or what it is said: "for: Severe acne scars"
            said=N_("for: %(term)s"),
        ),
    )
}
"""Every qualifier by its key, in the order that readers need and pages use."""

TERM_KEYS = tuple(key for key, qualifier in QUALIFIERS.items() if qualifier.kind is ValueKind.TERM)
"""The qualifiers that name a term of the vocabulary."""

GROUP_OF_MARK: Mapping[str, Group] = {group.mark: group for group in GROUPS.values()}
