"""Help for authors: blank pages, front matter in one format, schemas, settings for editors."""
