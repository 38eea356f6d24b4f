const FIRST_YEAR = 1900;
const LAST_YEAR = 2099;

/** Whether digits are rather a year than a number of anything: 2016, but not 1200. */
export const looksLikeYear = (text: string): boolean =>
  /^\d{4}$/.test(text) && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR;
