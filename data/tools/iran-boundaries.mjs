// boundaries.geojson: provinces from Natural Earth; cities, zones and neighbourhoods drawn, because none is published.
import { feature } from 'topojson-client';
import { equalAreaPlane, roundDegrees, SQUARE_METRES_PER_HECTARE } from './geodesy.mjs';
import { areaFeature } from './geojson.mjs';
import { fitTogether } from './mosaic.mjs';
import { drawOutlines } from './outline.mjs';
import { contains } from './polygon.mjs';
import { divideByArea } from './power-diagram.mjs';

/** Names in the topology whose spelling differs from provinces.csv. */
const SPELLINGS = {
  'West Azarbaijan': 'West Azerbaijan', 'East Azarbaijan': 'East Azerbaijan', Ardebil: 'Ardabil', Kordestan: 'Kurdistan',
  Esfahan: 'Isfahan',
  'Chahar Mahall and Bakhtiari': 'Chaharmahal and Bakhtiari', 'Kohgiluyeh and Buyer Ahmad': 'Kohgiluyeh and Boyer-Ahmad',
};

const ZONE_GAP_METRES = 130;

export function buildBoundaries(areas, topology, anchors) {
  const provinces = provinceFeatures(areas, topology);
  const cities = areas.filter(area => area.level === 'city').map(city => cityFeature(city, anchors));
  return [...provinces, ...cities, ...zoneFeatures(areas, anchors)];
}

/** Shared arcs are decoded to the same numbers on both sides, and rounding is the same for the same number. */
function provinceFeatures(areas, topology) {
  const byName = new Map(feature(topology, topology.objects.units).features.map(unit => {
    const name = SPELLINGS[unit.properties.name] ?? unit.properties.name;
    return [name, unit.geometry];
  }));
  return areas.filter(area => area.level === 'province').map(area => {
    const geometry = byName.get(area.name_en);
    if (!geometry) throw new Error(`No outline is named '${area.name_en}'.`);
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
    return areaFeature(area.code, 'generalised', polygons.map(rings => rings.map(ring => ring.slice(0, -1))));
  });
}

function shapeOf(area, anchors, plane, settings) {
  const anchor = anchorOf(area, anchors);
  return {
    key: area.code, centre: plane.toPlane(anchor.position), area: area.area_ha * SQUARE_METRES_PER_HECTARE,
    elongation: Number(anchor.elongation), bearing: Number(anchor.bearing), ...settings,
  };
}

function anchorOf(area, anchors) {
  const anchor = anchors.find(row => row.code === area.code);
  return anchor && { ...anchor, position: [Number(anchor.lon), Number(anchor.lat)] };
}

function cityFeature(city, anchors) {
  const plane = equalAreaPlane(...anchorOf(city, anchors).position);
  const isLarge = city.area_ha > 10_000;
  const shape = shapeOf(city, anchors, plane, { roughness: isLarge ? 0.17 : 0.26, vertices: isLarge ? 120 : 72 });
  const [ring] = drawOutlines([shape], 0);
  return areaFeature(city.code, 'approximate', [[ring.map(plane.toDegrees)]]);
}

function zoneFeatures(areas, anchors) {
  const mashhad = areas.find(area => area.code === 'IR-09.MHD');
  const plane = equalAreaPlane(...anchorOf(mashhad, anchors).position);
  const zones = areas.filter(area => area.level === 'zone');
  const shapes = zones.map(zone => shapeOf(zone, anchors, plane, {
    roughness: 0.28, vertices: Math.max(40, Math.min(80, Math.round(Math.sqrt(zone.area_ha) * 2.6))),
  }));
  const outlines = drawOutlines(shapes, ZONE_GAP_METRES);
  return zones.flatMap((zone, i) => tiledZone(zone, outlines[i], areas, anchors, plane));
}

function tiledZone(zone, outline, areas, anchors, plane) {
  const neighbourhoods = areas.filter(area => area.parent === zone.code);
  const parts = neighbourhoods.map(area => {
    const anchor = anchorOf(area, anchors);
    return { key: area.code, area: area.area_ha * SQUARE_METRES_PER_HECTARE, anchor: anchor && plane.toPlane(anchor.position) };
  });
  const cells = divideByArea(outline, parts, 14);
  const fitted = fitTogether(cells, { key: zone.code, mergeWithin: 5, bendEvery: 90, bend: 0.045 });
  parts.forEach(({ anchor, key }, i) => {
    if (anchor && !contains(fitted.cells[i], anchor)) console.warn(`The cell of '${key}' does not hold its known point.`);
  });
  const toDegrees = ring => ring.map(point => roundDegrees(plane.toDegrees(point)));
  return [
    areaFeature(zone.code, 'approximate', [[toDegrees(fitted.outline)]]),
    ...neighbourhoods.map((area, i) => areaFeature(area.code, 'approximate', [[toDegrees(fitted.cells[i])]])),
  ];
}
