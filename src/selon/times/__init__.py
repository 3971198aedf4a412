"""Text → times: the calendar expressions and durations of a dispatch, with their TIMEX3 values."""
