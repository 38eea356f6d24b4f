import { STATUS_CODES } from 'node:http';
import type { Socket } from 'node:net';
import type { Metrics } from '../metrics.js';
import type { HttpCode } from './problem-code.js';
import { PROBLEM_TYPE, problemDocument } from './problem-document.js';

const CODES: Readonly<Record<string, HttpCode>> = {
  HPE_HEADER_OVERFLOW: 'headers-too-large',
  ERR_HTTP_REQUEST_TIMEOUT: 'request-timeout',
};

/** Answers what is no HTTP, or did not arrive in time, before there is a request, and closes the connection. */
export function refuseConnection(error: Error & { code?: string }, socket: Socket, metrics: Metrics): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const code = CODES[error.code ?? ''] ?? 'bad-request';
  metrics.failure(code);
  const problem = problemDocument(code, { problem: 'not HTTP' }, 'en', 'none');
  const body = JSON.stringify(problem);
  const head = [
    `HTTP/1.1 ${problem.status} ${STATUS_CODES[problem.status]}`,
    `content-type: ${PROBLEM_TYPE}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  if (!socket.writable) socket.destroy();
  else socket.end(`${head.join('\r\n')}\r\n\r\n${body}`, () => socket.destroy());
}
