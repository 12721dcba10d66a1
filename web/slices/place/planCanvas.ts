// SPDX-License-Identifier: Apache-2.0
/// A plan that can be moved and zoomed, with markers on it. Nothing is fetched: the picture and the
/// outlines come with the call, and there are no tiles.
import {
  CRS,
  DivIcon,
  GeoJSON,
  ImageOverlay,
  LatLng,
  LatLngBounds,
  Map as Sheet,
  Marker,
  Tooltip,
} from 'leaflet'
import { h, render } from 'vue'
import { iconOf } from './kinds'
import { middleOf, type Outlines } from './outlines'
import { within, type Position } from './position'
import type { PlaceNow, SitePlanCard } from './types'

export interface Mark {
  spot: PlaceNow
  position: Position
  number: number | null
  isChosen: boolean
  isDraft: boolean
  mayMove: boolean
}
interface Listener {
  choose: (id: string) => void
  move: (id: string, position: Position) => void
  put: (position: Position) => void
  key: (id: string, event: KeyboardEvent) => void
  words: (mark: Mark) => string
}

const mostNames = 400
const whole = 1_000_000
const degree = 10_000_000

export function openCanvas(box: HTMLElement, plan: SitePlanCard, file: string, on: Listener) {
  const isPicture = plan.sort === 'picture'
  const sheet = new Sheet(box, {
    crs: isPicture ? CRS.Simple : CRS.EPSG3857,
    keyboard: false,
    zoomControl: false,
    attributionControl: false,
    zoomSnap: 0.25,
    minZoom: isPicture ? -6 : 10,
    maxZoom: isPicture ? 3 : 23,
    zoomAnimation: false,
    fadeAnimation: false,
    markerZoomAnimation: false,
  })
  const toPoint = ({ x, y }: Position) =>
    isPicture
      ? new LatLng(plan.height * (1 - y / whole), (plan.width * x) / whole)
      : new LatLng(y / degree, x / degree)
  const toPosition = ({ lat, lng }: LatLng): Position =>
    within(
      plan,
      isPicture
        ? { x: (lng / plan.width) * whole, y: (1 - lat / plan.height) * whole }
        : { x: lng * degree, y: lat * degree },
    )
  const bounds = isPicture ? draw() : outline()
  const fit = () => sheet.fitBounds(bounds, { padding: [12, 12], animate: false })
  let held: string | null = null
  const marks = new Map<string, { marker: Marker; looks: string }>()

  function draw() {
    const all = new LatLngBounds([0, 0], [plan.height, plan.width])
    new ImageOverlay(file, all, { className: 'plan-picture' }).addTo(sheet)
    return all
  }
  function outline() {
    const { features } = JSON.parse(file) as Outlines
    new GeoJSON(JSON.parse(file), {
      interactive: false,
      style: { className: 'plan-outline' },
      pointToLayer: (_, at) =>
        new Marker(at, {
          interactive: false,
          icon: new DivIcon({ className: 'plan-dot', iconSize: [6, 6] }),
        }),
    }).addTo(sheet)
    for (const { properties, geometry } of features.slice(0, mostNames)) {
      if (!properties.name) continue
      const [lng, lat] = middleOf(geometry)
      const words = document.createElement('span')
      words.textContent = properties.name
      new Tooltip({
        permanent: true,
        direction: 'center',
        className: 'plan-name',
        interactive: false,
      })
        .setLatLng([lat, lng])
        .setContent(words)
        .addTo(sheet)
    }
    const { west, south, east, north } = plan.box
    return new LatLngBounds([south / degree, west / degree], [north / degree, east / degree]).pad(
      0.05,
    )
  }

  function face(mark: Mark): HTMLElement {
    const face = document.createElement('span')
    face.className = 'mark-face'
    render(h(iconOf(mark.spot), { size: 17, 'aria-hidden': true }), face)
    if (mark.number === null) return face
    const number = document.createElement('span')
    number.className = 'mark-number'
    number.textContent = String(mark.number)
    face.append(number)
    return face
  }
  function iconFor(mark: Mark) {
    const looks = ['mark', `mark-${mark.spot.kind}`]
    if (mark.isChosen) looks.push('mark-chosen')
    if (mark.isDraft) looks.push('mark-draft')
    if (mark.spot.is_closed) looks.push('mark-closed')
    return new DivIcon({ html: face(mark), className: looks.join(' '), iconSize: [34, 34] })
  }
  function add(mark: Mark) {
    const id = mark.spot.id
    const marker = new Marker(toPoint(mark.position), {
      icon: iconFor(mark),
      draggable: mark.mayMove,
      autoPan: true,
      riseOnHover: true,
    })
    marker.on('click', () => on.choose(id))
    // Nothing of a marker may change while it is held.
    marker.on('dragstart', () => (held = id))
    marker.on('dragend', () => {
      held = null
      const position = toPosition(marker.getLatLng())
      marker.setLatLng(toPoint(position))
      on.move(id, position)
    })
    return marker.addTo(sheet)
  }
  function dress(marker: Marker, mark: Mark) {
    const element = marker.getElement()
    if (!element) return
    element.setAttribute('aria-label', on.words(mark))
    element.setAttribute('aria-pressed', String(mark.isChosen))
    element.onkeydown = (event) => on.key(mark.spot.id, event)
  }

  fit()
  sheet.on('click', ({ latlng }) => on.put(toPosition(latlng)))
  return {
    show(wanted: Mark[]) {
      const ids = new Set(wanted.map(({ spot }) => spot.id))
      for (const [id, { marker }] of marks) {
        if (ids.has(id)) continue
        marker.remove()
        marks.delete(id)
      }
      for (const mark of wanted) {
        const { spot, number, isChosen, isDraft, mayMove } = mark
        if (spot.id === held) continue
        const looks = JSON.stringify([spot, number, isChosen, isDraft, mayMove])
        const known = marks.get(spot.id)
        const marker = known?.marker ?? add(mark)
        if (known) marker.setLatLng(toPoint(mark.position))
        if (known && known.looks !== looks) {
          marker.setIcon(iconFor(mark))
          if (mayMove) marker.dragging?.enable()
          else marker.dragging?.disable()
        }
        marker.setZIndexOffset(isChosen ? 1_000 : 0)
        dress(marker, mark)
        marks.set(spot.id, { marker, looks })
      }
    },
    /// Moves the sheet so that the position can be seen.
    reveal(position: Position) {
      const at = toPoint(position)
      if (!sheet.getBounds().pad(-0.05).contains(at)) sheet.panTo(at, { animate: false })
    },
    zoom(by: number) {
      sheet.setZoom(sheet.getZoom() + by, { animate: false })
    },
    fit,
    resize: () => sheet.invalidateSize({ animate: false }),
    close: () => sheet.remove(),
  }
}
export type Canvas = ReturnType<typeof openCanvas>
