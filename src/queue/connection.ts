import type { Redis } from 'ioredis';
import { systemMessage } from '../batch/failure.js';
import { version } from '../batch/version.js';
import { BaogaoError } from '../error.js';
import { requirePackages } from '../optional-packages.js';
import type { QueueAddress } from './queue-options.js';
import { openStore } from './store/open-store.js';
import type { Store } from './store/store.js';

const PACKAGES = ['bullmq', 'ioredis'];

/** Everything of ours in Redis begins with this. */
export const PREFIX = 'baogao';

/** The queue of this version: workers of another one would give other results. */
export const queueName = (): string => `documents-${version()}`;

export const DEFAULT_REDIS = 'redis://127.0.0.1:6379';

/** An open queue. */
export interface Connection {
  readonly redis: Redis;
  readonly store: Store;
  close(): Promise<void>;
}

/** Milliseconds between tries to reach Redis again, at most. */
const LONGEST_PAUSE = 2_000;

/**
 * Reaches Redis and the store. A connection that is lost later is made again for as long as it takes.
 *
 * @throws BaogaoError `package-missing`, `queue-unavailable`
 */
export async function connect({ redis: url = DEFAULT_REDIS, store }: QueueAddress): Promise<Connection> {
  await requirePackages('a queue', PACKAGES);
  const { Redis } = await import('ioredis');
  let reached = false;
  const redis = new Redis(url, {
    lazyConnect: true,
    maxRetriesPerRequest: null,
    retryStrategy: (times: number) => (reached ? Math.min(times * 100, LONGEST_PAUSE) : null),
  });
  // Told by the commands that fail, or made good.
  redis.on('error', () => {});
  try {
    await redis.connect();
    reached = true;
    const opened = await openStore(store ?? null, redis, PREFIX);
    return {
      redis,
      store: opened,
      async close() {
        await opened.close();
        redis.disconnect();
      },
    };
  } catch (error) {
    redis.disconnect();
    if (error instanceof BaogaoError) throw error;
    throw new BaogaoError(
      'queue-unavailable',
      { url: withoutPassword(url), problem: systemMessage(error) },
      { cause: error },
    );
  }
}

function withoutPassword(url: string): string {
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
