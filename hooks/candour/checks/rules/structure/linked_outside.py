"""A link on the disk leads to a file or folder of the project that is not hidden.

A file from elsewhere is not part of any proposal that is reviewed, and may be missing where the site is built; or it is
a secret of the computer that builds, as `.git` and `.env` are in the project. A folder that is linked into itself has
no end.

Reference: git on symbolic links (what is kept is where they lead, and not what lies there),
    https://git-scm.com/docs/git-config#Documentation/git-config.txt-coresymlinks

Bad::

    === docs/images/skin.jpg as a link
    /etc/hostname

Good::

    === part of docs/terms/scars.md
    synonyms: [old scars]
    ---
"""
