"""A page has the keys that it needs.

The manual says which ones are required, and what each of them means.

Reference: The author's manual, manual.html#terms

Bad::

    === docs/terms/scars.md
    ---
    label: Scars
    ---
    Marks that a healed wound leaves.

Good::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    ---
    Marks that a healed wound leaves.
"""
