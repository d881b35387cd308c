"""A page holds no control characters.

They come with text that was copied from elsewhere. Nobody sees them, and programs stumble over them.

Reference: W3C on control codes, https://www.w3.org/International/questions/qa-controls

Bad::

    === part of docs/terms/scars.md with NUL where it says ␀
    Marks that a healed␀ wound leaves.

Good::

    === part of docs/terms/scars.md
    Marks that a healed wound leaves.
"""
