"""A file of the clinic's own has an address of its own.

The list of sources, the search page, the comparisons and the data are made anew by every build; a file at the address
of one of them would be replaced without a word.

Reference: The author's manual, manual.html#settings

Bad::

    === docs/sources.md
    # Where our knowledge comes from

Good::

    === docs/our-sources.md
    # Where our knowledge comes from
"""
