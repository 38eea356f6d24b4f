import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createFolderStore } from '../../src/queue/store/folder-store.js';
import { createS3Store } from '../../src/queue/store/s3-store.js';
import type { Store } from '../../src/queue/store/store.js';
import { newFolder } from '../batch/made-folder.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (found: Uint8Array | null): string | null => found && new TextDecoder().decode(found);

/** What every store has to do. */
function behaves(name: string, open: () => Store): void {
  describe(name, () => {
    let store: Store;
    beforeAll(() => {
      store = open();
    });

    it('gives back what was stored first', async () => {
      expect(await store.get('result-1a')).toBeNull();
      expect(await store.has('result-1a')).toBe(false);
      expect(await store.put('result-1a', bytes('first'))).toBe(true);
      expect(await store.put('result-1a', bytes('second'))).toBe(false);
      expect(text(await store.get('result-1a'))).toBe('first');
      expect(await store.has('result-1a')).toBe(true);
    });

    it('takes one of those that store at the same time', async () => {
      const taken = await Promise.all(Array.from({ length: 8 }, (_, nth) => store.put('result-2b', bytes(`${nth}`))));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(text(await store.get('result-2b'))).toBe(String(taken.indexOf(true)));
    });

    it('keeps nothing and very much alike', async () => {
      const much = new Uint8Array(3 << 20).fill(7);
      await store.put('content-3c', new Uint8Array());
      await store.put('content-4d', much);
      expect((await store.get('content-3c'))?.length).toBe(0);
      expect(Buffer.compare((await store.get('content-4d')) ?? new Uint8Array(), much)).toBe(0);
    });

    it('takes away', async () => {
      await store.put('content-5e', bytes('x'));
      await store.remove('content-5e');
      await store.remove('content-5e');
      expect(await store.has('content-5e')).toBe(false);
    });
  });
}

behaves('a folder', () => createFolderStore(newFolder()));

describe('what speaks the language of S3', () => {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    const path = (request.url ?? '').split('?')[0] ?? '';
    const found = objects.get(path);
    if (request.method === 'PUT') {
      const body = await buffer(request);
      // Asked only when all of it is there, as the real one does.
      if (request.headers['if-none-match'] === '*' && objects.has(path)) return response.writeHead(412).end();
      objects.set(path, decoded(body, request.headers['content-encoding']));
      return response.writeHead(200).end();
    }
    if (request.method === 'DELETE') {
      objects.delete(path);
      return response.writeHead(204).end();
    }
    if (!found) return response.writeHead(404).end();
    response.writeHead(200, { 'content-length': found.length });
    return response.end(request.method === 'HEAD' ? undefined : found);
  });

  /** The client may send a body in chunks, each with its length and signature. */
  function decoded(body: Buffer, encoding: string | undefined): Buffer {
    if (!encoding?.includes('aws-chunked')) return body;
    const parts: Buffer[] = [];
    for (let from = 0; ; ) {
      const end = body.indexOf('\r\n', from);
      const length = Number.parseInt(body.toString('latin1', from, end), 16);
      if (!(length > 0)) return Buffer.concat(parts);
      parts.push(body.subarray(end + 2, end + 2 + length));
      from = end + 2 + length + 2;
    }
  }

  const settings = { AWS_REGION: 'local', AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
  const before = { ...process.env };
  beforeAll(async () => {
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const { port } = server.address() as AddressInfo;
    Object.assign(process.env, settings, { AWS_ENDPOINT_URL_S3: `http://127.0.0.1:${port}` });
  });
  afterAll(() => {
    process.env = before;
    server.close();
    server.closeAllConnections();
  });

  behaves('a bucket', () => createS3Store('s3://bucket/some/prefix'));

  it('has everything under the prefix', async () => {
    await createS3Store('s3://bucket/other').put('result-6f', bytes('x'));
    expect([...objects.keys()]).toContain('/bucket/other/result-6f');
  });
});

describe('a store that cannot be used', () => {
  it('is told', async () => {
    await expect(createFolderStore('/dev/null/x').put('result-1a', bytes('x'))).rejects.toMatchObject({
      code: 'store-unavailable',
    });
  });
});
