"""A value is text, a list or keys and values, as the key asks.

A list where text is asked for cannot be shown as the text that patients read.

Reference: The author's manual, manual.html#article

Bad::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    synonyms: scarring
    ---
    Marks that a healed wound leaves.

Good::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    synonyms: [scarring]
    ---
    Marks that a healed wound leaves.
"""
