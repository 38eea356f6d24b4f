import type { Span } from '../source/span.js';

/** A line without the colon at its end, `财务组:`; the line itself where there is none. */
export const withoutColon = <S extends Span>(shadow: string, line: S): S =>
  shadow.charAt(line.end - 1) === ':' ? { ...line, end: line.end - 1 } : line;
