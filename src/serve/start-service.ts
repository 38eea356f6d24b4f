import type { AddressInfo } from 'node:net';
import { flatTypesOf, packTypesIn } from '../batch/flat-types.js';
import { parserSettings } from '../batch/pool/parser-settings.js';
import { openWorkerPool } from '../batch/pool/worker-pool.js';
import { BaogaoError } from '../error.js';
import { requirePackages } from '../optional-packages.js';
import { createAdmission } from './admission.js';
import { createContract } from './contract.js';
import { createDocumentQueue } from './document-queue.js';
import { type ServeOptions, serveSettings } from './serve-options.js';
import type { ServiceContext } from './service-context.js';

/** What the service needs and the library does not. */
const PACKAGES = [
  'fastify',
  'fastify-type-provider-zod',
  '@fastify/accepts',
  '@fastify/multipart',
  '@fastify/rate-limit',
  '@fastify/swagger',
  '@fastify/swagger-ui',
  '@fastify/under-pressure',
  'close-with-grace',
  'prom-client',
];

/** A service that listens. */
export interface Service {
  /** Where it is reached. */
  readonly url: string;
  /** Takes no more requests, answers those it has, and ends the threads. */
  close(): Promise<void>;
  /** Closes the service where the process is told to end (SIGTERM, SIGINT), and resolves when that is done. */
  closeOnSignal(): Promise<void>;
}

/**
 * Starts the service on HTTP: `POST /v1/extract`, `POST /v1/batch`, `GET /v1/schema`, `/openapi.json`, `/docs`,
 * `/health/live`, `/health/ready`, `/metrics`.
 *
 * @throws BaogaoError `bad-option`, `package-missing`, `worker-unavailable`, `address-unavailable`, and as
 * `createParser` does
 */
export async function startService(options: ServeOptions = {}): Promise<Service> {
  const settings = serveSettings(options);
  await requirePackages('baogao serve', PACKAGES);
  const { createApp } = await import('./app.js');
  const { createMetrics } = await import('./metrics.js');

  const { workers, workerMemory, maxQueue, grammars, packs, segmenter } = settings;
  const parser = parserSettings({ grammars, packs, segmenter });
  const pool = await openWorkerPool({
    ...{ workers, memory: workerMemory, warm: true, maxQueue: maxQueue + workers },
    settings: { parser, contents: true },
  });
  const documents = createDocumentQueue(pool, settings);
  let closing = false;
  const context: ServiceContext = {
    ...{ settings, parser, documents, admission: createAdmission(settings), metrics: createMetrics(documents) },
    ...{ contract: createContract(flatTypesOf(parser)), packTypes: packTypesIn(parser) },
    get closing() {
      return closing;
    },
  };
  const app = await createApp(context);
  const close = async (): Promise<void> => {
    closing = true;
    await app.close();
    await pool.close();
  };
  try {
    await app.listen({ host: settings.host, port: settings.port });
  } catch (error) {
    await close();
    const { code = '' } = error as NodeJS.ErrnoException;
    const { host, port } = settings;
    throw new BaogaoError('address-unavailable', { host, port, problem: code }, { cause: error });
  }
  if (settings.token === null && !isLoopback(settings.host)) {
    app.log.warn('other machines can reach this service, and it asks for no token');
  }
  return { url: urlOf(settings.host, (app.server.address() as AddressInfo).port), close, closeOnSignal };

  async function closeOnSignal(): Promise<void> {
    const { default: closeWithGrace } = await import('close-with-grace');
    await new Promise<void>((done) => {
      closeWithGrace({ delay: settings.timeout + settings.bodyTimeout, logger: false }, async () => {
        await close();
        done();
      });
    });
  }
}

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || host.startsWith('127.');

const urlOf = (host: string, port: number): string => `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
