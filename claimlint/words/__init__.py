"""Words: folding, word lists, places, morphology."""
