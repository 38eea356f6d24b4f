import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';

/** The parts of a document, as plain text. */
export interface ExtractedDoc {
  readonly body: string;
  readonly footnotes: string;
  readonly endnotes: string;
  readonly headers: string;
  readonly footers: string;
}

/** Runs in the worker. Quotation marks stay as they are written. */
const SCRIPT = `
const { parentPort, workerData } = require('node:worker_threads');
const WordExtractor = require(workerData.library);
const plain = { filterUnicode: false };
new WordExtractor().extract(Buffer.from(workerData.bytes)).then((file) => parentPort.postMessage({
  body: file.getBody(plain),
  footnotes: file.getFootnotes(plain),
  endnotes: file.getEndnotes(plain),
  headers: file.getHeaders({ ...plain, includeFooters: false }),
  footers: file.getFooters(plain),
}));
`;
/** Far more than a file of the default limit takes. */
const LONGEST_MILLISECONDS = 60_000;
const MEMORY_MEGABYTES = 512;

/**
 * Reads a document in a thread of its own: in a damaged file the library may go round in circles until the memory is
 * full, or fail where nobody can catch it.
 */
export function extractInWorker(bytes: Uint8Array): Promise<ExtractedDoc> {
  const library = createRequire(import.meta.url).resolve('word-extractor');
  const worker = new Worker(SCRIPT, {
    eval: true,
    workerData: { library, bytes },
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MEGABYTES },
  });
  return new Promise<ExtractedDoc>((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('it takes too long')), LONGEST_MILLISECONDS);
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(timer);
      reject(new Error('it has no text'));
    });
  }).finally(() => worker.terminate());
}
