import { data } from './data.js';

/** The number of the innermost section around an offset, or -1. */
export function sectionAt(offset: number): number {
  return data.sections.findLastIndex(({ start, end }) => start <= offset && offset < end);
}

/** The text from one offset to another. */
export const sourceText = (start: number, end: number): string => data.source.slice(start - data.base, end - data.base);
