// What a code lens runs: goes to the only place that it speaks of, or shows several to choose from.

import { commands, l10n, Location, Position, Range, Uri } from 'vscode'
import type { Location as LspLocation, Position as LspPosition } from 'vscode-languageclient'
import type { ShowPlacesCommand } from '../../server/protocol.js'
import type { ClientFeature } from '../feature.js'

const SHOW_PLACES: ShowPlacesCommand = 'yaodian.showPlaces'

/** No command for people: only a lens knows the places. */
export const showPlacesCommand: ClientFeature = () =>
  commands.registerCommand(SHOW_PLACES, (uri: string, from: LspPosition, places: readonly LspLocation[]) =>
    commands.executeCommand(
      'editor.action.goToLocations',
      Uri.parse(uri),
      toPosition(from),
      places.map(place => new Location(Uri.parse(place.uri), toRange(place))),
      'peek',
      l10n.t('There is nothing to show.'),
    ),
  )

function toPosition({ line, character }: LspPosition): Position {
  return new Position(line, character)
}

function toRange({ range }: LspLocation): Range {
  return new Range(toPosition(range.start), toPosition(range.end))
}
