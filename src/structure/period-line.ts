/** `2025.8.4 --- 2025.8.11`, `3.1-3.7`: a line of nothing but the days of a period, above what was done in it. */
export const isPeriod = (line: string): boolean => PERIOD.test(line);

const PERIOD = /^[\d._/-]{3,10} ?[-—~]{1,3} ?[\d._/-]{3,10}$/;
