"""A site has articles.

A folder that was moved, or left out by a pattern, would leave a site in which no article warns of anything.

Reference: MkDocs on docs_dir and exclude_docs,
    https://www.mkdocs.org/user-guide/configuration/#exclude_docs

Bad::

    === mkdocs.yml
    exclude_docs: |
      articles

Good::

    === mkdocs.yml
    exclude_docs: |
      /drafts/articles/
"""
