"""Tables as other programs and spreadsheets leave them."""

import csv
import io
import tracemalloc
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from agenda.plugin import Issue, Property, Severity, Source
from agenda.plugin._framing import LINE_CHARACTERS
from agenda.plugin.tabular import OPEN_LINES, Header, Record, Row, find_header, records, rows


def source(content):
    return Source.from_bytes("x.csv", content if isinstance(content, bytes) else content.encode())


def read(content, delimiter=","):
    found = rows(source(content), delimiter=delimiter)
    return [replace(one, words=()) if isinstance(one, Issue) else one for one in found]


def cells(content, delimiter=","):
    return [list(row.cells) for row in read(content, delimiter) if isinstance(row, Row)]


def has_name(names):
    return "name" in names


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"]
)
def test_unicode_is_read_whatever_its_encoding(encoding):
    assert cells("Íñigo,€\nПётр,🌿\n".encode(encoding)) == [["Íñigo", "€"], ["Пётр", "🌿"]]


def test_windows_text_is_read_with_its_unassigned_bytes_kept():
    assert cells(b"Pe\xf1a;\x80\nA;\x81\n", ";") == [["Peña", "€"], ["A", "\x81"]]


def test_one_windows_line_among_utf8_is_read_and_reported():
    assert read("Peña\n".encode() + b"Mu\xf1oz \xc3\xb1\n") == [
        Row(line=1, cells=("Peña",)),
        Issue(
            message="this line is not valid UTF-8 as the others are; it was read as Windows text",
            line=2,
        ),
        Row(line=2, cells=("Muñoz ñ",)),
    ]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_rows_carry_the_physical_line_they_start_on(end):
    text = 'a,b\n"x\ny",2\n\n3,"z\n\n"\nlast,'.replace("\n", end)
    assert read(text) == [
        Row(line=1, cells=("a", "b")),
        Row(line=2, cells=("x\ny", "2")),
        Row(line=5, cells=("3", "z\n\n")),
        Row(line=8, cells=("last", "")),
    ]


def test_a_stray_carriage_return_is_data_where_lines_end_with_newlines():
    assert cells("a\rb,c\n") == [["a\rb", "c"]]


def test_a_quote_that_opens_and_never_closes_costs_only_its_own_row():
    text = '1,"open\n2,"fine, too"\n3,c\n'
    assert read(text) == [
        Issue(
            message="a quotation mark opens a cell and is never closed; "
            "the row was read up to the end of this line",
            line=1,
            severity=Severity.ERROR,
        ),
        Row(line=1, cells=("1", '"open')),
        Row(line=2, cells=("2", "fine, too")),
        Row(line=3, cells=("3", "c")),
    ]


def test_cells_before_the_open_quote_are_kept_and_the_right_line_is_blamed():
    issue, first, second = read('1,"a\nb",2,"open,x\n3,4\n')
    assert (issue.line, first.line, second.line) == (2, 1, 3)
    assert first.cells == ("1", "a\nb", "2", '"open', "x")


def test_a_quote_in_the_last_line_may_stay_open():
    issue, row = read('1,"open')
    assert (issue.severity, row.cells) == (Severity.ERROR, ("1", '"open'))


def test_after_an_open_quote_later_rows_may_be_quoted_over_several_lines():
    text = '1,"open\n2,"fine, too"\n3,"x\n"\n'
    assert cells(text) == [["1", '"open'], ["2", "fine, too"], ["3", "x\n"]]


def test_many_open_quotes_lose_no_row():
    found = cells('x,"open\n' + "a,b\n" * 5_000 + 'y,"open\n' * 5_000)
    assert len(found) == 10_001


def test_a_long_cell_is_one_cell_up_to_the_bound():
    text = '1,"' + "x\n" * OPEN_LINES + '",2\n'
    assert cells(text) == [["1", "x\n" * OPEN_LINES, "2"]]
    assert isinstance(read('1,"' + "x\n" * (OPEN_LINES + 2) + '",2\n')[0], Issue)


