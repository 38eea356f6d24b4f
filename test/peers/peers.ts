import { readFileSync } from 'node:fs';
import { type Judgement, type Justification, judge, type Verdict } from './judge.js';
import type { PeerCase } from './peer-case.js';
import { readCn2an } from './readers/cn2an.js';
import { readDuckling } from './readers/duckling.js';
import { readJionlp } from './readers/jionlp.js';
import { readRecognizers } from './readers/recognizers.js';
import { readWetext } from './readers/wetext.js';

/*
 * `npm run peers`: runs the public tests of other tools through the library, and prints for each of their files how
 * many answers are right, how many differ for a reason of `justified.txt`, and how many are wrong; the wrong ones one by
 * one with `--wrong`. Their data is not ours and not in the repository: environment variables name folders of copies.
 */

/** The folder that each variable names, by who reads it. */
const SOURCES: Readonly<Record<string, (folder: string) => PeerCase[]>> = {
  RECOGNIZERS_SPECS: readRecognizers,
  JIONLP_TESTS: readJionlp,
  DUCKLING: readDuckling,
  CN2AN_TESTS: readCn2an,
  WETEXT_TESTS: readWetext,
};

const cases = Object.entries(SOURCES).flatMap(([variable, read]) => {
  const folder = process.env[variable];
  return folder === undefined ? [] : read(folder);
});
if (cases.length === 0) {
  process.stderr.write(`No cases: set ${Object.keys(SOURCES).join(', ')} to folders of copies.\n`);
  process.exit(2);
}

const justifications = readJustifications();
const judgements = cases.map((peerCase) => judge(peerCase, justifications));
for (const source of new Set(cases.map((peerCase) => peerCase.source))) {
  const own = judgements.filter(({ peerCase }) => peerCase.source === source);
  process.stdout.write(`${source}: ${own.length} cases, ${summary(own)}\n`);
}
process.stdout.write(`All: ${judgements.length} cases, ${summary(judgements)}\n`);
if (process.argv.includes('--wrong')) {
  for (const judgement of judgements) if (judgement.verdict === 'wrong') process.stdout.write(`${shown(judgement)}\n`);
}
if (process.argv.includes('--justified')) {
  for (const judgement of judgements) {
    if (judgement.verdict === 'justified') process.stdout.write(`${shown(judgement)}\n  ${judgement.reason}\n`);
  }
}

function readJustifications(): Justification[] {
  const lines = readFileSync(new URL('justified.txt', import.meta.url), 'utf8').split('\n');
  return lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => {
      const [pattern = '', reason = ''] = line.split('\t');
      return { pattern: new RegExp(pattern), reason };
    });
}

function summary(own: readonly Judgement[]): string {
  const count = (verdict: Verdict): number => own.filter((judgement) => judgement.verdict === verdict).length;
  return `${count('right')} right, ${count('justified')} justified, ${count('wrong')} wrong`;
}

function shown({ peerCase: { kind, input, findings }, found }: Judgement): string {
  const list = (items: readonly { text: string | null; value: unknown }[]): string =>
    items.map(({ text, value }) => `${text ?? '*'}=${value}`).join('; ');
  return `${kind}: ${input}\n  peer: ${list(findings)}\n  here: ${list(found)}`;
}
