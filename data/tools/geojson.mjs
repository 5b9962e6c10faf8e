// Boundaries as GeoJSON (RFC 7946): longitude before latitude, outer rings counter-clockwise, holes clockwise, closed.
import { roundDegrees } from './geodesy.mjs';
import { signedArea } from './polygon.mjs';

/** A feature from polygons, each a list of rings in degrees, outer ring first, without the closing repeat. */
export function areaFeature(code, geometryQuality, polygons) {
  const coordinates = polygons.map(rings => rings.map(closedRing));
  return {
    type: 'Feature',
    properties: { code, geometry_quality: geometryQuality },
    geometry: coordinates.length === 1
      ? { type: 'Polygon', coordinates: coordinates[0] }
      : { type: 'MultiPolygon', coordinates },
  };
}

function closedRing(ring, index) {
  const rounded = ring.map(roundDegrees);
  const distinct = rounded.filter((point, i) => {
    const before = rounded.at(i - 1);
    return point[0] !== before[0] || point[1] !== before[1];
  });
  if (distinct.length < 3) throw new Error('A ring has fewer than three distinct corners.');
  const isOuter = index === 0;
  const turned = signedArea(distinct) > 0 === isOuter ? distinct : distinct.toReversed();
  return [...turned, turned[0]];
}

/** One feature per line: small, and a change of one area is a change of one line. */
export function formatFeatures(features) {
  const lines = features.map(feature => JSON.stringify(feature));
  return `{"type":"FeatureCollection","features":[\n${lines.join(',\n')}\n]}\n`;
}
