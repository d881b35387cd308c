"""Every marked word has its claim.

Marked words look as if a table held them. Without the claim in the front matter, none does.

Reference: The author's manual, manual.html#claims

Bad::

    It softens [scars](benefit:scars).

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
