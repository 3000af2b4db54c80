"""Statement x Index -> the passages that answer it best."""
