"""Every note has a name of its own.

Of two notes with one name only one is shown, at every number.

Reference: Markdownlint on references that are defined twice (MD053),
    https://github.com/DavidAnson/markdownlint/blob/main/doc/md053.md

Bad::

    It is said to work[^1], and to last[^1].

    [^1]: The original gives no source.

    [^1]: The original does not say how long.

Good::

    It is said to work[^1], and to last[^2].

    [^1]: The original gives no source.

    [^2]: The original does not say how long.
"""
