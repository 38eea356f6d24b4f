import {
  type AccountItem,
  createParser,
  type ExplainedCandidate,
  type ExplainedDecision,
  type Explanation,
  explain,
  explainSpans,
  type Root,
  type SegmenterName,
  type SourceDocument,
  translateMessage,
} from '../index.js';
import { EXIT_CODE, type ExitCode } from './exit-code.js';
import { failureLine } from './failure-line.js';
import { wordIn } from './messages/message.js';
import { namedFile } from './named-files.js';
import { packOptions } from './packs.js';
import { placeOf } from './place-of.js';
import { printable, printableText } from './printable.js';
import type { Context } from './program/actions.js';
import { type ReadingOptions, readInput } from './read-input.js';
import { refuseFolders } from './refuse-folders.js';
import type { Terminal } from './terminal/terminal.js';

/** The options of `baogao explain` as they stand on the command line. */
export interface ExplainOptions extends ReadingOptions {
  readonly at?: number;
  readonly find?: string;
  readonly reference?: string;
  readonly grammar?: readonly string[];
  readonly pack?: readonly string[];
  readonly segmenter?: SegmenterName;
  readonly json?: boolean;
}

/**
 * Prints which rules matched at an offset of a file, or wherever some words stand in it, and what became of them.
 *
 * @throws BaogaoError where an option cannot be used.
 */
export async function explainFile(file: string, options: ExplainOptions, context: Context): Promise<ExitCode> {
  const { io } = context;
  const { reference, grammar, pack, segmenter, at, find } = options;
  checkPlace(options, context);
  refuseFolders([file], context);
  const parser = createParser({
    ...(reference !== undefined && { reference }),
    ...(grammar && { grammars: grammar }),
    ...packOptions(pack),
    ...(segmenter && { segmenter }),
  });
  let document: SourceDocument;
  try {
    document = await readInput(await namedFile(file), options, io);
  } catch (error) {
    io.stderr.write(failureLine(file, error, io));
    return EXIT_CODE.failed;
  }
  const root = parser.parse(document);
  if (find !== undefined) return explainWords(root, document.text, find, file, options, io);
  const explanation = explain(root, at ?? 0);
  io.stdout.write(options.json ? `${JSON.stringify(explanation)}\n` : printableText(render(explanation, io)));
  return EXIT_CODE.done;
}

function checkPlace({ at, find }: ExplainOptions, { io, refuse }: Context): void {
  if (at === undefined && find === undefined) refuse(io.message('usage.at-or-find'));
  if (at !== undefined && find !== undefined) refuse(io.message('usage.at-and-find'));
  if (find === '') refuse(io.message('usage.find-nothing'));
}

/** Explains every place where words stand, in the order of the text. */
function explainWords(
  root: Root,
  text: string,
  words: string,
  file: string,
  { json }: ExplainOptions,
  io: Terminal,
): ExitCode {
  const places = placesOf(words, text);
  if (places.length === 0) {
    io.stderr.write(`baogao: ${printable(io.message('explain.not-found', { file, words }))}\n`);
    return EXIT_CODE.failed;
  }
  const spans = places.map((start) => ({ start, end: start + words.length }));
  for (const [index, explanation] of explainSpans(root, spans).entries()) {
    const { start, end } = spans[index] ?? { start: 0, end: 0 };
    if (json) io.stdout.write(`${JSON.stringify({ file, start, end, text: words, ...explanation })}\n`);
    else {
      const context = contextOf(text, start, end, io);
      const found = io.message('explain.found', { place: placeOf(text, start), offset: start, context });
      io.stdout.write(`${found}\n${indented(printableText(render(explanation, io)))}\n`);
    }
  }
  const number = places.length;
  if (!json) {
    io.stdout.write(
      `${number === 1 ? io.message('explain.occurrence') : io.message('explain.occurrences', { number })}\n`,
    );
  }
  return EXIT_CODE.done;
}

function placesOf(words: string, text: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + words.length)) places.push(at);
  return places;
}

/** Characters of context on each side. */
const CONTEXT = 12;

function contextOf(text: string, start: number, end: number, { paint }: Terminal): string {
  const [before, found, after] = [
    text.slice(Math.max(0, start - CONTEXT), start),
    text.slice(start, end),
    text.slice(end, end + CONTEXT),
  ].map((part) => printable(part.replace(/\s+/g, ' ')));
  return `${before}${paint(`[${found}]`, 'heading')}${after}`;
}

const indented = (text: string): string => text.replace(/^(?=.)/gm, '  ');

function render({ offset, path, tokens, records, candidates, account, structure }: Explanation, io: Terminal): string {
  const { message } = io;
  const words = tokens.map(({ text, start, end, pos }) => {
    const word = pos === '' ? text : `${text}/${pos}`;
    return start <= offset && offset < end ? `[${word}]` : word;
  });
  const here = tokens.find(({ start, end }) => start <= offset && offset < end);
  return [
    message('explain.at', { offset, path: path.join(' > ') }),
    message('explain.tokens', { tokens: words.join(' ') || message('explain.furniture') }),
    ...(here && here.classes.length > 0
      ? [message('explain.classes', { word: here.text, classes: here.classes.join(', ') })]
      : []),
    message('explain.records', { records: records.join(', ') || message('explain.none') }),
    ...structure.map((decision) => renderDecision(decision, io)),
    ...account.map((item) => renderItem(item, io)),
    ...(candidates.length > 0
      ? candidates.flatMap((candidate) => renderCandidate(candidate, io))
      : [message('explain.no-rule')]),
    '',
  ].join('\n');
}

function renderDecision({ about, holds, text, rule, reason }: ExplainedDecision, io: Terminal): string {
  const said = {
    ...{ about: wordIn(io.language, about), text: inShort(text), rule: by(rule, io) },
    reason: translateMessage(reason, io.language),
  };
  return holds ? io.message('explain.holds', said) : io.message('explain.holds-not', said);
}

/** Characters of a sentence that are shown. */
const LONGEST_SHOWN = 24;

function inShort(text: string): string {
  const line = text.trim().replace(/\s+/g, ' ');
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

function renderItem({ kind, text, class: name, id, rule, reason }: AccountItem, io: Terminal): string {
  const why = rule === null ? id : `${by(rule, io)}: ${translateMessage(reason ?? '', io.language)}`;
  const said = { kind: wordIn(io.language, kind), text, class: wordIn(io.language, name) };
  return `${io.message('explain.account', said)}${why === null ? '' : ` ${why}`}`;
}

function renderCandidate(
  { type, text, start, end, rule, captures, outcome, reason }: ExplainedCandidate,
  io: Terminal,
): string[] {
  const named = Object.entries(captures).map(([name, captured]) => `${name}=${captured}`);
  return [
    `${type} ${text} (${start}-${end}) ${by(rule, io)}`,
    ...(named.length > 0 ? [`  ${io.message('explain.captured', { captures: named.join(' ') })}`] : []),
    `  ${wordIn(io.language, outcome)}${reason === '' ? '' : `: ${translateMessage(reason, io.language)}`}`,
  ];
}

const by = ({ name, file, line }: ExplainedCandidate['rule'], { message }: Terminal): string =>
  message('explain.by', { rule: name, file, line });
