"""What the navigation names is a page of the site.

It is a menu on every page, and a reader who chooses it lands on nothing.

Reference: MkDocs on its navigation, https://www.mkdocs.org/user-guide/configuration/#nav

Bad::

    === mkdocs.yml
    nav: [index.md, Prices: price.md]
    === docs/index.md
    # Home
    === docs/prices.md
    # What it costs here

Good::

    === mkdocs.yml
    nav: [index.md, Prices: prices.md]
    === docs/index.md
    # Home
    === docs/prices.md
    # What it costs here
"""
