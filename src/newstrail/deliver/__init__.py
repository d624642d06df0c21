"""Where digests go: rendered here, sent from here."""
