"""Files read into documents: decoding, Markdown, plain text, HTML, sentences, citations, references."""
