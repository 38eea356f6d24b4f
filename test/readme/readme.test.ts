import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { runCli } from '../cli/run-cli.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baogao-readme-'));
afterAll(() => rmSync(folder, { recursive: true }));

interface Block {
  readonly language: string;
  readonly text: string;
}

function blocksOf(file: string): Block[] {
  const text = readFileSync(join(ROOT, file), 'utf8');
  return [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language = '', block = '']) => ({
    language,
    text: block,
  }));
}

/** `$ command` and what it prints. */
function sessionsOf(file: string): { command: string; output: string }[] {
  return blocksOf(file)
    .filter(({ language }) => language === 'console')
    .map(({ text }) => {
      const end = text.indexOf('\n');
      return { command: text.slice('$ '.length, end), output: text.slice(end + 1) };
    });
}

/** Programs, each followed by a block with what it prints. */
function programsOf(file: string): { program: string; output: string }[] {
  const blocks = blocksOf(file);
  return blocks.flatMap(({ language, text }, index) => {
    const next = blocks[index + 1];
    return language === 'js' && next?.language === 'text' ? [{ program: text, output: next.text }] : [];
  });
}

async function runSession(command: string): Promise<string> {
  const [, echoed, argv = ''] = /^(?:echo '([^']*)' \| )?npx baogao (.*)$/.exec(command) ?? [];
  const words = argv.split(' ').map((word) => (word.startsWith('examples/') ? join(ROOT, word) : word));
  const { stdout } = await runCli(words, { stdin: `${echoed ?? ''}\n` });
  return stdout;
}

function runProgram(program: string): string {
  const path = join(folder, 'program.mts');
  writeFileSync(path, program.replace("'baogao'", JSON.stringify(join(ROOT, 'src', 'index.ts'))));
  return execFileSync(process.execPath, ['--import', 'tsx', path], { cwd: ROOT, encoding: 'utf8' });
}

describe.each(['README.md', 'README.zh-CN.md'])('%s', (file) => {
  it('shows commands and programs', () => {
    expect(sessionsOf(file)).toHaveLength(8);
    expect(programsOf(file).length).toBeGreaterThanOrEqual(2);
  });

  it.each(sessionsOf(file))('$command prints what it says', async ({ command, output }) => {
    expect(await runSession(command)).toBe(output);
  });

  it.each(programsOf(file))('its program prints what it says', ({ program, output }) => {
    expect(runProgram(program)).toBe(output);
  });
});
