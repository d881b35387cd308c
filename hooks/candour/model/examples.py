"""How a sentence of a source is written down: a made-up example of every value, so that two editors write alike.

The manual shows them. A test reads each as a claim and finds its value in it, and none is missing.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

ANY = "…"
"""Stands below for what is no word of the qualifier: a term, a time, an amount."""

_EXAMPLES = """
strength
    avoid: You cannot have it if you are pregnant.
        contraindications {term: pregnancy, strength: avoid}
    not-recommended: We advise against it if you have eczema.
        contraindications {term: eczema, strength: not-recommended}
    ask-first: Tell us if you have asthma.
        contraindications {term: asthma, strength: ask-first}
    caution: With sensitive skin we take special care.
        contraindications {term: sensitive-skin, strength: caution}
when
    ever: Not for anybody who has, or has ever had, skin cancer.
        contraindications {term: skin-cancer, strength: avoid, when: ever}
    recent: Not if you have been in strong sun lately.
        contraindications {term: sun-exposure, strength: avoid, when: recent}
    now: Not while you have a cold sore; once it has gone, you can.
        contraindications {term: oral-herpes, strength: avoid, when: now}
    …: Wait until you have been off isotretinoin for half a year.
        contraindications {term: isotretinoin, strength: avoid, when: 6 months}
advice
    avoid: Do not go swimming for 2 days.
        aftercare {term: swimming, advice: avoid, until: 2 days after}
    ask-first: Ask us before you take any painkiller.
        aftercare {term: painkillers, advice: ask-first}
    limit: Keep exercise light for a week.
        aftercare {term: exercise, advice: limit, until: 1 week after}
    do: Drink plenty of water.
        aftercare {term: drinking-water, advice: do}
    allowed: You can shower as usual.
        aftercare {term: showering, advice: allowed}
amount
    …: Put on sunscreen of factor 30 or more, every two hours.
        aftercare {term: sunscreen, advice: do, amount: [at least 30 SPF, every 2 hours]}
from
    appointment: Stay out of the sun from your visit on.
        aftercare {term: sun-exposure, advice: avoid, from: appointment}
    appointment-day: Wear no make-up on the day of your visit.
        preparation {term: makeup, advice: avoid, from: appointment-day}
    next-day: You can work out again the next day.
        aftercare {term: exercise, advice: allowed, from: next-day}
    during: You may feel a stinging while we work.
        side_effects {term: stinging, hedge: may, from: during}
    healed: Use your usual creams again once the skin has healed.
        aftercare {term: skincare-products, advice: allowed, from: healed}
    …: Leave retinol out for the 5 days before.
        preparation {term: retinol, advice: avoid, from: 5 days before}
until
    appointment: Leave it on until you come in.
        preparation {term: numbing-cream, advice: do, until: appointment}
    appointment-day: Keep the area dry for the rest of the day.
        aftercare {term: water-on-the-skin, advice: avoid, until: appointment-day}
    next-day: No alcohol until tomorrow.
        aftercare {term: alcohol, advice: avoid, until: next-day}
    during: The warmth ends with the session.
        side_effects {term: warmth, until: during}
    healed: No make-up on broken skin: let it heal.
        aftercare {term: makeup, advice: avoid, until: healed}
    …: Do not shave until the scabs have dropped off.
        aftercare {term: shaving, advice: avoid, until: scabs}
seriousness
    emergency: If you cannot breathe well, call an ambulance.
        side_effects {term: breathing-trouble, seriousness: emergency}
    call-at-once: If the skin turns white, ring us straight away.
        side_effects {term: white-skin, seriousness: call-at-once}
    call-the-clinic: If lumps stay, contact us.
        side_effects {term: lumps, seriousness: call-the-clinic}
    complication: Complications such as infection are possible.
        side_effects {term: infection, seriousness: complication, open: true, hedge: may}
    expected: Some swelling is normal.
        side_effects {term: swelling, seriousness: expected}
degree
    severe: Call us if the pain is severe.
        side_effects {term: pain, seriousness: call-the-clinic, degree: severe}
    moderate: Moderate bruising can follow.
        side_effects {term: bruising, degree: moderate, hedge: may}
    mild: Expect a little redness.
        side_effects {term: redness, seriousness: expected, degree: mild}
likelihood
    common: Bruises are common.
        side_effects {term: bruising, likelihood: common}
    uncommon: Headache is not so common.
        side_effects {term: headache, likelihood: uncommon}
    rare: Scars are seldom seen.
        side_effects {term: scarring, likelihood: rare}
    very-rare: Very rarely it leads to blindness.
        side_effects {term: blindness, likelihood: very-rare}
    …: One person in 2,000 gets an infection.
        side_effects {term: infection, likelihood: '1 in 2,000'}
for
    permanent: The loss of colour stays for good.
        side_effects {term: pigment-changes, for: permanent}
    lasting: It can leave marks for long.
        side_effects {term: scarring, hedge: may, for: lasting}
    a time: The numb feeling passes.
        side_effects {term: numbness, for: a time}
    …: Swelling may last 2 to 3 days.
        side_effects {term: swelling, hedge: may, for: 2 to 3 days}
