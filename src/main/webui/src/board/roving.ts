/** A card by its column and its place in it; wanted: the keyboard is to follow. */
export interface Place {
  column: number;
  row: number;
  wanted?: boolean;
}

export type Arrow = 'ArrowLeft' | 'ArrowRight' | 'ArrowUp' | 'ArrowDown' | 'Home' | 'End';

export function isArrow(key: string): key is Arrow {
  return ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'].includes(key);
}

/** The next card that way, leaving out empty columns; the same one at the edge. */
export function neighbour(lengths: number[], from: Place, arrow: Arrow): Place {
  const last = (lengths[from.column] ?? 1) - 1;
  switch (arrow) {
    case 'ArrowUp':
      return { column: from.column, row: Math.max(0, from.row - 1) };
    case 'ArrowDown':
      return { column: from.column, row: Math.min(last, from.row + 1) };
    case 'Home':
      return { column: from.column, row: 0 };
    case 'End':
      return { column: from.column, row: last };
    case 'ArrowLeft':
    case 'ArrowRight': {
      const step = arrow === 'ArrowRight' ? 1 : -1;
      for (let column = from.column + step; column >= 0 && column < lengths.length; column += step) {
        const length = lengths[column] ?? 0;
        if (length > 0) {
          return { column, row: Math.min(from.row, length - 1) };
        }
      }
      return { column: from.column, row: from.row };
    }
  }
}
