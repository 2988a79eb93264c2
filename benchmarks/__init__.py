"""What the speed figures in the README come from; run with ``make bench``."""
