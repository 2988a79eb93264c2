"""Word lists that the normalisers need, each with its source.

They are data, kept as Python so that they cost one import and no file access.
"""
