"""Headings of the text start at the second level.

The title in the front matter is the page's one heading of the first level. Screen readers list headings by
their level.

Reference: NHS service manual on headings (one h1 a page), https://service-manual.nhs.uk/content/formatting#headings
Reference: W3C on headings, https://www.w3.org/WAI/tutorials/page-structure/headings/

Bad::

    # What it does

    It pricks the skin.

Good::

    ## What it does

    It pricks the skin.
"""
