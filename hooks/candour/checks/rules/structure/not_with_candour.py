"""What mkdocs.yml asks for goes with Candour.

Some of Material's features and some plugins would break a promise of the site: that a page speaks one language, that no
claim loses its note, that nothing is fetched from elsewhere. The message says which, and what to write instead. The
manual has a table of all that were tried.

Reference: Material on what may be set up, https://squidfunk.github.io/mkdocs-material/setup/

Bad::

    === mkdocs.yml
    theme:
      name: material
      features: [navigation.instant]

Good::

    === mkdocs.yml
    theme:
      name: material
      features: [navigation.top]
"""
