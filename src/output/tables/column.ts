/** What the cells of a column hold. Dates are days, `YYYY-MM-DD`; `strings` is a list of texts. */
export type ColumnType = 'string' | 'integer' | 'number' | 'boolean' | 'date' | 'strings';

/** The values of each type as JSON has them. */
export interface CellTypes {
  readonly string: string;
  readonly integer: number;
  readonly number: number;
  readonly boolean: boolean;
  readonly date: string;
  readonly strings: readonly string[];
}

/** One column of a table: what a reader has to know before using its cells. */
export interface Column<Type extends ColumnType = ColumnType, Nullable extends boolean = boolean> {
  readonly type: Type;
  /** True where a cell may be null. */
  readonly nullable: Nullable;
  readonly description: string;
  /** What numbers count; null for other types and for plain numbers. */
  readonly unit: string | null;
  /** All values that occur, where there is a fixed set. */
  readonly values?: readonly string[];
  /** The table to whose key this column refers. */
  readonly references?: string;
}

/** What few columns have. */
export interface ColumnDetails {
  readonly unit?: string;
  readonly values?: readonly string[];
  readonly references?: string;
}

export function column<Type extends ColumnType>(
  type: Type,
  description: string,
  details: ColumnDetails = {},
): Column<Type, false> {
  return { type, nullable: false, description, unit: null, ...details };
}

/** A column whose cells may be null. */
export function nullableColumn<Type extends ColumnType>(
  type: Type,
  description: string,
  details: ColumnDetails = {},
): Column<Type, true> {
  return { type, nullable: true, description, unit: null, ...details };
}
