"""A value means what it looks like.

A tag such as `!!int` would turn the text into something else.

Reference: YAML 1.2.2 on tags, https://yaml.org/spec/1.2.2/#tags

Bad::

    === docs/terms/scars.md
    ---
    label: !!binary Scars
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
