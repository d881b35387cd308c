"""A translation has the name of the article that it translates.

The name joins the two: their claims, their anchors, and the links from one to the other.

Reference: The author's manual, manual.html#translations

Bad::

    === docs/language/es.po
    msgid ""
    msgstr ""
    === docs/es/articles/frist.md
    ---
    title: La primera visita
    summary: Qué se hace y cuánto dura.
    review: {status: unreviewed}
    ---
    Se pincha la piel.

Good::

    Fine needles prick the skin.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === docs/es/articles/x.md
    ---
    title: La primera visita
    summary: Qué se hace y cuánto dura.
    original: 27947ca8349b
    review: {status: unreviewed}
    ---
    Unas agujas finas pinchan la piel.
"""
