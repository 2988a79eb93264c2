"""The review of conversations, groups and news, without widgets."""

import pytest

from agenda.model.importing import PlannedNews
from agenda.ui.imports.relations import Relations
from agenda.ui.imports.words import news_text


@pytest.fixture
def relations(related):
    return Relations(related)


def everybody_comes(_):
    return True


def test_conversations_with_known_people_are_kept_and_the_others_wait(relations):
    assert relations.counts() == (4, 2)
    assert relations.wanted(everybody_comes) == 2
    assert relations.all_ticked() is True


def test_a_conversation_with_a_card_that_stays_out_is_not_counted(relations):
    assert relations.wanted(lambda row: row != 0) == 1


def test_saying_who_it_was_keeps_it(relations, ana):
    relations.say_who(3, ana, "Ana García")
    assert relations.wanted(everybody_comes) == 3
    assert relations.decisions()["talks_with"] == [[3, ana]]


def test_what_is_left_out_is_told_and_overrules_who_it_was(relations, ana):
    relations.say_who(3, ana, "Ana García")
    relations.tick([0, 3], on=False)
    assert relations.decisions()["talks_left"] == [0, 3]
    assert relations.decisions()["talks_with"] == []
    assert relations.all_ticked() is None


def test_conversations_with_nobody_cannot_be_ticked(relations):
    relations.tick(range(4), on=False)
    relations.tick([2, 3], on=True)
    assert relations.wanted(everybody_comes) == 0


def test_what_was_said_is_kept_only_when_asked_for(relations):
    assert relations.decisions()["keep_text"] is False
    relations.keep_text = True
    assert relations.decisions()["keep_text"] is True


def test_groups_become_circles_unless_left_out(relations):
    relations.take_circle("Familia", on=False)
    assert relations.taken_circles() == ["Clientes"]
    assert relations.decisions()["groups_left"] == ["Familia"]
    relations.take_circle("Familia", on=True)
    assert relations.decisions()["groups_left"] == []


def test_a_plan_of_news_alone_is_worth_importing(related):
    assert Relations({"news": related["news"]}).beyond()
    assert not Relations({}).beyond()


@pytest.mark.usefixtures("dressed_app")
@pytest.mark.parametrize(
    ("news", "said"),
    [
        (("org", "Acme", "Nova"), "Ana Gil: now at Nova (was Acme)"),
        (("org", "", "Nova"), "Ana Gil: now at Nova"),
        (("title", "CTO", "CEO"), "Ana Gil: now CEO (was CTO)"),
        (("vanished", "", ""), "Ana Gil: no longer in this list"),
        (("org", "Acme", ""), "Ana Gil: no longer Acme"),
    ],
)
def test_news_in_a_sentence(news, said):
    kind, before, after = news
    item = PlannedNews(person=1, name="Ana Gil", kind=kind, before=before, after=after)
    assert news_text(item) == said
