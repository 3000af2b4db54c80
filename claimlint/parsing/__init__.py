"""The one door to spaCy: the pipeline, its matchers, parsed sentences."""
