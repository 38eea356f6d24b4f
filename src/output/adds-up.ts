import type { Count } from '../schema/count.js';

/** Shares and rates do not add up, and what is a total, or has parts, has been added already. */
export const addsUp = ({ measure, cell, partOf }: Pick<Count, 'measure' | 'cell' | 'partOf'>): boolean =>
  measure !== 'percent' && (cell === undefined || cell.role === 'figure') && !partOf;
