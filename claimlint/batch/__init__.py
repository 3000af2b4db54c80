"""Data sets of drafts, linted on an existing engine.

``python -m claimlint.batch INPUT OUTPUT``, or ``claimlint.batch.operator.lint_dataset`` for a Ray data set at hand.
"""
