"""A setting of mkdocs.yml or of docs/words.yml is one that Candour knows.

A misspelt setting would be ignored, and the clinic would believe that it works.

Reference: The author's manual, manual.html#settings

Bad::

    === mkdocs.yml
    site_name: Clinic
    extra:
      candour:
        reading_age: low

Good::

    === mkdocs.yml
    site_name: Clinic
    extra:
      candour:
        reading_age: 13
"""
