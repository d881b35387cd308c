"""A value is one of the words that the key takes.

Fixed words make claims comparable: two articles that say *avoid* can be set side by side.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, hedge: perhaps, lines: [4]}
    ---
    It may soften [scars](benefit:scars).

Good::

    benefits:
      - {term: scars, hedge: may, lines: [4]}
    ---
    It may soften [scars](benefit:scars).
"""
