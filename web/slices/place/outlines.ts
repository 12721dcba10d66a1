// SPDX-License-Identifier: Apache-2.0
/// Outlines as the house keeps them: GeoJSON with names, longitudes and latitudes in degrees.
type Point = [number, number]
export type Geometry =
  | { type: 'Point'; coordinates: Point }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Point[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Point[][] }
  | { type: 'MultiPolygon'; coordinates: Point[][][] }
  | { type: 'GeometryCollection'; geometries: Geometry[] }
export interface Feature {
  type: 'Feature'
  properties: { name: string }
  geometry: Geometry
}
export interface Outlines {
  type: 'FeatureCollection'
  features: Feature[]
}

/// A shape on paper: an open or closed line, or a dot.
export interface Stroke {
  points: Point[]
  isClosed: boolean
}

/// The lines and dots of a geometry, each by itself.
export function strokesOf(geometry: Geometry): Stroke[] {
  const line = (points: Point[]): Stroke => ({ points, isClosed: false })
  const ring = (points: Point[]): Stroke => ({ points, isClosed: true })
  switch (geometry.type) {
    case 'Point':
      return [line([geometry.coordinates])]
    case 'MultiPoint':
      return geometry.coordinates.map((point) => line([point]))
    case 'LineString':
      return [line(geometry.coordinates)]
    case 'MultiLineString':
      return geometry.coordinates.map(line)
    case 'Polygon':
      return geometry.coordinates.map(ring)
    case 'MultiPolygon':
      return geometry.coordinates.flat().map(ring)
    case 'GeometryCollection':
      return geometry.geometries.flatMap(strokesOf)
  }
}

/// Where the name of a feature stands: amid everything it shows.
export function middleOf(geometry: Geometry): Point {
  const all = strokesOf(geometry).flatMap((one) => one.points)
  const mid = (values: number[]) => (Math.min(...values) + Math.max(...values)) / 2
  return [mid(all.map(([x]) => x)), mid(all.map(([, y]) => y))]
}
