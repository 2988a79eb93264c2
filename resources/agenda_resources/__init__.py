"""Icons, fonts, translations, styles and sample people; files only."""
