"""A mark has words.

The marked words are what a table's cell shows.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens scars [](benefit:scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
