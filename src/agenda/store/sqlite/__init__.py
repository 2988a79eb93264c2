"""The agenda in a file: what is particular to SQLite."""
