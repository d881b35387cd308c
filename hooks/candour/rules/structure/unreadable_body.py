"""A text is nested a few levels deep.

Lists in lists in lists, and thousands of brackets, cannot be read by people and stop the program that reads them.

Reference: CommonMark on nesting, https://spec.commonmark.org/0.31.2/#container-blocks-and-leaf-blocks

Bad::

    === docs/terms/scars.md with thousands of brackets behind it
    ---
    label: Scars
    kind: effect
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
