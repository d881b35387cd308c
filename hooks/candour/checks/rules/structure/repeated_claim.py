"""A claim is made once.

Two entries that nothing tells apart would count the article twice.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, lines: [4]}
      - {term: scars, lines: [9]}
    ---
    It softens [scars](benefit:scars).

Good::

    benefits:
      - {term: scars, lines: [4, 9]}
    ---
    It softens [scars](benefit:scars).
"""
