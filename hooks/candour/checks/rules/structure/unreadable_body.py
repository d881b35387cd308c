"""A text can be read in a moment.

Lists in lists in lists, thousands of brackets, headings or sentences, and a paragraph as long as a chapter cannot be
read by people, and keep the program that reads them busy. Each limit is ten times what a long article has, or more.

Reference: Python-Markdown 3.3 (an error from deeply nested quotations),
    https://python-markdown.github.io/changelog/#330-2020-10-06

Bad::

    === part of docs/terms/scars.md with thousands of brackets behind it
    Marks that a healed wound leaves.

Good::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves.
"""
