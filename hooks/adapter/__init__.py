"""What `main.py` needs to put the engine's pages and files into MkDocs; with it the only code that imports mkdocs."""
