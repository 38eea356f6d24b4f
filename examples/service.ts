// What a service says of documents: `baogao serve` does the work, this program asks it.
//   npx baogao serve &
//   npx tsx examples/service.ts http://127.0.0.1:8080 examples/library.txt
import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createClient, ServiceError } from 'baogao/client';

/** The quantities of each file, or why there are none. */
export async function quantities(url: string, files: readonly string[]): Promise<Record<string, string[]>> {
  const client = createClient(url);
  const found: Record<string, string[]> = {};
  for (const file of files) {
    try {
      const records = await client.records(new Uint8Array(await readFile(file)), {
        name: basename(file),
        types: ['count'],
      });
      found[file] = records.flatMap((record) => (record.type === 'count' ? [record.text] : []));
    } catch (error) {
      if (!(error instanceof ServiceError)) throw error;
      found[file] = [`${error.code}: ${error.problem?.detail}`];
    }
  }
  return found;
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const [, , url = 'http://127.0.0.1:8080', ...files] = argv;
  console.log(await quantities(url, files));
}
