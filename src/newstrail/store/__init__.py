"""Edge: the database. The only door to SQLAlchemy."""
