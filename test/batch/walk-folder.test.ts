import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { placeOf } from '../../src/batch/folder/place-of.js';
import { type FolderEntry, type WalkOptions, walkFolder } from '../../src/batch/folder/walk-folder.js';

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

async function walk(given: Partial<WalkOptions> = {}): Promise<{ entries: FolderEntry[]; skipped: string[] }> {
  const entries: FolderEntry[] = [];
  const skipped: string[] = [];
  const options = {
    accepts: (name: string) => name.endsWith('.txt'),
    onSkipped: (name: string, reason: string) => void skipped.push(`${name} ${reason}`),
    ...given,
  };
  for await (const entry of walkFolder(folder, options)) entries.push(entry);
  return { entries, skipped };
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

  it('passes other kinds and hidden files, and tells of each', async () => {
    put('a.txt', 'b.xls', '.c.txt', '.git/d.txt', '~$a.txt');
    const result = await walk();
    expect(paths(result)).toEqual(['a.txt']);
    expect(result.skipped).toEqual(['.c.txt hidden', '.git hidden', 'b.xls other-kind', '~$a.txt temporary']);
  });

  it('leaves a folder out', async () => {
    put('a.txt', 'out/b.txt');
    expect(paths(await walk({ omit: join(folder, 'out') }))).toEqual(['a.txt']);
  });

  it('follows links to files of the folder, and tells of the others', async () => {
    put('a/b.txt');
    symlinkSync(join(folder, 'a', 'b.txt'), join(folder, 'c.txt'));
    symlinkSync(folder, join(folder, 'a', 'circle'));
    symlinkSync(folder, join(folder, 'a', 'circle.txt'));
    const result = await walk();
    expect(paths(result)).toEqual(['a/b.txt', 'c.txt']);
    expect(result.skipped).toEqual(['circle linked-folder', 'circle.txt linked-folder']);
  });

  describe('links out of the folder', () => {
    let outside: string;
    beforeEach(() => {
      // The name begins as that of the folder does.
      outside = `${folder}-outside`;
      mkdirSync(join(outside, 'below'), { recursive: true });
      writeFileSync(join(outside, 'secret.txt'), 'text');
      writeFileSync(join(outside, 'below', 'deep.txt'), 'text');
      put('b.txt');
      symlinkSync(join(outside, 'secret.txt'), join(folder, 'a.txt'));
      symlinkSync(join('..', `${folder.split('/').at(-1)}-outside`, 'secret.txt'), join(folder, 'c.txt'));
      symlinkSync(outside, join(folder, 'd'));
      symlinkSync(folder, join(outside, 'below', 'back'));
    });
    afterEach(() => rmSync(outside, { recursive: true }));

    it('are not followed', async () => {
      const result = await walk();
      expect(paths(result)).toEqual(['b.txt']);
      expect(result.skipped).toEqual(['a.txt outside-link', 'c.txt outside-link', 'd linked-folder']);
    });

    it('are followed where that is asked for, but not in circles', async () => {
      const result = await walk({ followLinks: true });
      expect(paths(result)).toEqual(['a.txt', 'b.txt', 'c.txt', 'd/below/deep.txt', 'd/secret.txt']);
      expect(result.skipped).toEqual(['back linked-folder']);
    });
  });

  it.skipIf(process.platform !== 'linux')('shows names that are no UTF-8 as what they were written in', async () => {
    // 报告 in GB 18030; and bytes that are neither.
    const report = Buffer.from([0xb1, 0xa8, 0xb8, 0xe6, 0x2e, 0x74, 0x78, 0x74]);
    const odd = Buffer.from([0xb1, 0xff, 0x2e, 0x74, 0x78, 0x74]);
    const twin = Buffer.from([0xb1, 0xa8, 0x2e, 0x74, 0x78, 0x74]);
    for (const name of [report, odd, twin]) writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), name]), 'odd');
    mkdirSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xa8])]));
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), Buffer.from([0xb1, 0xa8]), Buffer.from('/x.txt')]), 'odd');
    put('报.txt');
    const { entries } = await walk();
    expect(paths({ entries })).toEqual(['\\xB1\\xA8.txt', '\\xB1\\xFF.txt', '报/x.txt', '报.txt', '报告.txt']);
    const contents = entries.map((entry) => readFileSync(placeOf(folder, entry), 'utf8'));
    expect(contents).toEqual(['odd', 'odd', 'odd', 'text', 'odd']);
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
