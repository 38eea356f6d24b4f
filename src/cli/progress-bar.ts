import type { FolderProgress } from '../index.js';
import { createEstimate } from './estimate.js';
import type { Terminal } from './terminal/terminal.js';

export interface ProgressBar {
  show(progress: FolderProgress): void;
  /** Leaves the last state on its line. */
  close(): void;
}

/** What tells the time, in milliseconds. */
type Clock = () => number;

/** A bar on a terminal that says how much of a folder is done, by bytes since files differ so much. */
export async function openProgressBar(
  { stderr, message }: Terminal,
  clock: Clock = () => performance.now(),
): Promise<ProgressBar> {
  // Loaded on first need: nobody else looks at a bar.
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {percentage}% | {said}',
      stream: stderr as NodeJS.WritableStream,
      hideCursor: true,
      // What files of no bytes come to.
      emptyOnZero: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let estimate: ReturnType<typeof createEstimate> | undefined;
  let last: FolderProgress | undefined;
  const began = clock();
  const saidOf = ({ files, totalFiles: total, failures }: FolderProgress, rest: readonly string[]): string =>
    [message('progress.files', { files, total }), message('progress.failed', { number: failures }), ...rest].join(
      ' | ',
    );
  return {
    show(progress) {
      const { files, totalFiles, bytes, totalBytes } = progress;
      const started = estimate !== undefined;
      estimate ??= createEstimate(totalBytes);
      const left = estimate({ seconds: (clock() - began) / 1000, bytes, files });
      // All files are read, and what is made of them comes.
      const rest = files === totalFiles ? message('progress.finishing') : timeLeft(left, message);
      const said = saidOf(progress, [rest]);
      if (started) bar.update(bytes, { said });
      else bar.start(totalBytes, bytes, { said });
      last = progress;
    },
    close() {
      if (last === undefined) return;
      bar.update(last.bytes, { said: saidOf(last, []) });
      bar.stop();
    },
  };
}

const MINUTE = 60;
const HOUR = 60 * MINUTE;
/** No estimate is so good that single seconds mean something. */
const SECONDS = [5, 10, 15, 20, 30, 45, 60] as const;

/** How long it still takes, as exactly as anybody knows. */
export function timeLeft(seconds: number | null, message: Terminal['message']): string {
  if (seconds === null) return message('progress.unknown');
  const rounded = SECONDS.find((step) => seconds <= step);
  if (rounded !== undefined && rounded < MINUTE) return message('progress.seconds', { number: rounded });
  if (seconds < 90 * MINUTE) return message('progress.minutes', { number: Math.ceil(seconds / MINUTE) });
  return message('progress.hours', { number: Math.ceil((2 * seconds) / HOUR) / 2 });
}
