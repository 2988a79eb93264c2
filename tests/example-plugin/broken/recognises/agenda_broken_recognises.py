"""A plugin whose importer raises on every file that it is shown."""

from agenda.plugin import hookimpl


class BrokenImporter:
    id = "broken-recognises"
    title = "Raises at recognises"
    suffixes = (".broken-recognises",)

    def recognises(self, source):
        raise RuntimeError("this importer cannot look at files")

    def read(self, source):
        yield from ()


@hookimpl
def agenda_importers():
    return [BrokenImporter()]
