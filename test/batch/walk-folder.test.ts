import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type FolderEntry, walkFolder } from '../../src/batch/folder/walk-folder.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baogao-walk-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), 'text');
  }
}

async function walk(omit?: string): Promise<{ entries: FolderEntry[]; others: number }> {
  const entries: FolderEntry[] = [];
  let others = 0;
  const options = {
    accepts: (name: string) => name.endsWith('.txt'),
    onOther: () => {
      others += 1;
    },
    ...(omit !== undefined && { omit }),
  };
  for await (const entry of walkFolder(folder, options)) entries.push(entry);
  return { entries, others };
}

const paths = ({ entries }: { entries: FolderEntry[] }): string[] => entries.map(({ path }) => path);

describe('walkFolder', () => {
  it('goes through the names of each folder in the order of their code units', async () => {
    put('b.txt', 'a/z.txt', 'a/B.txt', 'a/b/c.txt', '10.txt', '9.txt', '站.txt');
    expect(paths(await walk())).toEqual(['10.txt', '9.txt', 'a/B.txt', 'a/b/c.txt', 'a/z.txt', 'b.txt', '站.txt']);
  });

  it('tells size and time of change', async () => {
    put('a.txt');
    const [entry] = (await walk()).entries;
    expect(entry).toMatchObject({ path: 'a.txt', size: 4 });
    expect(Math.abs((entry?.modified ?? 0) - Date.now())).toBeLessThan(60_000);
  });

  it('counts files of other kinds and passes hidden ones', async () => {
    put('a.txt', 'b.xls', '.c.txt', '.git/d.txt', '~$a.txt');
    const result = await walk();
    expect(paths(result)).toEqual(['a.txt']);
    expect(result.others).toBe(1);
  });

  it('leaves a folder out', async () => {
    put('a.txt', 'out/b.txt');
    expect(paths(await walk(join(folder, 'out')))).toEqual(['a.txt']);
  });

  it('follows links to files, not to folders', async () => {
    put('a/b.txt');
    symlinkSync(join(folder, 'a', 'b.txt'), join(folder, 'c.txt'));
    symlinkSync(folder, join(folder, 'a', 'circle'));
    symlinkSync(folder, join(folder, 'a', 'circle.txt'));
    expect(paths(await walk())).toEqual(['a/b.txt', 'c.txt']);
  });

  it('says what cannot be read, and goes on', async () => {
    put('b.txt');
    symlinkSync(join(folder, 'nowhere'), join(folder, 'a.txt'));
    const { entries } = await walk();
    expect(entries).toMatchObject([
      { path: 'a.txt', problem: 'ENOENT: no such file or directory' },
      { path: 'b.txt', size: 4 },
    ]);
  });

  it.skipIf(process.getuid?.() === 0)('says which folder is closed, and goes on', async () => {
    put('a/b.txt', 'c.txt');
    chmodSync(join(folder, 'a'), 0);
    const { entries } = await walk();
    chmodSync(join(folder, 'a'), 0o755);
    expect(entries).toMatchObject([{ path: 'a', problem: 'EACCES: permission denied' }, { path: 'c.txt' }]);
  });
});
