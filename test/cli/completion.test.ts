import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { CommandData } from '../../src/cli/command-table/command-data.js';
import { COMMANDS } from '../../src/cli/command-table/commands.js';
import { GLOBAL_OPTIONS } from '../../src/cli/command-table/options.js';
import { runCli } from './run-cli.js';

const commands: readonly CommandData[] = COMMANDS;

const folder = mkdtempSync(join(tmpdir(), 'baogao-completion-'));
afterAll(() => rmSync(folder, { recursive: true }));

const has = (shell: string): boolean => spawnSync(shell, ['--version']).status === 0;

const scriptOf = (shell: string): string => join(folder, `baogao.${shell}`);
beforeAll(async () => {
  for (const shell of ['bash', 'zsh', 'fish']) {
    const { code, stdout, stderr } = await runCli(['completion', shell]);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    writeFileSync(scriptOf(shell), stdout);
  }
});

/** What bash's function offers for a command line, the last word of which is being written. */
function offered(...words: string[]): string[] {
  const program = `source "$1"; shift; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _baogao; printf '%s\\n' "\${COMPREPLY[@]}"`;
  const argv = ['--norc', '-c', program, 'bash', scriptOf('bash'), 'baogao', ...words];
  return execFileSync('bash', argv, { encoding: 'utf8', cwd: folder })
    .split('\n')
    .filter((line) => line !== '');
}

describe.skipIf(!has('bash'))('completion in bash', () => {
  it('offers all commands', () => {
    const first = new Set(commands.map(({ name }) => name.split(' ')[0]));
    expect(offered('')).toEqual([...first, 'help']);
    expect(offered('ex')).toEqual(['extract', 'explain']);
    expect(offered('pack', '')).toEqual(['test']);
  });

  it.each(commands.map((command) => [command.name, command] as const))(
    'offers the options of %s',
    (name, { options }) => {
      const flags = [...(options ?? []), ...GLOBAL_OPTIONS]
        .filter(({ hidden }) => !hidden)
        .map((option) => `--${option.name}`);
      expect(offered(...name.split(' '), '--').sort()).toEqual([...flags, '--help'].sort());
    },
  );

  it.each(
    commands.flatMap(({ name, options = [] }) =>
      options.flatMap(({ name: option, choices }) => (choices ? [[name, option, choices] as const] : [])),
    ),
  )('offers what %s --%s may be', (name, option, choices) => {
    expect(offered(...name.split(' '), `--${option}`, '')).toEqual(choices);
  });

  it('offers values of what stands for all commands, and goes on behind them', () => {
    expect(offered('--lang', '')).toEqual(['en', 'zh']);
    expect(offered('--lang', 'zh', 'au')).toEqual(['audit']);
    expect(offered('extract', '-l', 'z')).toEqual(['zh']);
  });

  it('offers values behind short options and equality signs', () => {
    expect(offered('extract', '-f', 't')).toEqual(['table']);
    // As bash splits --format=c.
    expect(offered('extract', '--format', '=', 'c')).toEqual(['csv']);
    expect(offered('extract', '--format', '=')).toContain('csv');
  });

  it('goes on behind the commas of lists', () => {
    expect(offered('extract', '--types', 'count,da')).toEqual(['count,date']);
    expect(offered('collect', 'x', '--format', 'csv,r')).toEqual(['csv,records']);
  });

  it('offers shells, folders, and no words where files are meant', () => {
    expect(offered('completion', '')).toEqual(['bash', 'zsh', 'fish']);
    expect(offered('extract', '--out', '/de')).toContain('/dev');
    expect(offered('extract', 'rep')).toEqual([]);
    expect(offered('extract', '--reference', '')).toEqual([]);
  });

  it('does not take the value of an option for a command', () => {
    expect(offered('--lang', 'en', 'extract', '--segmenter', '')).toEqual(['nodejieba', 'node-rs', 'built-in']);
    expect(offered('extract', '--types', 'count', '--fo')).toEqual(['--format', '--follow-links']);
  });
});

describe.each(['bash', 'zsh', 'fish'])('completion for %s', (shell) => {
  it.skipIf(!has(shell))('is a script that the shell understands', () => {
    execFileSync(shell, ['-n', scriptOf(shell)]);
  });

  it('knows every command and option of the table', async () => {
    const { stdout } = await runCli(['completion', shell]);
    for (const { name, options = [] } of commands) {
      for (const word of name.split(' ')) expect(stdout).toContain(word);
      const dashes = shell === 'fish' ? '-l ' : '--';
      for (const option of options) expect(stdout).toContain(`${dashes}${option.name}`);
    }
  });
});

describe.skipIf(!has('fish'))('completion in fish', () => {
  const offeredIn = (line: string): string[] =>
    execFileSync('fish', ['--no-config', '-c', `source ${scriptOf('fish')}; complete -C '${line}'`], {
      encoding: 'utf8',
    })
      .trim()
      .split('\n')
      .map((each) => each.split('\t')[0] ?? '');

  it('offers commands, options and values', () => {
    expect(offeredIn('baogao ex').sort()).toEqual(['explain', 'extract']);
    expect(offeredIn('baogao pack ')).toEqual(['test']);
    expect(offeredIn('baogao extract --follow')).toEqual(['--follow-links']);
    expect(offeredIn('baogao extract --types count,da')).toEqual(['count,date']);
  });
});

it('says what options do in the language of the terminal', async () => {
  const { stdout } = await runCli(['completion', 'zsh', '--lang', 'zh']);
  expect(stdout).toContain('从报告中抽取章节和记录');
});
