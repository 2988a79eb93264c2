"""The way in: ``agenda`` and ``python -m agenda``."""

from agenda.app.main import main as run


def main() -> None:
    """Start Agenda and end with its exit code."""
    raise SystemExit(run())


if __name__ == "__main__":
    main()
