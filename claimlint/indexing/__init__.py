"""Document -> Index: every figure, date, word and stem of a whole document, without a parse."""
