"""When, and by whom: what is due is asked of the store, and performed. It knows jobs, not news."""
