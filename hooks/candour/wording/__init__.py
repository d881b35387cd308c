"""What claims, quantities, voices and disagreements are in the words that readers see."""
