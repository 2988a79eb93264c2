"""A plugin that fails as soon as it is imported."""

raise RuntimeError("this plugin cannot be imported")
