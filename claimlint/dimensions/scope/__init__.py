"""Place, population, time, sample, case, condition, setting (SCP)."""
