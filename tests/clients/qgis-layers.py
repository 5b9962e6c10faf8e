"""Reads a service with QGIS, without a screen: features by OGC API, figures in their fields, and vector tiles drawn at zooms 4 to 14.
Fails where QGIS sees other areas than the API, or draws nothing. Usage: qgis-layers.py ADDRESS [FOLDER FOR THE PICTURES]"""
import json
import os
import subprocess
import sys
import tempfile
import urllib.request
from math import log, pi, radians, tan

os.environ["QT_QPA_PLATFORM"] = "offscreen"
from qgis.core import NULL, QgsApplication, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsVectorLayer, QgsVectorTileLayer  # noqa: E402
from qgis.PyQt.QtCore import QSize  # noqa: E402
from qgis.PyQt.QtGui import QColor  # noqa: E402

ADDRESS = sys.argv[1]
SIZE = 640
TILE = 256


def read(path):
    with urllib.request.urlopen(ADDRESS + path) as answer:
        return json.load(answer)


def check_features(level):
    layer = QgsVectorLayer(f"url='{ADDRESS}/ogc' typename='{level}'", level, "OAPIF")
    assert layer.isValid(), f"QGIS does not open {level}"
    codes = {feature["code"] for feature in layer.getFeatures()}
    matched = read(f"/ogc/collections/{level}/items?limit=10000")
    assert codes == {feature["properties"]["code"] for feature in matched["features"]}, f"{level}: other areas"
    assert all(feature.geometry().isGeosValid() and not feature.geometry().isEmpty() for feature in layer.getFeatures()), f"{level}: a geometry is not valid"
    print(f"QGIS: {level}, {len(codes)} features, all valid")


def figures(level, indicator):
    layer = QgsVectorLayer(f"{ADDRESS}/ogc/collections/{level}/items?f=json&limit=10000&indicator={indicator}", "figures", "ogr")
    assert layer.isValid(), f"QGIS does not read the figures of {level}"
    told = {feature["code"]: (None if feature["value"] == NULL else feature["value"], feature["status"]) for feature in layer.getFeatures()}
    period = next(layer.getFeatures())["period"]
    rows = read(f"/api/v1/observations?indicator={indicator}&level={level}&period={period}&limit=50000")["data"]
    stated = {row["area_code"]: (row["value"], row["status"]) for row in rows}
    assert told == {code: stated[code] for code in told} and any(value for value, _ in told.values()), f"{level}: other figures of {indicator} than the API's"
    print(f"QGIS: {len(told)} figures of {indicator} by {level} in {period}, those of the API")


def process(level):
    with tempfile.TemporaryDirectory() as folder:
        output = os.path.join(folder, "centroids.geojson")
        subprocess.run(
            ["qgis_process.bin", "run", "native:centroids", "--", f"INPUT=OAPIF://url='{ADDRESS}/ogc' typename='{level}'", "ALL_PARTS=false", f"OUTPUT={output}"],
            check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        with open(output, encoding="utf-8") as file:
            print(f"qgis_process: centroids of {len(json.load(file)['features'])} features of {level}")


def draw(level, zooms, folder):
    tiles = read(f"/tiles/{vintage()}/{level}.json")
    layer = QgsVectorTileLayer(f"type=xyz&url={tiles['tiles'][0]}&zmin={tiles['minzoom']}&zmax={tiles['maxzoom']}", level)
    assert layer.isValid(), f"QGIS does not open the tiles of {level}"
    west, south, east, north = tiles["bounds"]
    place = read(f"/ogc/collections/{level}/items?limit=1")["features"][0]["geometry"]
    x, y = mercator(*middle(place))
    for zoom in zooms:
        half = SIZE / 2 * 40075016.68557849 / (TILE * 2 ** zoom)
        settings = QgsMapSettings()
        settings.setLayers([layer])
        settings.setOutputSize(QSize(SIZE, SIZE))
        settings.setBackgroundColor(QColor("white"))
        settings.setDestinationCrs(layer.crs())
        settings.setExtent(QgsRectangle(x - half, y - half, x + half, y + half))
        job = QgsMapRendererParallelJob(settings)
        job.start()
        job.waitForFinished()
        image = job.renderedImage()
        inked = sum(image.pixelColor(column, row) != QColor("white") for column in range(0, SIZE, 8) for row in range(0, SIZE, 8))
        assert inked > 0, f"{level} at zoom {zoom}: nothing is drawn"
        if folder:
            image.save(os.path.join(folder, f"qgis-{level}-{zoom:02}.png"))
        print(f"QGIS: tiles of {level} at zoom {zoom}, {inked / (SIZE / 8) ** 2:.0%} drawn")


def vintage():
    with urllib.request.urlopen(ADDRESS + "/") as page:
        return page.read().decode().split("/tiles/")[1].split("/")[0]


def middle(geometry):
    points = geometry["coordinates"]
    while isinstance(points[0][0], list):
        points = points[0]
    return sum(point[0] for point in points) / len(points), sum(point[1] for point in points) / len(points)


def mercator(longitude, latitude):
    return longitude * 20037508.342789244 / 180, log(tan(pi / 4 + radians(latitude) / 2)) * 20037508.342789244 / pi


application = QgsApplication([], False)
application.initQgis()
levels = [collection["id"] for collection in read("/ogc/collections")["collections"]]
for name in levels:
    check_features(name)
shown = next(entry for entry in read("/api/v1/indicators")["data"] if levels[-1] in entry["levels"])
figures(levels[-1], shown["code"])
process(levels[-1])
pictures = sys.argv[2] if len(sys.argv) > 2 else None
draw(levels[1] if len(levels) > 1 else levels[0], range(4, 9), pictures)
draw(levels[-1], range(9, 15), pictures)
application.exitQgis()
