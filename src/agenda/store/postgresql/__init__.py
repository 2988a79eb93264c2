"""The agenda on a server that a team shares: what is particular to PostgreSQL."""
