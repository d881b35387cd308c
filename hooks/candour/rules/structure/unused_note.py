"""A note has its number in the text.

A note that no words refer to is not shown, though its editor meant it to be.

Reference: Footnotes in Markdown, https://python-markdown.github.io/extensions/footnotes/

Bad::

    It is said to work.

    [^1]: The original gives no source.

Good::

    It is said to work[^1].

    [^1]: The original gives no source.
"""