value
    …: You will need about 6 sessions.
        facts {term: session-count, value: about 6 sessions}
than
    unsaid: It is a safer choice.
        facts {term: safety, value: safer, than: unsaid}
    …: It costs less than laser.
        facts {term: price, value: less, than: laser}
relation
    instead: Some people choose a peel in its place.
        alternatives {term: chemical-peel}
    together: It goes well with light therapy.
        alternatives {term: light-therapy, relation: together}
step
    …: Then, as a third step, we apply a mask.
        procedure {term: mask, step: 3}
stance
    stated: It can leave scars.
        side_effects {term: scarring, hedge: may}
    denied: It leaves no scars.
        side_effects {term: scarring, stance: denied}
only
    true: Only a doctor may do it.
        practitioners {term: doctor, only: true}
open
    true: Stop blood thinners such as aspirin.
        preparation {term: aspirin, advice: avoid, open: true}
hedge
    may: You might have to stop them.
        preparation {term: blood-thinners, advice: avoid, hedge: may}
    probably: It is likely to sting.
        side_effects {term: stinging, hedge: probably}
    usually: As a rule, people go home at once.
        aftercare {term: going-home, advice: allowed, hedge: usually}
    should: You should see results after a month.
        facts {term: first-results, value: 1 month, hedge: should}
unless
    …: No aspirin for a week before, unless it is prescribed.
        preparation {term: aspirin, advice: avoid, from: 1 week before, unless: prescribed}
condition
    …: Put a plaster on if a spot bleeds.
        aftercare {term: plasters, advice: do, condition: if a spot bleeds}
scope
    …: On dark skin, patches can form.
        side_effects {term: dark-patches, hedge: may, scope: dark-skin}
unsaid
    which: Certain creams must be left out.
        preparation {term: creams, advice: avoid, unsaid: which}
    when: You will have to come back.
        aftercare {term: follow-up-visit, advice: do, unsaid: when}
    how-long: Stay out of the sun for some time.
        aftercare {term: sun-exposure, advice: avoid, unsaid: how-long}
    from-when: Stop them well ahead of your visit.
        preparation {term: blood-thinners, advice: avoid, unsaid: from-when}
slip
    true: (A page on peels:) After your tattoo …
        aftercare {term: washing, advice: do, slip: true}
"""
"""Each qualifier; its value and what a source says; the group, and the claim for it without its lines."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """What a source says, and the claim for it in a group; `claim` is what stands in its braces before the lines."""

    value: str
    says: str
    group: str
    claim: str


def _read(text: str) -> Mapping[str, Sequence[Sentence]]:
    found: dict[str, list[Sentence]] = {}
    for key, listed in re.findall(r"(?m)^(\S+)\n((?: .+\n)+)", text):
        examples = re.findall(r" {4}(.+?): (.+)\n {8}(\w+) \{(.+)\}\n", listed)
        found[key] = [Sentence(*example) for example in examples]
    return found


EXAMPLES = _read(_EXAMPLES)
"""The examples of each qualifier: one for each of its words, and one for its other values."""

DECIDING: Sequence[tuple[str, str]] = (
    ("cannot, must not, never, not for, we do not treat", "strength: avoid"),
    ("not suitable, not recommended, we advise against", "strength: not-recommended"),
    ("tell us, ask us, check with your doctor (of an illness)", "strength: ask-first"),
    ("with care, may not be suitable, may have to wait (with hedge: may)", "strength: caution"),
    ("have or have ever had, a history of", "when: ever"),
    ("active, acute, current, while you have it", "when: now"),
    ("recently, lately", "when: recent"),
    ("stop, leave out, keep away from, no …", "advice: avoid"),
    ("may have to be stopped", "advice: avoid, hedge: may"),
    ("tell us if you take, ask your doctor about (a medicine, a product)", "advice: ask-first"),
    ("less, light, not too much", "advice: limit"),
    ("do, we recommend, is best, helps", "advice: do"),
    ("you can, is fine, there is no need to wait", "advice: allowed"),
    ("come without it", "advice: avoid, until: appointment"),
    ("on the day; for the rest of the day, until the evening, the first night", "from or until: appointment-day"),
    ("at least 48 hours before (of something to be done by then)", "until: at least 48 hours before"),
    ("at once, straight away, the same day", "seriousness: call-at-once"),
    ("contact us, phone us, see your doctor", "seriousness: call-the-clinic"),
    ("normal, expect, usual after it", "seriousness: expected"),
    ("a risk, a complication, a problem", "seriousness: complication"),
    ("slight, minor, a little", "degree: mild"),
    ("extremely rare, very uncommon", "likelihood: very-rare"),
    ("temporary, passing, goes away", "for: a time"),
    ("may, might, can, could, some people", "hedge: may"),
    ("usually, mostly, often, as a rule, most people", "hedge: usually"),
    ("should (of what is expected)", "hedge: should"),
)
"""Words of sources that decide on a value, where editors doubted."""
