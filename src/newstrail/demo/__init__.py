"""A small invented news world, served over real HTTP on loopback: what `newstrail demo` runs on, and tests use."""
