const YEAR = /^(?:19|20)[0-9]{2}$/;

/** Whether digits are rather a year than a number of anything: 2016, but not 1200. */
export const looksLikeYear = (text: string): boolean => YEAR.test(text);
