/** An example and whether it holds. */
export interface ExampleResult {
  /** The example's own place, `file:line`. */
  readonly place: string;
  readonly rule: string;
  readonly type: 'match' | 'never';
  readonly text: string;
  /** Null if the example holds, else what is wrong, for people. */
  readonly problem: string | null;
}
