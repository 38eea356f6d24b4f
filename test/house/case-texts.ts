import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { listRooms, readRoom } from '../../src/build/grammars.js';
import { nodesOf } from './source-files.js';

const TEST = new URL('../', import.meta.url);
/** Longer texts of tests are made for other things than words. */
const LONGEST = 400;
const HAN = /\p{Script=Han}/u;

/** A text that tests read, with the room whose tests do. */
export interface CaseText {
  readonly room: string;
  readonly text: string;
}

const files = (ending: RegExp): string[] =>
  readdirSync(TEST, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => ending.test(name));

const read = (name: string): string => readFileSync(new URL(name, TEST), 'utf8');

const roomOf = (name: string): string => name.split('/')[0] ?? '';

/** The passages of all cases, each a block `# name`, its text, and `==>` with what it holds. */
function passagesOfCases(): CaseText[] {
  return files(/\/(?:cases|gaps|run-on)\/.*\.txt$/).flatMap((name) =>
    read(name)
      .split(/^# /m)
      .slice(1)
      .map((block) => (block.split(/^==>$/m)[0] ?? '').split('\n').slice(1).join('\n').trim().replaceAll('\\n', '\n'))
      .map((text) => ({ room: roomOf(name), text })),
  );
}

/** The paragraphs of the annotated reports. */
function paragraphsOfReports(): CaseText[] {
  return files(/^reports\/.*\.txt$/).flatMap((name) =>
    read(name)
      .split('\n')
      .map((text) => ({ room: roomOf(name), text })),
  );
}

/** The texts that tests state in code. */
function textsInTests(): CaseText[] {
  return files(/\.ts$/).flatMap((name) =>
    [...nodesOf(ts.createSourceFile(name, read(name), ts.ScriptTarget.Latest, true))]
      .filter(ts.isStringLiteralLike)
      .map(({ text }) => ({ room: roomOf(name), text }))
      .filter(({ text }) => HAN.test(text) && text.length <= LONGEST),
  );
}

/** The texts of the examples of all rules. */
function textsOfExamples(): CaseText[] {
  return listRooms()
    .map((room) => readRoom(room))
    .flatMap(({ room, grammars }) =>
      grammars.flatMap(({ rules }) => rules.flatMap(({ examples }) => examples.map(({ text }) => ({ room, text })))),
    );
}

/** What the tests of all rooms read, each text once, the shortest first. */
export function caseTexts(): CaseText[] {
  const texts = new Map<string, CaseText>();
  for (const each of [...textsOfExamples(), ...passagesOfCases(), ...textsInTests(), ...paragraphsOfReports()]) {
    if (each.text !== '' && !texts.has(each.text)) texts.set(each.text, each);
  }
  return [...texts.values()].sort((a, b) => a.text.length - b.text.length || (a.text < b.text ? -1 : 1));
}
