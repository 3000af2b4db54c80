"""What a statement says, one slice a dimension; slices do not import each other."""
