import stringWidth from 'string-width';

const GAP = '  ';

/** Rows of cells, laid out so that columns stand under each other; Chinese characters take two places. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, stringWidth(cell));
  }
  return rows
    .map((row) => {
      const cells = row.map((cell, index) => cell + ' '.repeat((widths[index] ?? 0) - stringWidth(cell)));
      return `${cells.join(GAP).trimEnd()}\n`;
    })
    .join('');
}
