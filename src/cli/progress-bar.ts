import type { FolderProgress } from '../index.js';
import type { OutputStream } from './streams.js';

export interface ProgressBar {
  show(progress: FolderProgress): void;
  /** Leaves the last state on its line. */
  close(): void;
}

/** A bar on a terminal that says how much of a folder is done, by bytes since files differ so much. */
export async function openProgressBar(terminal: OutputStream): Promise<ProgressBar> {
  // Loaded on first need: nobody else looks at a bar.
  const { default: cliProgress } = await import('cli-progress');
  const bar = new cliProgress.SingleBar(
    {
      format: '{bar} {percentage}% | {files}/{totalFiles} files | {failures} failed | {eta_formatted} left',
      stream: terminal as NodeJS.WritableStream,
      hideCursor: true,
      // What files of no bytes come to.
      emptyOnZero: true,
    },
    cliProgress.Presets.shades_classic,
  );
  let started = false;
  return {
    show({ files, totalFiles, bytes, totalBytes, failures }) {
      const payload = { files, totalFiles, failures };
      if (started) bar.update(bytes, payload);
      else bar.start(totalBytes, bytes, payload);
      started = true;
    },
    close() {
      if (started) bar.stop();
    },
  };
}
