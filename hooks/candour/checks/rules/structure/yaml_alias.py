"""A value is written out.

YAML can name a value (`&name`) and repeat it (`*name`). A reader of one line could not tell what it says.

Reference: YAML 1.2.2 on anchors and aliases, https://yaml.org/spec/1.2.2/#anchors-and-aliases

Bad::

    === part of docs/terms/scars.md
    label: &name Scars
    synonyms: [*name]
    ---

Good::

    === part of docs/terms/scars.md
    label: Scars
    ---
"""
