"""The use cases of Agenda: what the window and the terminal can do.

Each module is one area; :class:`agenda.services.agenda.Agenda` holds them all.
Long tasks are generators that yield :class:`~agenda.model.importing.Progress`
and return their result; closing one rolls everything back.
"""
