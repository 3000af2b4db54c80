"""A claim in the plainest wording of what it says: its event nouns as verbs, its pronouns as what they take up."""
