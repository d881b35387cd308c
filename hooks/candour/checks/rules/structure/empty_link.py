"""A link has words.

Without them nobody sees it, and a screen reader reads out its address.

Reference: Markdownlint on links without words (MD042),
    https://github.com/DavidAnson/markdownlint/blob/main/doc/md042.md

Bad::

    Read the leaflet [](https://clinic.example/leaflet).

Good::

    Read [the leaflet](https://clinic.example/leaflet).
"""
