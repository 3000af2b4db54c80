"""What is kept between runs: answers, and what was read on the way to them.

This package imports little and nothing heavy: an answer that is kept is given before anything else is loaded. Nothing
in it may change an answer: what can't be read, can't be written or is damaged counts as not kept.
"""
