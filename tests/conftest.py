"""For all tests: Hypothesis tries the same examples everywhere, without a clock."""

from hypothesis import settings

settings.register_profile("steady", derandomize=True, deadline=None, database=None)
settings.load_profile("steady")
