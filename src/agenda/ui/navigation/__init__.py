"""Getting about: sections, commands with their keys, the palette, undo, and what the sidebar says."""
