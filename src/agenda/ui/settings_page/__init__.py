"""Settings: how Agenda looks, speaks, keeps its file safe, and which plugins it runs."""

from agenda.ui.settings_page.page import SettingsPage

__all__ = ["SettingsPage"]
