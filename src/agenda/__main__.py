"""Start Agenda."""
def main() -> None:
    """Start."""
