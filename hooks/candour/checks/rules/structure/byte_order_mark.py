"""A file starts with its text, not with a byte order mark.

The mark cannot be seen, and it hides the line `---` that the front matter starts with.

Reference: UTF-8 (RFC 3629) on the byte order mark, https://www.rfc-editor.org/rfc/rfc3629

Bad::

    === docs/terms/scars.md with a byte order mark
    ---
    label: Scars
    kind: effect
    ---
    Marks that a healed wound leaves.

Good::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    ---
    Marks that a healed wound leaves.
"""
