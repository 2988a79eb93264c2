"""A plugin whose hooks and whose importer return nonsense."""

from agenda.plugin import hookimpl


class BrokenImporter:
    id = "broken-nonsense"
    title = "Yields nonsense"
    suffixes = (".broken-nonsense",)

    def recognises(self, source):
        return 1.0 if source.suffix == ".broken-nonsense" else 0.0

    def read(self, source):
        yield "a card, honestly"
        yield None
        yield {"name": 42}


@hookimpl
def agenda_importers():
    return [BrokenImporter()]
