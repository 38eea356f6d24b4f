import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const folder = mkdtempSync(join(tmpdir(), 'baogao-check-'));
afterAll(() => rmSync(folder, { recursive: true }));

function grammarFile(name: string, never: string): string {
  const path = join(folder, name);
  writeFileSync(
    path,
    `rule drumming\n  pattern value:numeral unit:'咚'\n  action quantity\n  match [3咚]\n  never ${never}\n`,
  );
  return path;
}

describe('baogao check', () => {
  it('says how many examples hold', async () => {
    const path = grammarFile('good.grammar', '咚咚');
    expect(await runCli(['check', path])).toEqual({ code: 0, stdout: '2 of 2 examples hold\n', stderr: '' });
  });

  it('fails with the line of an example that does not', async () => {
    const path = grammarFile('bad.grammar', '又是4咚');
    const { code, stdout } = await runCli(['check', path]);
    expect(code).toBe(1);
    expect(stdout).toBe(`${path}:5: rule drumming: never 又是4咚: found [4咚] at 2\n1 of 2 examples hold\n`);
  });

  it('refuses a file that is no grammar', async () => {
    const { code, stderr } = await runCli(['check', join(folder, 'none.grammar')]);
    expect(code).toBe(2);
    expect(stderr).toContain('cannot read the grammar');
  });
});
