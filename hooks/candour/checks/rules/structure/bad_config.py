"""The configuration can be read, and MkDocs accepts what it says.

A tab, a folder that is not there or a misspelt key stops every build, or has no effect.

Reference: MkDocs on its configuration, https://www.mkdocs.org/user-guide/configuration/

Bad::

    === mkdocs.yml
    INHERIT: clinic.yml
    site_name: Clinic

Good::

    === clinic.yml
    copyright: Our clinic
    === mkdocs.yml
    INHERIT: clinic.yml
    site_name: Clinic
"""
