/** EDTF's number of the first quarter, less one. */
const BASE = 32;

export const QUARTERS = 4;

/** EDTF's number of a quarter, counted from 1: 33 to 36. */
export const quarterNumber = (quarter: number): number => BASE + quarter;
