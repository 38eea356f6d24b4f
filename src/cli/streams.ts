/** What the command line reads from and writes to; `process` is one. */
export interface Streams {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  readonly stdout: OutputStream;
  readonly stderr: OutputStream;
  /** Which language and colours are wanted; none if left out. */
  readonly env?: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface OutputStream {
  /** False where the stream is full, until `drain`. */
  write(text: string): unknown;
  once?(event: 'drain', listener: () => void): unknown;
  /** True for a terminal. */
  readonly isTTY?: boolean;
  /** Width of the terminal. */
  readonly columns?: number;
}
