"""The closed set of reasons for and against two people being one.

The window and the terminal put them into words; nothing here is shown as it is.
"""

from __future__ import annotations

from enum import StrEnum


class ReasonKind(StrEnum):
    """A piece of evidence; the comment says what ``Reason.detail`` holds."""

    SAME_MOBILE = "same-mobile"
    """Both have a mobile number that no one else has: (E.164,)."""

    SAME_PHONE = "same-phone"
    """Both have a number that no one else has: (E.164,)."""

    SIMILAR_PHONE = "similar-phone"
    """Their numbers differ as a slip or another country code does: (a's, b's)."""

    SHARED_LINE = "shared-line"
    """Both have a number that others have too (home, switchboard): (E.164, how many people)."""

    DIFFERENT_PHONE = "different-phone"
    """Both have numbers, none in common: ()."""

    SAME_EMAIL = "same-email"
    """Both have a personal mailbox that no one else has: (address,)."""

    SHARED_EMAIL = "shared-email"
    """Both have a mailbox of a company or a household: (address, how many people)."""

    NAME_IN_EMAIL = "name-in-email"
    """A mailbox is made of the other's name: ("a's ~ b's",) or (the only one,)."""

    SIMILAR_EMAIL = "similar-email"
    """Their mailboxes differ as a slip does: (a's, b's)."""

    DIFFERENT_EMAIL = "different-email"
    """Both have personal mailboxes, none in common: ()."""

    SAME_PROFILE = "same-profile"
    """Both have the same profile on the web: (site/handle,)."""

    DIFFERENT_PROFILE = "different-profile"
    """Both have a profile on the same site, not the same one: (a's, b's)."""

    SAME_NAME = "same-name"
    """Given name and surname agree: (a's name, b's name)."""

    SIMILAR_NAME = "similar-name"
    """The names agree but for a slip, an initial or a missing part: (a's name, b's name)."""

    NICKNAME = "nickname"
    """One has the pet form of the other's given name: (a's given name, b's given name)."""

    SAME_GIVEN = "same-given"
    """Only the given name can be compared, and it agrees: (given name,)."""

    RARE_NAME = "rare-name"
    """The name that agrees is rare: (name,)."""

    COMMON_NAME = "common-name"
    """The name that agrees is common: (name, how many carry it)."""

    DIFFERENT_SURNAME = "different-surname"
    """Given names agree, first surnames do not: (a's, b's)."""

    DIFFERENT_SECOND_SURNAME = "different-second-surname"
    """Given name and first surname agree, second surnames do not: (a's, b's)."""

    DIFFERENT_GIVEN = "different-given"
    """One family name, different given names; likely relatives: (a's, b's)."""

    DIFFERENT_NAME = "different-name"
    """Given names and surnames differ: (a's name, b's name)."""

    NAMESAKES = "namesakes"
    """Several people of this name share the line, mailbox or address: (name,)."""

    SAME_COMPANY = "same-company"
    """One company: (company,)."""

    DIFFERENT_COMPANY = "different-company"
    """Two companies: (a's, b's)."""

    SAME_BIRTHDAY = "same-birthday"
    """One date of birth, maybe without the year: (ISO 8601 date,)."""

    DIFFERENT_BIRTHDAY = "different-birthday"
    """Two dates of birth: (a's, b's)."""

    SAME_ADDRESS = "same-address"
    """One postal address: (street and number,)."""

    DIFFERENT_ADDRESS = "different-address"
    """Two postal addresses: (a's, b's)."""

    COMPANY_AND_PERSON = "company-and-person"
    """One is a company, the other a person: ()."""

    IDENTICAL = "identical"
    """All that is known of them is the same: ()."""

    ONE_SIDED = "one-sided"
    """One of them holds too little to be sure: ()."""
