"""A value means what it looks like.

A tag such as `!!int` would turn the text into something else.

Reference: YAML 1.2.2 on tags, https://yaml.org/spec/1.2.2/#tags

Bad::

    === part of docs/terms/scars.md
    label: !!binary Scars
    ---

Good::

    === part of docs/terms/scars.md
    label: Scars
    ---
"""
