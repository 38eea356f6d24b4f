import type { Redis } from 'ioredis';
import type { Store } from './store.js';

/** Everything in Redis itself: for documents that its memory has room for. */
export function createRedisStore(redis: Redis, prefix: string): Store {
  const keyOf = (name: string): string => `${prefix}:store:${name}`;
  return {
    put: async (name, bytes) => (await redis.set(keyOf(name), Buffer.from(bytes), 'NX')) === 'OK',
    get: (name) => redis.getBuffer(keyOf(name)),
    has: async (name) => (await redis.exists(keyOf(name))) === 1,
    remove: async (name) => {
      await redis.del(keyOf(name));
    },
    close: async () => {},
  };
}
