"""People: the list that holds a hundred thousand, the card, and the form to change it."""
