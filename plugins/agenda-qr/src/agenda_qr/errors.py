"""What can go wrong with a picture."""


class UnreadablePicture(Exception):
    """A picture cannot be decoded, or is too large to be."""

    def __init__(self, english: str, spanish: str) -> None:
        """Take what happened in both languages, without the name of the file."""
        super().__init__(english)
        self.spanish = spanish
