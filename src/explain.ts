import { accountWith, decisionsAround, type ExplainedDecision } from './account/index.js';
import { BaogaoError } from './error.js';
import { createNotes } from './extraction/dismissal/notes.js';
import type { Outcome } from './extraction/outcome.js';
import type { Passage } from './extraction/passage.js';
import type { TraceEvent } from './extraction/trace.js';
import { textOf } from './output/text-of.js';
import { documentOf, notesOf, optionsOf, rememberNotes } from './parsed-with.js';
import type { AnyParserOptions } from './parser-options.js';
import type { AccountItem } from './schema/account.js';
import type { Leaf } from './schema/leaf.js';
import type { RecordType } from './schema/record.js';
import type { Root } from './schema/root.js';
import type { RuleReference } from './schema/rule-reference.js';
import type { TextSpan } from './schema/span.js';
import { shadow } from './source/shadow.js';
import type { Span } from './source/span.js';
import { createTracedParser } from './traced-parser.js';

/** A token at the place that was asked about. */
export interface ExplainedToken extends TextSpan {
  readonly kind: string;
  /** jieba's tag, empty if none is known. */
  readonly pos: string;
  /** The lexicon classes of the word. */
  readonly classes: readonly string[];
}

/** A rule that matched at the place, or elsewhere in a record around the place, and what became of the match. */
export interface ExplainedCandidate extends TextSpan {
  /** A type of ours or of a pack. */
  readonly type: RecordType | (string & {});
  readonly rule: RuleReference;
  readonly captures: Readonly<Record<string, string>>;
  readonly outcome: Outcome;
  /** Why it is no record, or how it was changed; empty for a record as the rule made it. */
  readonly reason: string;
}

/** Why there is a record at a place, or none. */
export interface Explanation {
  readonly offset: number;
  /** Types of the nodes around the place, from the root to the leaf; sections and reports by their ids. */
  readonly path: readonly string[];
  /** The tokens of the sentence around the place; none in furniture. */
  readonly tokens: readonly ExplainedToken[];
  /** Ids of the records around the place. */
  readonly records: readonly string[];
  readonly candidates: readonly ExplainedCandidate[];
  /** What `account` says of the numerals, dates, markers and heads of bodies there: also why they are none. */
  readonly account: readonly AccountItem[];
  /** Why the sentence begins a report or section or is furniture, by which level and genre, or why it is none of them. */
  readonly structure: readonly ExplainedDecision[];
}

/**
 * Says which rules matched at an offset of a text, with what they captured, and what later dropped or changed the
 * candidate. The text is read again (once: what `account` asks for is noted down meanwhile), with the options that the root was made with; a root that went through JSON has
 * lost them, and they are stated again.
 *
 * @throws BaogaoError `bad-option` for an offset outside the text
 */
export function explain(root: Root, offset: number, options?: AnyParserOptions): Explanation {
  const { end } = root.position;
  if (!Number.isInteger(offset) || offset < 0 || offset >= end.offset) {
    throw new BaogaoError('bad-option', { option: 'offset', problem: `expected an offset below ${end.offset}` });
  }
  return explainSpans(root, [{ start: offset, end: offset + 1 }], options)[0] as Explanation;
}

/**
 * Says of several spans what `explain` says of a place: all that has a part in any of their characters. The text is read again once
 * for all of them.
 *
 * @throws BaogaoError `bad-option` for a span outside the text, or without characters
 */
export function explainSpans(
  root: Root,
  spans: readonly Span[],
  options: AnyParserOptions = optionsOf(root) ?? {},
): Explanation[] {
  const { end } = root.position;
  if (spans.some((span) => !(span.start >= 0 && span.start < span.end && span.end <= end.offset))) {
    throw new BaogaoError('bad-option', { option: 'spans', problem: `expected spans up to ${end.offset}` });
  }
  const text = textOf(root);
  const explained = spans.map((span) => explainedSpan(root, span));
  let passage: Passage | undefined;
  const spanOf = (span: Span): TextSpan => {
    const place = passage?.view.spanToSource(span) ?? span;
    return { ...place, text: text.slice(place.start, place.end) };
  };
  const again = createTracedParser(
    { ...options, account: true },
    {
      passage(read) {
        passage = read;
        for (const { tokens, covers } of explained) {
          const sentences = read.sentences.filter((span) => covers(spanOf(span)));
          const within = sentences.flatMap((sentence) => tokensWithin(read, sentence));
          tokens.push(...within.map((token) => ({ ...token, ...spanOf(token) })));
        }
      },
      event({ span, captures, ...event }: TraceEvent) {
        const place = spanOf(span);
        for (const { candidates, covers, made } of explained) {
          if (!covers(place) && !(event.outcome === 'record' && made(event.type, place))) continue;
          const texts = Object.entries(captures).map(([name, captured]) => [name, spanOf(captured).text]);
          candidates.push({ ...event, ...place, captures: Object.fromEntries(texts) });
        }
      },
    },
  ).parse(documentOf(root) ?? text);
  const read = shadow(text);
  const notes = notesOf(root) ?? notesOf(again) ?? createNotes(read);
  // What `account` asks for has been read with it.
  if (options === optionsOf(root)) rememberNotes(root, notes);
  const { items } = accountWith(root, notes);
  return explained.map(({ offset, path, tokens, records, candidates, covers }, index) => {
    const ids = records.map(({ id }) => id);
    const structure = decisionsAround(text, notes.decisions, spans[index] as Span, read);
    return { offset, path, tokens, records: ids, candidates, account: items.filter(covers), structure };
  });
}

/** A span while it is being explained. */
function explainedSpan(root: Root, asked: Span) {
  const covers = (span: Span): boolean => span.start < asked.end && asked.start < span.end;
  const records = root.children.flatMap((node) =>
    node.type === 'report' ? [...node.records, ...(node.packRecords ?? [])].filter(covers) : [],
  );
  return {
    offset: asked.start,
    path: pathTo(root, asked.start),
    tokens: [] as ExplainedToken[],
    candidates: [] as ExplainedCandidate[],
    records,
    covers,
    /** Whether a match made a record around the place: a rule matches a verb, and the record holds its objects too. */
    made: (type: string, place: Span): boolean =>
      records.some((record) => record.type === type && record.start <= place.start && place.end <= record.end),
  };
}

function tokensWithin({ tokens }: Passage, { start, end }: { start: number; end: number }): ExplainedToken[] {
  return tokens
    .filter((token) => token.start >= start && token.end <= end && token.kind !== 'break')
    .map(({ start, end, text, kind, word }) => ({
      start,
      end,
      text,
      kind,
      pos: word.pos,
      classes: [...word.classes.keys()],
    }));
}

type Node = Root | Root['children'][number] | Leaf;

/** The nodes around an offset, outermost first: of the children of a node one holds it. */
function pathTo(root: Root, offset: number): string[] {
  const path: string[] = [];
  let node: Node | undefined = root;
  while (node) {
    path.push('id' in node ? node.id : node.type);
    const children: readonly Node[] = 'value' in node ? [] : (node.children as readonly Node[]);
    node = children.find(({ position: { start, end } }) => start.offset <= offset && offset < end.offset);
  }
  return path;
}
