import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseReport, toRecords } from '../../src/index.js';
import { reportText } from '../batch/made-folder.js';
import { runCli } from '../cli/run-cli.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const EXAMPLES = join(ROOT, 'examples', 'queue');

const isInstalled = (command: string): boolean => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;

const hasParallel = isInstalled('parallel');
if (!hasParallel) console.warn('GNU parallel is not installed: its example is not tried');

describe.skipIf(!hasParallel)('GNU parallel', () => {
  it('gives what one process gives, in the same order', async () => {
    const lines = Array.from({ length: 60 }, (_, id) => `${JSON.stringify({ id, text: reportText(id) })}\n`).join('');
    const { stdout } = await runCli(['pipe', '--types', 'count'], { stdin: lines });
    const answered = execFileSync(join(EXAMPLES, 'parallel.sh'), {
      ...{ input: lines, encoding: 'utf8', cwd: ROOT },
      env: { ...process.env, BLOCK: '8k', BAOGAO: `${process.execPath} --import tsx src/cli/main.ts` },
    });
    expect(answered).toBe(stdout);
  });
});

/** Where Debian keeps the programs of Postgres; null where it is not installed. */
function postgresFolder(): string | null {
  const folder = '/usr/lib/postgresql';
  const [version] = existsSync(folder) ? readdirSync(folder) : [];
  const programs = version === undefined ? '' : join(folder, version, 'bin');
  return existsSync(join(programs, 'initdb')) ? programs : null;
}

const programs = postgresFolder();
if (programs === null) console.warn('Postgres is not installed: the example with pg-boss is not tried');

describe.skipIf(programs === null)('pg-boss', () => {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-postgres-'));
  const connection = `postgres:///postgres?host=${folder}&user=postgres`;

  /** Postgres refuses to be run by root, so that its own user runs it. */
  function run(program: string, ...args: string[]): void {
    const command = [join(programs ?? '', program), ...args];
    const [first = '', ...rest] = process.getuid?.() === 0 ? ['runuser', '-u', 'postgres', '--', ...command] : command;
    execFileSync(first, rest, { stdio: 'ignore', cwd: folder });
  }

  beforeAll(() => {
    chmodSync(folder, 0o755);
    if (process.getuid?.() === 0) {
      const id = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
      chownSync(folder, id('-u'), id('-g'));
    }
    run('initdb', '--username', 'postgres', '--auth', 'trust', '--no-sync', join(folder, 'data'));
    const settings = `-c listen_addresses= -c fsync=off -c unix_socket_directories=${folder}`;
    run(
      'pg_ctl',
      '--pgdata',
      join(folder, 'data'),
      '--wait',
      '--log',
      join(folder, 'log'),
      '--options',
      settings,
      'start',
    );
  });
  afterAll(() => {
    run('pg_ctl', '--pgdata', join(folder, 'data'), '--mode', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  });

  it('has each document answered once', async () => {
    const { open, send, work } = await import('../../examples/queue/pg-boss.js');
    const boss = await open(connection);
    // One of them is sent twice.
    const texts = Array.from({ length: 6 }, (_, number) => reportText(number % 5));
    const sent = texts.map((text, number) => ({ id: `report-${number % 5}`, text }));
    for (const document of sent) expect(await send(boss, document)).not.toBeNull();
    await work(boss);
    const rows = async (): Promise<{ id: string; records: unknown }[]> =>
      (await boss.getDb().executeSql('SELECT id, records FROM report_records ORDER BY id', [])).rows;
    await expect.poll(async () => (await rows()).length, { timeout: 30_000 }).toBe(5);
    const expected = sent.slice(0, 5).map(({ id, text }) => ({ id, records: toRecords(parseReport(text)) }));
    expect(await rows()).toEqual(JSON.parse(JSON.stringify(expected)));
    await boss.stop({ graceful: false });
  });
});
