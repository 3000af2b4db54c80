"""The language server: the report on a draft in the writer's own editor, while it is written."""
