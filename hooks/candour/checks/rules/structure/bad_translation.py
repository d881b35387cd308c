"""A translation has the names and the tags of its original.

Without a name a sentence loses what it is about; without a tag the page around it breaks. Only readers of that
language would see it.

Reference: GNU gettext on the entries of a catalogue,
    https://www.gnu.org/software/gettext/manual/html_node/PO-File-Entries.html

Bad::

    === mkdocs.yml
    theme: {language: es}
    === docs/language/es.po
    msgid "wait at least %(time)s"
    msgstr "esperar"

Good::

    === mkdocs.yml
    theme: {language: es}
    === docs/language/es.po
    msgid "wait at least %(time)s"
    msgstr "esperar al menos %(time)s"
"""
