/** What the process returns to the shell. */
export const EXIT_CODE = {
  /** Every file was extracted. */
  done: 0,
  /** At least one file was not; the others were. */
  failed: 1,
  /** The command was not understood, or could not begin: nothing was extracted. */
  usage: 2,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
