"""What is decided: pure functions from values to values, the reason among what they return."""
