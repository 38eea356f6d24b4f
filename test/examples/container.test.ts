import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string): string => readFileSync(join(ROOT, 'examples', 'service', name), 'utf8');

interface Instruction {
  readonly name: string;
  readonly words: readonly string[];
}

/** The instructions of each stage; the first holds what stands before them. */
function stagesOf(file: string): Instruction[][] {
  const stages: Instruction[][] = [[]];
  const lines = file
    .replace(/^#.*\n/gm, '')
    .replace(/\\\n/g, ' ')
    .split('\n');
  for (const line of lines.filter((each) => each.trim() !== '')) {
    const [name = '', ...words] = line.trim().split(/\s+/);
    if (name === 'FROM') stages.push([]);
    stages.at(-1)?.push({ name, words });
  }
  return stages;
}

describe('the container file', () => {
  const [head = [], ...stages] = stagesOf(read('Containerfile'));
  const last = stages.at(-1) ?? [];
  const all = stages.flat();
  const inLast = (name: string): Instruction[] => last.filter((instruction) => instruction.name === name);

  it('has only instructions that there are', () => {
    const known = ['ARG', 'FROM', 'WORKDIR', 'COPY', 'RUN', 'ENV', 'USER', 'EXPOSE', 'HEALTHCHECK', 'STOPSIGNAL'];
    const names = [...head, ...all].map(({ name }) => name);
    expect(names.filter((name) => ![...known, 'ENTRYPOINT', 'CMD'].includes(name))).toEqual([]);
  });

  it('builds in several stages, from images of a version', () => {
    expect(stages.length).toBeGreaterThanOrEqual(2);
    expect(head).toEqual([{ name: 'ARG', words: [expect.stringMatching(/^NODE=.*node:\d+-\w+-slim$/)] }]);
    expect(stages.map(([from]) => from?.words[0])).toEqual(stages.map(() => '$' + '{NODE}'));
  });

  it('copies what there is, and only into the last stage what the others made', () => {
    const sources = all
      .filter(({ name, words }) => name === 'COPY' && !words.some((word) => word.startsWith('--from')))
      .flatMap(({ words }) => words.slice(0, -1));
    expect(sources.filter((source) => !existsSync(join(ROOT, source)))).toEqual([]);
    const stageNames = stages.map(([from]) => from?.words[2]);
    for (const { words } of inLast('COPY')) {
      const [, stage] = /^--from=(\w+)$/.exec(words[0] ?? '') ?? [];
      expect(stageNames).toContain(stage);
    }
    expect(inLast('RUN')).toEqual([]);
  });

  it('runs as a user without rights, and says whether it is well', () => {
    expect(inLast('USER').at(-1)?.words).toEqual(['node']);
    expect(inLast('HEALTHCHECK')).toHaveLength(1);
    expect(inLast('STOPSIGNAL')[0]?.words).toEqual(['SIGTERM']);
    // A shell would keep the signal to itself.
    for (const name of ['ENTRYPOINT', 'CMD']) expect(inLast(name)[0]?.words[0]).toMatch(/^\["/);
  });

  it('takes everything that the service and the queue need', () => {
    const { peerDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
    expect(Object.keys(peerDependencies).length).toBeGreaterThan(0);
    expect(read('Containerfile')).toContain('peerDependencies');
  });
});

describe('the compose file', () => {
  const compose = read('compose.yaml');

  it('has the service, Redis and two workers', () => {
    const services = [...compose.matchAll(/^ {2}(\w+):$/gm)].map(([, name]) => name);
    expect(services).toEqual(['service', 'redis', 'worker']);
    expect(compose).toMatch(/replicas: 2/);
  });

  it('opens nothing to other machines', () => {
    const ports = [...compose.matchAll(/ports: \[(.*)\]/g)].map(([, list]) => list);
    expect(ports).toEqual(["'127.0.0.1:8080:8080'"]);
  });
});
