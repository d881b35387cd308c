"""What helps an author: blank pages, front matter in one form, schemas, an editor's settings."""
