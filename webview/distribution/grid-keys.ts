// The keyboard in a grid: one field can be reached by Tab, the arrows go from field to field.

export interface GridPlace {
  readonly row: number
  readonly column: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

const PAGE = 10

/** Where a key leads; `undefined` for a key that leads nowhere. At an edge it stays. */
export function placeAfter(
  { key, ctrlKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey'>, { row, column }: GridPlace, { rows, columns }: GridSize,
): GridPlace | undefined {
  const within = (to: GridPlace): GridPlace => ({ row: clamp(to.row, rows), column: clamp(to.column, columns) })
  switch (key) {
    case 'ArrowUp': return within({ row: row - 1, column })
    case 'ArrowDown': return within({ row: row + 1, column })
    case 'ArrowLeft': return within({ row, column: column - 1 })
    case 'ArrowRight': return within({ row, column: column + 1 })
    case 'PageUp': return within({ row: row - PAGE, column })
    case 'PageDown': return within({ row: row + PAGE, column })
    case 'Home': return within({ row: ctrlKey ? 0 : row, column: 0 })
    case 'End': return within({ row: ctrlKey ? rows - 1 : row, column: columns - 1 })
    default: return undefined
  }
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(index, length - 1))
}
