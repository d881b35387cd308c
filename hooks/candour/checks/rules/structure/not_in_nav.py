"""A page of the clinic's own is in the navigation, or is meant to stay out of it.

A page that no menu leads to is found by nobody who does not know its address.

Reference: MkDocs on pages that the navigation omits,
    https://www.mkdocs.org/user-guide/configuration/#not_in_nav

Bad::

    === mkdocs.yml
    nav: [index.md]
    not_in_nav: /articles/
    validation: {nav: {omitted_files: warn}}
    === docs/index.md
    # Home
    === docs/prices.md
    # What it costs here

Good::

    === mkdocs.yml
    nav: [index.md, prices.md]
    not_in_nav: /articles/
    validation: {nav: {omitted_files: warn}}
    === docs/index.md
    # Home
    === docs/prices.md
    # What it costs here
"""
