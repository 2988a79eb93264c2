"""How Agenda reads vCards beside other programs: files, cards, properties kept, cards per second."""
