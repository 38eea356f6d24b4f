const LINE_END = /\r\n?|\n/;

/** Where an offset is, as editors count: line and column from 1. */
export function placeOf(text: string, offset: number): string {
  const lines = text.slice(0, offset).split(LINE_END);
  return `${lines.length}:${(lines.at(-1)?.length ?? 0) + 1}`;
}
