"""A page starts with front matter.

It says what the page is. Without it nothing can be checked, compared or found.

Reference: The author's manual, manual.html#article

Bad::

    === docs/terms/scars.md
    Marks that a healed wound leaves.

Good::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    ---
    Marks that a healed wound leaves.
"""
