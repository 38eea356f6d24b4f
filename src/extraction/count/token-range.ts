import type { TokenRange } from '../../grammar/match.js';

/** A range of no token at `at`. */
export const emptyRange = (at: number): TokenRange => ({ from: at, to: at });

export const isEmptyRange = ({ from, to }: TokenRange): boolean => from >= to;
