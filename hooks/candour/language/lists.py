"""Lists of words that come with the engine, one file for each language: entries below what they stand for, in brackets.

    [unit hour]
    hour
    hours

A line that begins with # is a comment.
"""

from __future__ import annotations

from collections.abc import Iterator


def entries_of(listed: str) -> Iterator[tuple[str, tuple[str, ...], str]]:
    r"""Every entry of a list's text, with the section and the values that stand in brackets above it.

    >>> list(entries_of("# Time\n[unit hour]\nhour\nhours"))
    [('unit', ('hour',), 'hour'), ('unit', ('hour',), 'hours')]
    """
    section = ""
    values: tuple[str, ...] = ()
    for line in map(str.strip, listed.splitlines()):
        if line.startswith("["):
            section, *rest = line.strip("[]").split()
            values = tuple(rest)
        elif line and not line.startswith("#"):
            yield section, values, line
