"""A page, a list of words and a configuration have at most 200,000 bytes, a catalogue a million.

The longest article here has some 25 thousand. A page eight times as long was put there by mistake.

Reference: The author's manual, manual.html#article

Bad::

    === part of docs/terms/scars.md with a megabyte of text behind it
    Marks that a healed wound leaves.

Good::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves.
"""
