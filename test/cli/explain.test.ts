import { describe, expect, it } from 'vitest';
import { runCli } from './run-cli.js';

const TEXT = '2021年林场工作总结\n一、造林绿化\n全年发放树苗5万多株。\n';

describe('baogao explain', () => {
  it('names the rule that made the record at the place', async () => {
    const at = String(TEXT.indexOf('5万'));
    const { code, stdout, stderr } = await runCli(['explain', '-', '--at', at], { stdin: TEXT });
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout).toContain('section-1');
    expect(stdout).toMatch(/count\/quantity\.grammar:\d+/);
  });

  it('prints the explanation as JSON', async () => {
    const { stdout } = await runCli(['explain', '-', '--at', '0', '--json'], { stdin: TEXT });
    expect(JSON.parse(stdout)).toMatchObject({ offset: 0 });
  });

  it.each([
    ['no place', ['explain', '-']],
    ['a place that is no number', ['explain', '-', '--at', 'begin']],
    ['a place outside the text', ['explain', '-', '--at', '999']],
  ])('%s is wrong use', async (_name, argv) => {
    const { code, stdout, stderr } = await runCli(argv, { stdin: TEXT });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).not.toBe('');
  });

  it('fails on a file that is not there, and names it', async () => {
    const { code, stderr } = await runCli(['explain', '/nowhere/x.txt', '--at', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain('baogao: /nowhere/x.txt: ENOENT');
  });
});
