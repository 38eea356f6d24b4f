import { parentPort } from 'node:worker_threads';
import type { ReadRequest } from './messages.js';
import { read } from './read.js';

/** What the thread of readers runs: it answers one request after the other. */
parentPort?.on('message', (request: ReadRequest) => {
  void read(request).then((answer) => parentPort?.postMessage(answer));
});
