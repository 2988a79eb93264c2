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


def test_the_demo_joins_spellings_of_one_person_and_keeps_relatives_and_namesakes_apart(terminal):
    said = terminal.json("demo")
    paco = "https://www.linkedin.com/in/francisco-jimenez-lara-muestra"
    assert paco in grouped(said, "muestra-movil-01")
    father, son, wife, husband = (f"muestra-movil-{n}" for n in (26, 27, 30, 31))
    assert son not in grouped(said, father)
    assert husband not in grouped(said, wife)
    one, other = "muestra-movil-28", "muestra-movil-29"
    assert other not in grouped(said, one)


def test_sample_people_can_be_put_into_the_agenda_and_taken_back(peopled):
    before = peopled.json("show", 1)
    said = peopled.json("demo", "--into-agenda")
    batches = [each["batch"] for each in said["imports"]]
    assert len(set(batches)) == 3
    assert peopled.json("find", "manuel ortega")["people"]
    assert peopled.json("show", 1) == before
    assert {circle["name"] for circle in said["circles"]} == {
        "Del móvil",
        "De LinkedIn",
        "De Google",
    }
    assert all(circle["count"] for circle in said["circles"])
    for batch in reversed(batches):
        peopled.json("undo", "--import", batch)
    assert peopled.json("stats")["people"] == 3
    assert peopled.json("show", 1) == before


def test_a_child_process_gets_one_result_at_the_end(terminal):
    *progress, last = terminal("demo", "--into-agenda", "--json-lines").lines
    assert all("progress" in line for line in progress)
    assert last["result"]["imported"] == 87


def test_people_read_what_was_done(terminal):
    said = terminal("demo").out
    for part in ("movil.vcf", "Connections.csv", "google.csv", "Certain duplicates", "Amigos: 3"):
        assert part in said
