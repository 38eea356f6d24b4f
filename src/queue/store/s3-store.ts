import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { BaogaoError } from '../../error.js';
import type { Store } from './store.js';

/** Statuses that say that there is nothing of the name. */
const ABSENT: readonly number[] = [404];
/** Statuses that say that the name is taken, or is being taken just now. */
const TAKEN: readonly number[] = [409, 412];

/**
 * A bucket of S3 or of something that speaks its language. Region, keys and endpoint are those of the AWS environment
 * (`AWS_REGION`, `AWS_ACCESS_KEY_ID`, `AWS_ENDPOINT_URL_S3`…).
 *
 * @param address `s3://bucket/prefix`
 * @throws BaogaoError `store-unavailable`, also where it does not answer
 */
export function createS3Store(address: string): Store {
  const { hostname: Bucket, pathname } = new URL(address);
  const prefix = pathname.replace(/^\/|\/$/g, '');
  const objectOf = (name: string): { Bucket: string; Key: string } => ({
    Bucket,
    Key: prefix === '' ? name : `${prefix}/${name}`,
  });
  // Servers of one's own seldom have a name for each bucket.
  const client = new S3Client({ forcePathStyle: process.env.AWS_ENDPOINT_URL_S3 !== undefined });
  /** Does the work; some statuses are an answer too. */
  async function guarded<Result>(
    work: () => Promise<Result>,
    statuses: readonly number[],
    answer: Result,
  ): Promise<Result> {
    try {
      return await work();
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status !== undefined && statuses.includes(status)) return answer;
      const problem = error instanceof Error ? error.message : String(error);
      throw new BaogaoError('store-unavailable', { store: address, problem }, { cause: error });
    }
  }
  return {
    put: (name, bytes) =>
      guarded(
        async () => {
          await client.send(new PutObjectCommand({ ...objectOf(name), Body: bytes, IfNoneMatch: '*' }));
          return true;
        },
        TAKEN,
        false,
      ),
    get: (name) =>
      guarded<Uint8Array | null>(
        async () => {
          const { Body } = await client.send(new GetObjectCommand(objectOf(name)));
          return (await Body?.transformToByteArray()) ?? null;
        },
        ABSENT,
        null,
      ),
    has: (name) =>
      guarded(
        async () => {
          await client.send(new HeadObjectCommand(objectOf(name)));
          return true;
        },
        ABSENT,
        false,
      ),
    remove: (name) =>
      guarded<void>(
        async () => {
          await client.send(new DeleteObjectCommand(objectOf(name)));
        },
        ABSENT,
        undefined,
      ),
    close: async () => client.destroy(),
  };
}
