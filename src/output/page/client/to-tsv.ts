/** What would end a cell or a line. */
const SEPARATORS = /[\t\r\n]+/g;
/** What a spreadsheet would run as a formula. */
const FORMULA = /^[=+\-@]/;

/**
 * Lines of cells for a spreadsheet to paste. Separators inside a text become blanks; a text that a spreadsheet would
 * run as a formula gets an apostrophe in front, since reports come from anywhere. Numbers stay as they are.
 */
export function toTsv(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((cells) => `${cells.map(cell).join('\t')}\n`).join('');
}

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = value.replace(SEPARATORS, ' ');
  return FORMULA.test(text) ? `'${text}` : text;
}
