"""A note has its number in the text.

A note that no words refer to is not shown, though its editor meant it to be.

Reference: ESLint on unused definitions in Markdown,
    https://github.com/eslint/markdown/blob/main/docs/rules/no-unused-definitions.md

Bad::

    It is said to work.

    [^1]: The original gives no source.

Good::

    It is said to work[^1].

    [^1]: The original gives no source.
"""
