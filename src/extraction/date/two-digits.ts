/** A month, a day or a part of a clock time as EDTF writes it: 07. */
export const twoDigits = (value: number | string): string => String(value).padStart(2, '0');
