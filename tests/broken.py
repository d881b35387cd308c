"""The sample library with mistakes of all kinds: what each looks like, its code, and what `check --fix` makes of it.

Each stands in a sound file of the sample, in the place of some words. Several in one file may hide others, as they do
in a page that somebody has just written.
"""

from __future__ import annotations

from dataclasses import dataclass

WHO = "docs/articles/who-can-have-it-and-what-it-costs.md"
READY = "docs/articles/preparing-for-it-and-when-to-avoid-it.md"


@dataclass(frozen=True, slots=True)
class Mistake:
    """Some words of a sound file, what stands there instead, and the code that names it.

    `after` is what `check --fix` writes there; None where somebody has to decide, so that it stays.
    """

    path: str
    sound: str
    broken: str
    code: str
    after: str | None = None


def _mended(path: str, *rows: tuple[str, str, str]) -> tuple[Mistake, ...]:
    """Mistakes that become what stood there."""
    return tuple(Mistake(path, sound, broken, code, sound) for sound, broken, code in rows)


def _left(path: str, *rows: tuple[str, str, str]) -> tuple[Mistake, ...]:
    """Mistakes of which only an editor can know what is right."""
    return tuple(Mistake(path, *row) for row in rows)


def _term(id: str) -> str:
    return f"docs/terms/{id}.md"


IN_VALUES = (
    *_mended(
        WHO,
        ("treatment: micro-needling", "treatment: micro_needling", "bad-value"),
        ("status: unreviewed", "status: unreviewd", "not-accepted"),
        ("why: search-phrase", "why: search phrase", "not-accepted"),
        ("{term: smoother-skin, lines: [9, 13]}", "{term: smother-skin, lines: [9, 13]}", "unknown-term"),
        ("{term: good-health, lines", "{term: Good health, lines", "bad-value"),
        ("{term: scars, lines: [3, 26]}", "{trem: scars, lines: [3, 26]}", "unknown-key"),
        ("{term: acne, lines: [3, 28]}", '{term: acne, lines: "3, 28"}', "bad-value"),
        ("pregnancy, strength: avoid", "pregnancy, strength: avod", "not-accepted"),
        ("eczema, strength: not-recommended", "eczema, strength: not recommended", "not-accepted"),
        ("{term: health-check, advice: do", "{term: health-check, advise: do", "unknown-key"),
        ("side_effects:\n", "side-effects:\n", "unknown-key"),
        ("value: after-needling", "value: after-nedling", "bad-value"),
        ("{term: prick-size, ", "{term:prick-size, ", "unknown-key"),
    ),
    Mistake(WHO, "published: null", "published: 21.11.2025", "bad-value", "published: 2025-11-21"),
    *_left(
        WHO,
        ("value: 2 to 3 sessions", "value: 5 to 6 sessions", "value-not-in-words"),
        ("value: 100 to 700 USD", "value: 100 to 900 USD", "value-not-in-words"),
        ("value: over 2 hours", "value: over two lunches", "bad-value"),
        ("wounds, strength: avoid, lines: [33]", "wounds, strength: avoid, lines: [33], lines: [3]", "duplicate-key"),
        ("{term: sunspots, lines: [29]}", "{term: sunspots, lines: [29-27]}", "bad-value"),
        ("value: not-covered", "value: sometimes", "bad-value"),
        ("rights: facts-only", "rights: borrowed", "not-accepted"),
    ),
)

IN_BODIES = (
    *_mended(
        WHO,
        ("[new tissue](benefit:new-skin)", "[new tissue](benefits:new-skin)", "unknown-scheme"),
        ("[pregnant women](contraindication:pregnancy)", "[pregnant women](contraindication:Pregnancy)", "bad-mark"),
        ("[redness](side-effect:redness)", "[redness](side_effect:redness)", "unknown-scheme"),
        ("(preparation:health-check)", "(preparation:helth-check)", "mark-without-claim"),
        ("[wrinkles](candidate:wrinkles)", "[wrin\u00adkles](candidate:wrinkles)", "invisible-character"),
        ("a skin problem is needed", "a skin\u200b problem is needed", "invisible-character"),
        ("skin makes collagen", "skin m\u0430kes collagen", "look-alike"),
        ("three steps:\n\n1.", "three steps:\n1.", "not-as-on-github"),
        ("these skin problems:\n\n- [", "these skin problems:\n- [", "not-as-on-github"),
        ("\n## What it costs\n", "\n# What it costs\n", "top-heading"),
    ),
    *_left(
        WHO,
        ("Usually a patient needs", "Call +44 20 7946 0958. Usually a patient needs", "personal-data"),
        ("is very likely after", "is [very likely][guess] after", "unread-markup"),
        ("example, may not be fit for micro-needling", "example, can have micro-needling", "words-oppose-claim"),
        ("no pregnant woman", "no \u202epregnant woman", "invisible-character"),
        ("because the skin was", "because the <i>skin was", "raw-html"),
        ("on the skin can have micro", "on the skin can ~~not~~ have micro", "not-as-on-github"),
        (
            "The article says that treatments\n",
            "See [what](nowhere.md). The article says that treatments\n",
            "broken-link",
        ),
        ("hardly noticed](fact:prick-size)[^3]", "hardly noticed](fact:prick-size)[^nine]", "unknown-note"),
    ),
)

