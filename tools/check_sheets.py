#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Takes a ledger full of would-be formulas in and out again, and opens what came out elsewhere.

    tools/check_sheets.py PROGRAM [--office]

Run by the Python of Debian, which has its openpyxl. The sheet is opened by openpyxl, with --office by
LibreOffice instead. There must be no formula in it, and every cell must say what the CSV of the same
people says.
"""
import csv
import json
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as xml
from pathlib import Path

COMMUNITY = "330109003017"
TEMPLATE = "人员台账"
SIGNS = ["=", "+", "-", "@", "＝", "＋", "－", "＠", '"', "'"]
RESTS = ["1+1", "SUM(A1:A9)", "A1", "cmd|' /C calc'!A0", '"点"&A1', "<f>1+1</f>", "&#61;1+1",
         "_x003D_1+1", "{=1+1}", "2022-12-01", "1E5", "0012", "TRUE", "#N/A", "￥1", "<1"]
STATES = ["自住", "空置"]


def payloads():
    """Names that a careless writer would let a spreadsheet calculate."""
    return [sign + rest for sign in SIGNS for rest in RESTS]


def run(*words):
    done = subprocess.run([str(word) for word in words], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, words))}: {done.stderr}")
    return done.stdout


def sheets_of(program, folder):
    """The same people as XLSX and as CSV, by the program's own commands."""
    data = folder / "data"
    ledger = folder / "ledger.csv"
    with ledger.open("w", newline="", encoding="utf-8-sig") as out:
        writer = csv.writer(out)
        writer.writerow(["小区", "幢", "单元", "室", "居住状态", "姓名"])
        for at, payload in enumerate(payloads()):
            writer.writerow(["山水苑", "3", "1", f"{at // 4 + 1}0{at % 4 + 1}", STATES[0], payload])
    run(program, "demo", "--empty", "--data", data)
    last = run(program, "import", "people", ledger, "--place", COMMUNITY, "--data", data, "--json")
    report = json.loads(last.strip().splitlines()[-1])
    taken = report["persons"]["created"]
    files = [folder / "people.xlsx", folder / "people.csv"]
    for file in files:
        run(program, "export", "people", "--place", COMMUNITY, "--template", TEMPLATE, "--to", file,
            "--purpose", "=1+1 演练", "--data", data)
    return files, taken


def rows_of_csv(file):
    """Cells as they were before the CSV marked what could be calculated."""
    with file.open(newline="", encoding="utf-8-sig") as source:
        rows = list(csv.reader(source))
    signs = ("=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠", "'")
    return [[cell[1:] if cell[:1] == "'" and cell[1:].startswith(signs) else cell for cell in row]
            for row in rows]


def rows_of_openpyxl(file):
    from openpyxl import load_workbook
    from openpyxl.utils.escape import unescape  # it leaves escapes in texts as they are
    formulas = 0
    rows = []
    for sheet in load_workbook(file).worksheets:
        for row in sheet.iter_rows():
            formulas += sum(cell.data_type == "f" for cell in row)
            assert all(cell.data_type in ("s", "n", "inlineStr") for cell in row if cell.value), row
            rows.append([unescape(cell.value or "") for cell in row])
    return rows, formulas


def rows_of_office(file):
    """As LibreOffice understands the sheet, in its own flat form."""
    home = file.parent / "office"
    run("soffice", f"-env:UserInstallation=file://{home}", "--headless", "--convert-to", "fods",
        "--outdir", file.parent, file)
    space = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
    table, text, office = (space % name for name in ("table", "text", "office"))
    formulas = 0
    rows = []
    for row in xml.parse(file.with_suffix(".fods")).iter(table + "table-row"):
        cells = []
        for cell in row:
            if cell.tag not in (table + "table-cell", table + "covered-table-cell"):
                continue
            formulas += cell.get(table + "formula") is not None
            assert cell.get(office + "value-type") in (None, "string"), cell.attrib
            said = "\n".join("".join(part.itertext()) for part in cell.findall(text + "p"))
            repeated = int(cell.get(table + "number-columns-repeated", "1"))
            cells += [said] * (1 if repeated > 100 else repeated)
        rows += [cells] * min(1, int(row.get(table + "number-rows-repeated", "1")))
    return rows, formulas


def told(rows):
    """Without the first row, which says when it was taken, and without blanks at the ends."""
    out = []
    for row in rows[1:]:
        cells = list(row)
        while cells and cells[-1] == "":
            cells.pop()
        out.append(cells)
    while out and not out[-1]:
        out.pop()
    return out


def main(words):
    if not words:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as place:
        (sheet, table), taken = sheets_of(Path(words[0]).resolve(), Path(place))
        read = rows_of_office if "--office" in words else rows_of_openpyxl
        rows, formulas = read(sheet)
        here, there = told(rows_of_csv(table)), told(rows)
        names = [row[6] for row in there[1:]]
        lost = set(payloads()) - set(names)
        print(f"{taken} of {len(payloads())} names taken, {len(rows)} rows, {formulas} formulas")
        assert formulas == 0, "formulas in the sheet"
        assert taken >= 100 and taken == len(names), f"{taken} taken, {len(names)} on the sheet"
        for one, other in zip(here, there):
            assert one == other, f"the CSV says {one}, the sheet {other}"
        assert len(here) == len(there), f"{len(here)} rows in the CSV, {len(there)} in the sheet"
        print(f"{len(lost)} of them in their narrow form, as the house keeps names")


if __name__ == "__main__":
    main(sys.argv[1:])
