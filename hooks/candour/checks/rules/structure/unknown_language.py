"""A translation is in a language that the site has words in.

Around the text stand the site's own words: what is claimed, who has reviewed the page. They come from the
catalogue of the language, docs/language/es.po; English needs none. The site's own language is no translation.

Reference: The author's manual, manual.html#translations

Bad::

    Fine needles prick the skin.
    === docs/language/es.po
    msgid ""
    msgstr ""
    === part of docs/ex/articles/x.md
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
