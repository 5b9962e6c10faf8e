"""Walks through an OGC API Features service with OWSLib and fails where its promises do not hold. Usage: owslib-features.py ADDRESS"""
import sys

from owslib.ogcapi.features import Features

service = Features(sys.argv[1])
assert service.conformance()["conformsTo"], "no class of conformance"
assert service.api()["openapi"].startswith("3.0"), "no OpenAPI 3.0"
collections = service.feature_collections()
assert collections, "no collection"
for name in collections:
    described = service.collection(name)
    west, south, east, north = described["extent"]["spatial"]["bbox"][0]
    page = service.collection_items(name, limit=5, bbox=[west, south, east, north])
    assert page["numberReturned"] == len(page["features"]) <= 5, name
    first = page["features"][0]
    assert service.collection_item(name, first["id"])["geometry"] == first["geometry"], name
    print(f"OWSLib: {name}, {page['numberMatched']} features")
