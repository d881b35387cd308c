"""The site: pages, search entries, JSON-LD, data files, made from what `knowledge` computes."""
