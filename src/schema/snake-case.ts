/** How columns and tables are named: `part_of` for `partOf`, `case_number` for `case-number`. */
export const snakeCase = (name: string): string =>
  name
    .replaceAll('-', '_')
    .replace(/(?<=[a-z0-9])[A-Z]/g, (letter) => `_${letter}`)
    .toLowerCase();
