"""A value is text, a list or keys and values, as the key asks.

A list where text is asked for cannot be shown as the text that patients read.

Reference: The author's manual, manual.html#article

Bad::

    === part of docs/terms/scars.md
    synonyms: scarring
    ---

Good::

    === part of docs/terms/scars.md
    synonyms: [scarring]
    ---
"""
