const MILLISECONDS_PER_DAY = 86_400_000;

/** A day, `YYYY-MM-DD`, as days since 1970-01-01: how Parquet and Arrow keep it. */
export const dayNumber = (day: string): number => Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_PER_DAY;
