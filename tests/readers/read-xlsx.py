"""Reads workbooks with openpyxl and prints each as one line of JSON.

Usage: /usr/bin/python3 read-xlsx.py FILE...
"""
import datetime
import json
import sys

import openpyxl


def plain(value):
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    return value


for path in sys.argv[1:]:
    with open(path, "rb") as file:
        book = openpyxl.load_workbook(file)
    print(json.dumps({
        "title": book.properties.title,
        "description": book.properties.description,
        "sheets": [{
            "name": sheet.title,
            "right_to_left": bool(sheet.sheet_view.rightToLeft),
            "frozen": sheet.freeze_panes,
            "filter": sheet.auto_filter.ref,
            "formulas": sum(cell.data_type == "f" for row in sheet.iter_rows() for cell in row),
            "hatched": [cell.coordinate for row in sheet.iter_rows() for cell in row if cell.fill.patternType == "lightUp"],
            "rows": [[plain(cell.value) for cell in row] for row in sheet.iter_rows()],
        } for sheet in book.worksheets],
    }, ensure_ascii=False))
