"""A merge conflict is decided, and its markers are gone.

Where two people have changed the same lines, git writes both into the file, between lines that begin with `<<<<<<<` and
`>>>>>>>`. Published like this, patients read two answers and cannot tell which one holds.

Reference: Git on how conflicts are presented,
    https://git-scm.com/docs/git-merge#_how_conflicts_are_presented

Bad::

    <<<<<<< HEAD
    Wait for two days.
    =======
    Wait for four days.
    >>>>>>> shorter-wait

Good::

    Wait for four days.
"""

from candour.reading.raw import conflicts

check_text = conflicts.find
