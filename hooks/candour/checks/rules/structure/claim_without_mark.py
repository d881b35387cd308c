"""Every claim has its words in the text.

A cell of a table leads to the words that it came from. A claim that is not in the text would lead nowhere.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens scars.

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
