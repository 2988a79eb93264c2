"""The British names of Thunderbird's columns where they are not the American ones."""

BRITISH = {
    "Home County": "Home State",
    "Home Post Code": "Home ZipCode",
    "Work County": "Work State",
    "Work Post Code": "Work ZipCode",
    "Organisation": "Organization",
}
