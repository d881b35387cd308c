"""An anchor leads to one place.

A claim that is written otherwise may have another anchor. Its former one stays in `formerly`, so that links of others
still lead to its words; but not when that anchor is now the one of another claim.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, lines: [4]}
      - {term: acne-scars, lines: [9], formerly: [benefit-scars]}
    ---
    It softens [scars](benefit:scars) and [those of acne](benefit:acne-scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
      - {term: acne-scars, lines: [9], formerly: [benefit-spots]}
    ---
    It softens [scars](benefit:scars) and [those of acne](benefit:acne-scars).
"""
