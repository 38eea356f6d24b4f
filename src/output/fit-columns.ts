import { stringWidth } from './string-width.js';

const ELLIPSIS = '…';
const CONTROL = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** A user-perceived character takes two columns at most, and rarely more code units than this. */
const UNITS_PER_COLUMN = 4;

/**
 * A text as exactly `width` terminal columns: cut with an ellipsis or filled with blanks, Han characters taking two.
 * Control characters, which could move the cursor or colour the terminal, become blanks.
 */
export function fitColumns(text: string, width: number): string {
  // A heading of a megabyte is measured by its beginning only.
  const beginning = text.slice(0, width * UNITS_PER_COLUMN).replace(CONTROL, ' ');
  const whole = text.length <= width * UNITS_PER_COLUMN && stringWidth(beginning) <= width;
  const shown = whole ? beginning : `${cut(beginning, width - stringWidth(ELLIPSIS))}${ELLIPSIS}`;
  return shown + ' '.repeat(Math.max(0, width - stringWidth(shown)));
}

function cut(text: string, width: number): string {
  let used = 0;
  let shown = '';
  for (const { segment } of new Intl.Segmenter().segment(text)) {
    used += stringWidth(segment);
    if (used > width) break;
    shown += segment;
  }
  return shown;
}
