"""The words of the house: frozen values, changes and errors that every floor shares.

Nothing here reads, writes or decides; only the standard library is imported.
"""
