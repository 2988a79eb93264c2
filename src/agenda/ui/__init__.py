"""The window: Qt Widgets, one folder per screen.

In each folder ``view`` modules hold widgets and layout, the ``presenter`` what
the screen does (without widgets), ``model`` and ``delegate`` its lists. Around
them: ``shell`` (frame, sidebar, drops), ``widgets`` and ``theme``, ``jobs``
(child processes), ``wording``. ``main_window`` puts the screens together.
"""
