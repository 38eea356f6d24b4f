import type { Redis } from 'ioredis';
import { requirePackages } from '../../optional-packages.js';
import { createFolderStore } from './folder-store.js';
import { createRedisStore } from './redis-store.js';
import type { Store } from './store.js';

const S3 = 's3://';

/**
 * The store at an address: a folder, `s3://bucket/prefix`, or Redis where there is none.
 *
 * @throws BaogaoError `package-missing`
 */
export async function openStore(address: string | null, redis: Redis, prefix: string): Promise<Store> {
  if (address === null) return createRedisStore(redis, prefix);
  if (!address.startsWith(S3)) return createFolderStore(address);
  await requirePackages('a store in S3', ['@aws-sdk/client-s3']);
  const { createS3Store } = await import('./s3-store.js');
  return createS3Store(address);
}