IN_YAML = (
    Mistake(_term("acne"), "label: Acne\n", "label: Acne: spots\n", "bad-yaml", 'label: "Acne: spots"\n'),
    Mistake(_term("heat"), "label: Heat\n", "label: “Heat: hot”\n", "bad-yaml", 'label: "Heat: hot"\n'),
    Mistake(_term("serum"), "label: Serum during", 'label: "Serum" during', "bad-yaml", 'label: \'"Serum" during'),
    Mistake(_term("laser"), "label: Laser treatment\n", "label: `Laser`\n", "bad-yaml", 'label: "`Laser`"\n'),
    Mistake(_term("pain"), "label: Pain during", "label: @Pain during", "bad-yaml", 'label: "@Pain during'),
    *_mended(_term("eczema"), ("kind: condition\n", "\tkind: condition\n", "bad-yaml")),
    *_mended(_term("scars"), ("old scars]\n", "old scars\n", "bad-yaml")),
    *_mended(_term("makeup"), ("kind: care", "kind:care", "bad-yaml")),
    *_mended(_term("retinol"), ("kind: care", "  kind: care", "bad-yaml")),
    *_mended(_term("collagen"), ("label: ", "label = ", "bad-yaml")),
    Mistake(_term("psoriasis"), "label: Psoriasis\n", 'label: "Psoriasis\n', "bad-yaml", 'label: "Psoriasis"\n'),
    *_left(
        _term("redness"),
        ("kind: effect", "<<<<<<< HEAD\nkind: effect\n=======\nkind: condition\n>>>>>>> theirs", "conflict-marker"),
    ),
    *_left(_term("swelling"), ("label: ", "label: '", "bad-yaml")),
)

ELSEWHERE = (
    Mistake(READY, "\n## Side effects\n", "\n#### Side effects\n", "skipped-heading", "\n### Side effects\n"),
    *_mended(
        READY,
        ("(alternative:spa-treatments)", "(alternativ:spa-treatments)", "unknown-scheme"),
        ("## Getting ready", "## Getting ready\u200d", "invisible-character"),
        ("{term: psoriasis,", "{term: psoriassis,", "unknown-term"),
        ("time ago](contra", "time ago] (contra", "bad-mark"),
        ("such as:\n\n- [bleeding]", "such as:\n- [bleeding]", "not-as-on-github"),
        (
            "term: bruising, seriousness: call-the-clinic",
            "term: bruising, seriousness: call the clinic",
            "not-accepted",
        ),
        ("value: about 30 minutes, lines: [31]", "value: about 30 minutes lines: [31]", "bad-yaml"),
    ),
    *_left(
        READY,
        ("[^7]: The original names", "[^6]: Another note.\n[^7]: The original names", "repeated-note"),
        ("[renews itself]", "[insert reason] [renews itself]", "placeholder"),
        ("After\nmicro-needling the skin", "After\nmicro-needling [JS1] the skin", "word-residue"),
        ("the doctor puts on a", "the doctor {{ name }} puts on a", "placeholder"),
        ("[wellness clinic](pract", "[TBC clinic](pract", "placeholder"),
    ),
    *_mended(
        "docs/words.yml",
        ("absolute-promise:", "absolute-promises:", "bad-setting"),
    ),
    *_mended("docs/index.md", ("they do not always agree", "they do\u200b not always agree", "invisible-character")),
)

EVERY = (*IN_VALUES, *IN_BODIES, *IN_YAML, *ELSEWHERE)
