"""Headings of the text start at the second level.

The title in the front matter is the page's one heading of the first level. Screen readers list headings by
their level.

Reference: W3C on headings, https://www.w3.org/WAI/tutorials/page-structure/headings/

Bad::

    # What it does

    It pricks the skin.

Good::

    ## What it does

    It pricks the skin.
"""
