import type { OutputStream } from './streams.js';

/** Writes a text and waits, where the stream is full, until it takes more. */
export async function writeText(stream: OutputStream, text: string): Promise<void> {
  if (text === '') return;
  const hasRoom = stream.write(text) !== false;
  if (!hasRoom && stream.once) await new Promise<void>((resolve) => stream.once?.('drain', resolve));
}
