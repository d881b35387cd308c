"""A key has a value, or is left out.

An empty value may mean nothing, unknown or forgotten. Leaving the key out says that there is nothing.

Reference: The author's manual, manual.html#article

Bad::

    summary: ""
    ---

Good::

    summary: What the needles do to the skin.
    ---
"""
