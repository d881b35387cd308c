"""A text is nested a few levels deep.

Lists in lists in lists, and thousands of brackets, cannot be read by people and stop the program that reads them.

Reference: Python-Markdown 3.3 (an error from deeply nested quotations),
    https://python-markdown.github.io/changelog/#330-2020-10-06

Bad::

    === part of docs/terms/scars.md with thousands of brackets behind it
    Marks that a healed wound leaves.

Good::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves.
"""
