"""Reads SDMX-CSV and SDMX-ML with pandas and fails where a cell is not that of /api/v1/observations. Usage: sdmx-csv.py ORIGIN"""
import sys
import urllib.request

import pandas

ORIGIN = sys.argv[1]
KEY = ["INDICATOR", "AREA_CODE", "JALALI_PERIOD"]
NUMBERS = {"OBS_VALUE": "value", "CI_LOW": "ci_low", "CI_HIGH": "ci_high", "NUMERATOR": "numerator", "DENOMINATOR": "denominator", "CASES": "cases", "COMPLETENESS": "completeness"}
ADDRESS = f"{ORIGIN}/sdmx/2.1/data/MAHALLEH/S.poverty+homelessness.province+neighbourhood.._T/all/"

wanted = pandas.read_csv(f"{ORIGIN}/api/v1/observations.csv?limit=50000&indicator=poverty,homelessness&level=province,neighbourhood&kind=half", float_precision="round_trip")
wanted = wanted.rename(columns={old: new for new, old in NUMBERS.items()} | {"indicator": "INDICATOR", "area_code": "AREA_CODE", "period": "JALALI_PERIOD", "status": "OBS_STATUS"})


def same(name, frame):
    """Fails unless a table says what the CSV of the API says."""
    # Texts of numbers are read by Python itself, which reads them exactly.
    def ordered(table):
        return table[KEY + ["OBS_STATUS", *NUMBERS]].astype({column: "float64" for column in NUMBERS}).sort_values(KEY).reset_index(drop=True)
    pandas.testing.assert_frame_equal(ordered(frame), ordered(wanted), check_exact=True, obj=name)
    print(f"{name}: {len(frame)} observations, {int((frame['OBS_STATUS'] == 'Q').sum())} protected")


def fetch(accept):
    with urllib.request.urlopen(urllib.request.Request(ADDRESS, headers={"Accept": accept})) as answer:
        assert answer.headers["Content-Type"].replace(" ", "").startswith(accept.split(";labels")[0]), answer.headers["Content-Type"]
        return answer


same("SDMX-CSV, pandas", pandas.read_csv(f"{ADDRESS}?format=csv", float_precision="round_trip"))
fetch("application/vnd.sdmx.data+csv;version=1.0.0")
same("SDMX-ML structure-specific, pandas with lxml", pandas.read_xml(f"{ADDRESS}?format=structurespecific&dimensionAtObservation=AllDimensions", xpath=".//Obs", dtype=str))
