"""A translation has the name of the article that it translates.

The name joins the two: their claims, their anchors, and the links from one to the other.

Reference: The author's manual, manual.html#translations

Bad::

    Fine needles prick the skin.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === part of docs/es/articles/y.md
    original: v2:690e6a58ed2e
    ---
    Unas agujas finas pinchan la piel.

Good::

    Fine needles prick the skin.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === part of docs/es/articles/x.md
    original: v2:690e6a58ed2e
    ---
    Unas agujas finas pinchan la piel.
"""
