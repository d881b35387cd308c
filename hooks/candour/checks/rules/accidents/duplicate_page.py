"""What is said once stands once.

An article that was copied under another name counts twice in every comparison, as if two clinics said so. Articles that
come from one text have one `lineage`, which counts once.

Reference: Cochrane on reports of one study that are counted twice,
    https://training.cochrane.org/handbook/current/chapter-04#section-4-6-2

Bad::

    === part of docs/articles/one.md
    source: {document: x.txt, sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc, rights: own}
    ---
    Fine needles.
    === part of docs/articles/two.md
    source: {document: x.txt, sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc, rights: own}
    ---
    Very fine needles.

Good::

    === part of docs/articles/one.md
    source:
      {document: x, sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc, rights: own, lineage: a}
    ---
    Fine needles.
    === part of docs/articles/two.md
    source:
      {document: x, sha256: cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc, rights: own, lineage: a}
    ---
    Very fine needles.
"""

from candour.reading.raw import duplicates

check_files = duplicates.find
