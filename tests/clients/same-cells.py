"""Asks one question in every format, reads each with a client of its own, and fails where a cell, a null or a status is another. Usage: same-cells.py ORIGIN"""
import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.request

import pandas

ORIGIN = sys.argv[1]
QUESTION = "?indicator=poverty,homelessness&level=province,neighbourhood&kind=half"
KEY = ["area_code", "indicator", "period"]
NUMBERS = ["value", "numerator", "denominator", "ci_low", "ci_high", "cases", "completeness"]


def address(suffix, limit="&limit=50000"):
    return f"{ORIGIN}/api/v1/observations{suffix}{QUESTION}{limit}"


def fetch(url):
    with urllib.request.urlopen(url) as answer:
        return answer.read()


def node(reader, body, piped=False):
    """Rows that a reader in JavaScript finds."""
    with tempfile.NamedTemporaryFile() as file:
        file.write(body)
        file.flush()
        run = subprocess.run(["node", f"tests/readers/{reader}"] + ([] if piped else [file.name]), input=body if piped else None, check=True, capture_output=True)
    return json.loads(run.stdout)


def cube():
    """Rows of the JSON-stat cube: its places that hold a status."""
    rows = []
    for place in node("read-jsonstat.mjs", fetch(address(".jsonstat", "")), piped=True)["places"]:
        cells = place["cells"]
        if cells["value"]["status"]:
            rows.append({"area_code": place["area"], "indicator": place["indicator"], "period": place["period"], "status": cells["value"]["status"]} | {name: cells[name]["value"] for name in NUMBERS})
    return pandas.DataFrame(rows)


def as_csv(book, folder):
    """The first sheet of a workbook as LibreOffice Calc reads it: numbers as they are and not as they are shown."""
    subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false", "--outdir", folder, book], check=True, capture_output=True)
    return pathlib.Path(folder, pathlib.Path(book).stem + ".csv")


def same(name, frame, digits=None):
    """Fails unless a table says what the JSON rows say; to some digits where a client has no more."""
    frame = frame[KEY + ["status"] + NUMBERS].astype({column: "float64" for column in NUMBERS}).sort_values(KEY).reset_index(drop=True)
    exact = {"check_exact": True} if digits is None else {"rtol": 10.0 ** -digits, "atol": 0}
    pandas.testing.assert_frame_equal(frame, wanted, check_dtype=False, obj=name, **exact)
    print(f"{name}: {len(frame)} rows, {int(frame['value'].isna().sum())} without a value, {int((frame['status'] == 'Q').sum())} protected")


rows = json.loads(fetch(address(".json")))["data"]
wanted = pandas.DataFrame(rows)[KEY + ["status"] + NUMBERS].astype({column: "float64" for column in NUMBERS}).sort_values(KEY).reset_index(drop=True)
assert len(wanted) > 100 and (wanted["status"] == "Q").any() and wanted["value"].notna().any()
assert wanted.loc[wanted["status"] == "Q", ["value", "numerator", "denominator", "ci_low", "ci_high", "cases"]].isna().all(axis=None), "a protected row with a figure"
same("JSON, pandas", pandas.json_normalize(rows))
same("CSV, pandas", pandas.read_csv(address(".csv"), float_precision="round_trip"))
with tempfile.NamedTemporaryFile(suffix=".xlsx") as book:
    book.write(fetch(address(".xlsx")))
    book.flush()
    same("XLSX, pandas", pandas.read_excel(book.name))
    with tempfile.TemporaryDirectory() as folder:
        same("XLSX, LibreOffice Calc", pandas.read_csv(as_csv(book.name, folder)), digits=13)
same("GeoJSON", pandas.DataFrame([feature["properties"] for feature in json.loads(fetch(address(".geojson")))["features"]]))
same("Arrow, apache-arrow", pandas.DataFrame(node("read-arrow.mjs", fetch(address(".arrow")))["rows"]))
same("Parquet, hyparquet", pandas.DataFrame(node("read-parquet.mjs", fetch(address(".parquet")))["rows"]))
same("JSON-stat, JSON-stat Toolkit", cube())
