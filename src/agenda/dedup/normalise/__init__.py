"""From what people write to what can be compared, one module per kind of value.

All functions are pure and import nothing heavy: they run once per card, when
it is imported.
"""