def test_quotes_inside_a_cell_that_nobody_doubled_are_kept():
    assert cells('"one\nsaid "hi" to two",x\n5" pipe,y\n') == [
        ['one\nsaid hi" to two"', "x"],
        ['5" pipe', "y"],
    ]


def test_a_line_without_end_is_an_error_and_not_a_memory():
    endless = b"x" * (LINE_CHARACTERS + 10)
    (issue,) = read(endless)
    assert issue.severity is Severity.ERROR


def test_rows_are_read_lazily():
    content = source("Ana,Gil\n" * 200_000)
    tracemalloc.start()
    for _ in rows(content):
        pass
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 4_000_000


@given(
    st.lists(
        st.lists(
            st.text(
                st.characters(exclude_categories=["Cs"], exclude_characters="\r\ufeff\x00"),
                max_size=9,
            ),
            min_size=2,
            max_size=4,
        ),
        max_size=5,
    ),
    st.sampled_from(",;\t|"),
)
def test_whatever_the_standard_library_writes_is_read_back(table, delimiter):
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows(table)
    assert cells(out.getvalue(), delimiter) == table


@given(st.binary(max_size=200))
def test_no_bytes_raise(content):
    read(content)
    find_header(source(content), has_name)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_header_is_found_below_a_preamble_with_any_delimiter(delimiter):
    text = 'Notes:\n"one, two; three\n"\n\n Name ,Phone\nAna,1\n'.replace(",", delimiter)
    header = find_header(source(text), has_name)
    assert header == Header(line=5, columns=("Name", "Phone"), delimiter=delimiter)
    assert header.names == {"name", "phone"}


def test_a_file_without_the_header_has_none():
    assert find_header(source("a,b\n" * 100 + "name,phone\n"), has_name) is None
    assert find_header(source(""), has_name) is None


def test_records_hold_the_filled_cells_and_the_same_as_properties():
    text = "Name,,Phone\nAna, ,1\n"
    found = source(text)
    (record,) = records(found, find_header(found, has_name))
    assert record == Record(
        number=1,
        line=2,
        filled=((0, "Ana"), (2, "1")),
        properties=(
            Property(name="Name", value="Ana", line=2),
            Property(name="Phone", value="1", line=2),
        ),
    )


def test_a_row_of_another_width_is_kept_whole_with_a_warning():
    found = source("Name,Phone,\nAna\nEva,1,,extra\nSol,2,\nPaz,3,,,\n")
    items = list(records(found, find_header(found, has_name)))
    issues = [item for item in items if isinstance(item, Issue)]
    assert [(issue.line, issue.severity) for issue in issues] == [
        (2, Severity.WARNING),
        (3, Severity.WARNING),
    ]
    assert issues[0].message == (
        "row 1: too few cells, 1 where the header names 2; all of them were kept"
    )
    extra = next(item for item in items if isinstance(item, Record) and item.number == 2)
    assert extra.properties[-1] == Property(name="column 4", value="extra", line=3)


def test_rows_that_a_spreadsheet_saved_as_one_cell_are_opened_again():
    found = source('Name,Job,Phone\nAna,CTO,1\n"Eva,""Head, R&D"",2"\n"Sol,""a\nb"",3"\n')
    filled = [record.filled for record in records(found, find_header(found, has_name))]
    assert filled == [
        ((0, "Ana"), (1, "CTO"), (2, "1")),
        ((0, "Eva"), (1, "Head, R&D"), (2, "2")),
        ((0, "Sol"), (1, "a\nb"), (2, "3")),
    ]


def test_what_is_said_of_a_table_is_said_in_spanish_too():
    found = [
        *rows(source('a\n"never closed\nb\n')),
        *rows(source("señor\n".encode() + "señor\n".encode("cp1252") + "ñ\n".encode())),
    ]
    said = [dict(one.words)["es"] for one in found if isinstance(one, Issue)]
    assert [text.partition(" ")[0] for text in said] == ["unas", "esta"]
