"""A text is nested a few levels deep.

Lists in lists in lists, and thousands of brackets, cannot be read by people and stop the program that reads them.

Reference: Python-Markdown 3.3 (an error from deeply nested quotations),
    https://python-markdown.github.io/changelog/#330-2020-10-06

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
