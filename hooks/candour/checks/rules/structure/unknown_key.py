"""A key is one of those that the page takes.

A misspelt key would be ignored silently, together with its value.

Reference: The author's manual, manual.html#article

Bad::

    benefit:
      - {term: scars, lines: [4]}
    ---

Good::

    benefits:
      - {term: scars, lines: [4]}
    ---
    It softens [scars](benefit:scars).
"""
