"""The first screen of an empty agenda: three doors in."""
