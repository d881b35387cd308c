"""Addresses name files.

The site is also opened from a folder, where an address that ends with `/` shows a list of files; and the links of its
tables are made for `use_directory_urls: false`. MkDocs takes `true` where nothing is said.

Reference: MkDocs on use_directory_urls,
    https://www.mkdocs.org/user-guide/configuration/#use_directory_urls

Bad::

    === mkdocs.yml
    use_directory_urls: true

Good::

    === mkdocs.yml
    use_directory_urls: false
"""
