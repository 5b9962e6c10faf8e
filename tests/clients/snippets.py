"""Runs the texts that the data page offers, as a reader would paste them, and fails where one does not bring its rows. Usage: snippets.py ORIGIN

Power Query runs in Excel alone, and DuckDB fetches its extension from the internet: these two are not run here. power-query.mjs parses the former, and the tests run the latter on a file.
"""
import html
import json
import os
import re
import subprocess
import sys
import tempfile
import urllib.request

ORIGIN = sys.argv[1]
NOT_RUN = {"Excel (Power Query)", "DuckDB"}
PAGE = f"{ORIGIN}/data?lang=en&indicator=coverage&indicator=poverty&level=province&times=half"


def run(client, text, folder):
    """Runs a text and gives the number of rows that it brought."""
    if client in ("R", "R (rsdmx)"):
        value = "value" if client == "R" else "obsValue"
        said = subprocess.run(["Rscript", "-e", text + f"\nstopifnot(is.numeric(data${value})); cat(nrow(data))"], check=True, capture_output=True, text=True, cwd=folder).stdout
        return int(said)
    if client == "Python":
        found = {}
        exec(text, found)  # noqa: S102 — the text is what is tested
        assert found["data"]["value"].dtype == "float64"
        return len(found["data"])
    subprocess.run(text, shell=True, check=True, capture_output=True, cwd=folder)
    if client == "curl":
        with open(os.path.join(folder, "mahalleh.csv"), encoding="utf-8") as file:
            return sum(1 for _ in file) - 1
    said = subprocess.run(["ogrinfo", "-ro", "-so", "-al", "mahalleh.gpkg"], check=True, capture_output=True, text=True, cwd=folder).stdout
    assert "Geometry: Unknown" in said or "Polygon" in said, said
    return int(re.search(r"Feature Count: (\d+)", said)[1])


with urllib.request.urlopen(PAGE) as answer:
    page = answer.read().decode()
texts = {html.unescape(client): html.unescape(text) for client, text in re.findall(r"<summary>(.*?)</summary>\s*<pre[^>]*><code>(.*?)</code>", page, re.DOTALL)}
assert NOT_RUN < texts.keys() and len(texts) == 7, texts.keys()
for client, text in texts.items():
    if client in NOT_RUN:
        print(f"{client}: not run")
        continue
    # What SDMX is asked is the question of the other texts in its own words.
    asked = re.search(r"https?://[^\"']+", texts["R"] if client == "R (rsdmx)" else text)[0].replace(".csv?", ".json?").replace(".geojson?", ".json?")
    with urllib.request.urlopen(asked) as answer:
        wanted = json.load(answer)["meta"]["total"]
    with tempfile.TemporaryDirectory() as folder:
        rows = run(client, text, folder)
    assert rows == wanted > 0, f"{client}: {rows} rows of {wanted}"
    print(f"{client}: {rows} rows")
