"""The terminal: the same use cases as the window, for people, scripts and child processes.

The commands, their JSON and their exit codes are a contract; ``docs/json.md``
writes it down. :func:`agenda.cli.application.run` is the way in.
"""
