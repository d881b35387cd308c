"""A value is written out.

YAML can name a value (`&name`) and repeat it (`*name`). A reader of one line could not tell what it says.

Reference: YAML 1.2.2 on anchors and aliases, https://yaml.org/spec/1.2.2/#anchors-and-aliases

Bad::

    === docs/terms/scars.md
    ---
    label: &name Scars
    kind: effect
    synonyms: [*name]
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
