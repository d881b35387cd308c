"""Files become values: bytes → front matter and body → claims with their words. Each mistake has a place."""
