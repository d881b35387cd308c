"""A slip of the source is told in a note.

What is marked as a slip stands on no side and answers nothing. Without a note beside its words, a reader of the article
would take it for what the source means.

Reference: The author's manual, manual.html#claims

Bad::

    benefits:
      - {term: scars, slip: true, lines: [4]}
    ---
    It softens [cars](benefit:scars).

Good::

    benefits:
      - {term: scars, slip: true, lines: [4]}
    ---
    It softens [cars](benefit:scars)[^1].

    [^1]: The original writes "cars". It speaks of scars everywhere else.
"""
