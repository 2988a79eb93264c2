def test_the_demo_imports_staples_and_makes_circles(terminal):
    said = terminal.json("demo")
    assert said["imported"] == 87
    assert len(said["groups"]) > 15
    assert said["people"] == 87 - sum(len(group["people"]) - 1 for group in said["groups"])
    assert said["review"] > 0
    circles = {circle["name"]: circle["count"] for circle in said["circles"]}
    assert circles["Amigos"] == 3
    assert circles["Clientes"] == 4


def test_the_demo_leaves_the_agenda_alone(terminal):
    terminal.json("demo")
    assert terminal.json("find", "ortega") == {"people": []}


def grouped(said, uid):
    return next((set(group["uids"]) for group in said["groups"] if uid in group["uids"]), {uid})


def test_the_demo_joins_spellings_of_one_person_and_keeps_relatives_apart(terminal):
    said = terminal.json("demo")
    paco = "https://www.linkedin.com/in/francisco-jimenez-lara-muestra"
    assert paco in grouped(said, "muestra-movil-01")
    father, son, wife, husband = (f"muestra-movil-{n}" for n in (27, 28, 31, 32))
    assert son not in grouped(said, father)
    assert husband not in grouped(said, wife)


def test_the_demo_keeps_namesakes_of_two_companies_apart(terminal):
    said = terminal.json("demo")
    nursery, paints = "muestra-movil-29", "muestra-movil-30"
    assert paints not in grouped(said, nursery)


def test_the_demo_finds_the_people_of_conversations(terminal):
    files = [file for each in terminal.json("demo")["imports"] for file in each["files"]]
    talks = {file["importer"]: file for file in files if not file["read"]}
    found = {name: file["interactions"] for name, file in talks.items()}
    assert found == {"whatsapp": 4, "calendar": 2, "linkedin": 2}
    assert talks["linkedin"]["interactions_unmatched"] == 1
    assert talks["whatsapp"]["ties"] == 1
    assert [file["problems"] for file in talks.values()] == [[], [], []]


def test_sample_people_can_be_put_into_the_agenda_and_taken_back(peopled):
    before, somebody = peopled.json("show", 1), peopled.json("show", 2)
    said = peopled.json("demo", "--into-agenda")
    batches = [each["batch"] for each in said["imports"]]
    assert len(set(batches)) == 6
    assert peopled.json("find", "manuel ortega")["people"]
    assert peopled.json("stats")["interactions"] == 8
    assert peopled.json("show", 2) == somebody
    assert {circle["name"] for circle in said["circles"]} == {
        "Del móvil",
        "De LinkedIn",
        "De Google",
    }
    assert all(circle["count"] for circle in said["circles"])
    for batch in reversed(batches):
        peopled.json("undo", "--import", batch)
    left = peopled.json("stats")
    assert (left["people"], left["interactions"]) == (3, 0)
    assert peopled.json("show", 1) == before


def test_a_child_process_gets_one_result_at_the_end(terminal):
    *progress, last = terminal("demo", "--into-agenda", "--json-lines").lines
    assert all("progress" in line for line in progress)
    assert last["result"]["imported"] == 87


def test_people_read_what_was_done(terminal):
    said = terminal("demo").out
    for part in (
        *("movil.vcf", "Connections.csv", "google.csv", "reuniones.ics", "messages.csv"),
        *("Certain duplicates", "Amigos: 3"),
        "8 conversations and meetings found their people.",
        "One conversation is with nobody in your agenda",
    ):
        assert part in said
