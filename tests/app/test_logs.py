from agenda.app.logs import KEPT_FILES, MAX_BYTES, note_failure


def failure(message="Ana Gil, 600 000 001"):
    try:
        int(message)
    except ValueError as cause:
        wrapped = KeyError(message)
        wrapped.__cause__ = cause
        return wrapped


def test_the_log_says_what_failed_and_where_but_not_whose_data_it_was(tmp_path):
    path = note_failure(tmp_path / "log", failure())
    text = path.read_text("utf-8")
    assert "KeyError" in text
    assert "ValueError" in text
    assert "test_logs.py" in text
    assert "Ana" not in text
    assert "600" not in text


def test_the_log_does_not_grow_for_ever(tmp_path):
    error = failure()
    for _ in range(20):
        (tmp_path / "agenda.log").write_bytes(b"x" * MAX_BYTES)
        note_failure(tmp_path, error)
    assert len(list(tmp_path.iterdir())) == KEPT_FILES + 1


def test_where_no_log_can_be_written_it_goes_to_stderr(tmp_path, capsys):
    (tmp_path / "log").write_text("a file, not a folder")
    note_failure(tmp_path / "log", failure())
    assert "KeyError" in capsys.readouterr().err
