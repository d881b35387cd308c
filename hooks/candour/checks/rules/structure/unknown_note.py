"""A number of a note has its note.

Readers see the number and look for what it says.

Reference: Footnotes in Markdown, https://python-markdown.github.io/extensions/footnotes/

Bad::

    It is said to work[^1].

Good::

    It is said to work[^1].

    [^1]: The original gives no source.
"""
