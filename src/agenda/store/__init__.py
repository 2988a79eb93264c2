"""Everything that touches the database: tables, unit of work, journal, search index, backup.

SQLAlchemy, its rows and its connections stay on this floor; values from
:mod:`agenda.model` cross the border. The functions of a module take a
:class:`~agenda.store.session.Reading` or :class:`~agenda.store.session.Writing`.
"""

from agenda.store.opening import Store, open_store
from agenda.store.place import Place, Server, place_of
from agenda.store.session import Reading, Writing

__all__ = ["Place", "Reading", "Server", "Store", "Writing", "open_store", "place_of"]
