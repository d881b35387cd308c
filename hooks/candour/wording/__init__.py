"""Claims, quantities, voices and disagreements in the words that readers see."""
