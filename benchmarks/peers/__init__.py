"""Other people's engines and rules, given the same cards as Agenda.

Each engine is a script that reads rows as JSON from standard input and writes
``{"version": …, "seconds": …, "pairs": [[a, b, score], …]}``; it runs under the
interpreter of ``--peers``, so that nothing of it is needed by the project.
"""
