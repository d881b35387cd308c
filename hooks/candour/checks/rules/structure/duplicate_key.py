"""A key stands once.

If it stood twice, a program might use one value while the editor looks at the other.

Reference: YAML 1.2.2 on unique keys, https://yaml.org/spec/1.2.2/#mapping

Bad::

    === docs/terms/scars.md
    ---
    label: Scars
    kind: effect
    kind: condition
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
