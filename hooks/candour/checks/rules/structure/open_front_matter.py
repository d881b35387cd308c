"""The front matter ends with a line `---`.

Without that line nobody can tell where the text begins.

Reference: The author's manual, manual.html#article

Bad::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect

    Marks that a healed wound leaves.

Good::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    ---
    Marks that a healed wound leaves.
"""
