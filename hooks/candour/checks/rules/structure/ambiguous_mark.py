"""A mark says which of several claims it means.

An article may speak of a term more than once: for some people, or to deny it. The mark then names which.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, scope: pregnancy, lines: [4]}
      - {term: scars, stance: denied, lines: [5]}
    ---
    It softens [scars](benefit:scars/pregnancy), though not [all](benefit:scars).

    It leaves [others](benefit:scars/denied) as they are.

Good::

    benefits:
      - {term: scars, scope: pregnancy, lines: [4]}
      - {term: scars, stance: denied, lines: [5]}
    ---
    It softens [scars](benefit:scars/pregnancy), though not [all](benefit:scars/denied).
"""
