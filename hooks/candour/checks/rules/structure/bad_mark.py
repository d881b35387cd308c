"""A mark's target is a term.

After the colon stands the name of a term's page, in small letters and digits joined by hyphens.

Reference: The author's manual, manual.html#claims

Bad::

    It softens [scars](benefit:Old_Scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
