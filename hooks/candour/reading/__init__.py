"""Files become values: bytes → front matter and body → claims joined to their words, each mistake with its place."""
