/** What the process returns to the shell. */
export const EXIT_CODE = {
  /** Every file was extracted. */
  done: 0,
  /** It is through, but at least one file was not extracted; the others were. */
  failed: 1,
  /** The command was not understood, or could not begin: nothing was extracted. */
  usage: 2,
  /** It ended before it was through, such as on a full disk: the same command goes on from there. */
  incomplete: 3,
  /** A signal ended a folder run, which can be continued. As of shells: 128 and the number of SIGINT. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT_CODE)[keyof typeof EXIT_CODE];
