"""What the sample lacks: a second treatment beside its own, and an article with its translation; all made up."""

from __future__ import annotations

from ..builders import claims, separate_article, treatment

MADE_UP = "made-up-treatment"
SECOND = {
    f"docs/treatments/{MADE_UP}.md": treatment("'A treatment made up for <tests> & more'"),
    "docs/articles/made-up-one.md": separate_article(
        claims("benefits", "term: fine-lines", "term: wrinkles")
        + claims("contraindications", "term: pregnancy, strength: caution")
        + claims("aftercare", "term: makeup, advice: allowed, from: 3 days after")
        + claims("side_effects", "term: swelling, stance: denied")
        + claims("facts", "term: session-count, value: 20 to 30 sessions"),
        "For [lines](benefit:fine-lines) and [wrinkles](benefit:wrinkles), with care in"
        " [pregnancy](contraindication:pregnancy). [Make-up](aftercare:makeup) after three days."
        " There is no [swelling](side-effect:swelling/denied). It takes [20 to 30 sessions](fact:session-count).\n",
        title="A first article made up for tests",
        treatment=MADE_UP,
    ),
    "docs/articles/made-up-two.md": separate_article(
        claims("benefits", "term: fine-lines, stance: denied") + claims("contraindications", "term: hair-growth"),
        "It does nothing for [lines](benefit:fine-lines/denied), and not where [hair](contraindication:hair-growth)"
        " grows.\n",
        title="A second article made up for tests",
        treatment=MADE_UP,
    ),
}

ORIGINAL = separate_article(
    claims("benefits", "term: fine-lines", "term: wrinkles")
    + claims("contraindications", "term: pregnancy, strength: caution")
    + claims("aftercare", "term: makeup, advice: allowed, from: 3 days after"),
    "## What it does\n\nFor [lines and wrinkles](benefit:fine-lines,wrinkles), with care in"
    " [pregnancy](contraindication:pregnancy)[^1].\n\n## Afterwards\n\n[Make-up](aftercare:makeup) after three days."
    "\n\n[^1]: The source gives no reason.\n",
    title="An article made up for tests",
    treatment="micro-needling",
)
TRANSLATION = """\
---
title: Un artículo inventado para pruebas
summary: Qué hace, y quién debe esperar.
original: v2:000000000000
review: {status: unreviewed}
---
## Qué hace

Para las [líneas y arrugas](benefit:fine-lines,wrinkles), con cuidado en el [embarazo](contraindication:pregnancy)[^1].
Lea sobre [el tratamiento](../../treatments/micro-needling.md).

## Después

[Maquillaje](aftercare:makeup) a los tres días.

[^1]: La fuente no da ninguna razón.
"""

TRANSLATED = {"docs/articles/made-up.md": ORIGINAL, "docs/es/articles/made-up.md": TRANSLATION}
