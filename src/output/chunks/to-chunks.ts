import { BaogaoError } from '../../error.js';
import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';
import type { Section } from '../../schema/section.js';
import type { Span } from '../../source/span.js';
import { firstFrom } from '../../structure/first-from.js';
import { reportsOf } from '../reports-of.js';
import { sectionsOf } from '../sections-of.js';
import { type Block, readBlock } from './block.js';
import { breakPoints } from './break-points.js';
import { breakSentence } from './break-sentence.js';
import type { Chunk } from './chunk.js';
import { type Content, readContent } from './content.js';
import { pack } from './pack.js';
import { readPieces } from './read-pieces.js';
import { trimSpan } from './trim-span.js';

/** What `toChunks` takes. */
export interface ChunkOptions {
  /** UTF-16 code units that the text of a chunk has at most; 2 or more, default 500. */
  readonly maxLength?: number;
}

const DEFAULT_MAX_LENGTH = 500;
/** What a character outside the basic plane takes. */
const LEAST_MAX_LENGTH = 2;

/**
 * The reports of a root in pieces for a retrieval system, cut along the section tree: a chunk is a section, several
 * that stand side by side, or a part of a section that is too long by itself. What is not furniture stands in one chunk
 * and no other, but for white space between chunks and around furniture that cuts a sentence. Sentences are whole
 * unless longer than `maxLength`; those are cut between records and behind clauses, where there is such a place.
 *
 * @throws BaogaoError `bad-option` for a `maxLength` that is no integer or too small
 */
export function toChunks(root: Root, { maxLength = DEFAULT_MAX_LENGTH }: ChunkOptions = {}): Chunk[] {
  if (!Number.isSafeInteger(maxLength) || maxLength < LEAST_MAX_LENGTH) {
    throw new BaogaoError('bad-option', {
      option: 'maxLength',
      problem: `expected an integer of ${LEAST_MAX_LENGTH} or more, got ${String(maxLength)}`,
    });
  }
  const chunks: Chunk[] = [];
  for (const report of reportsOf(root)) {
    for (const chunk of chunksOf(report, root, maxLength)) chunks.push({ id: `chunk-${chunks.length + 1}`, ...chunk });
  }
  return chunks;
}

function chunksOf(report: Report, root: Root, maxLength: number): Omit<Chunk, 'id'>[] {
  const content = readContent(report, root.sentences);
  const block = readBlock(report, content);
  const long = createLongSentences(report, content, maxLength);
  const spans = pack(readPieces(block, content.text, sentenceStarts(report, root, content)), {
    maxLength,
    isHeading: (span) => !hasRunningText(content, span),
    breakSentence: long,
  });
  let nextRecord = 0;
  return spans.map((span, index) => {
    const following = spans[index + 1];
    const limit = following ? (content.sourceSpans(following)[0]?.start ?? 0) : report.position.end.offset;
    const firstRecord = nextRecord;
    while ((report.records[nextRecord]?.start ?? limit) < limit) nextRecord++;
    const sections = sectionsAround(block, bodyOf(content, span));
    return {
      ...{ report: report.id, title: report.title },
      ...{ sections: sections.map(({ id }) => id), path: sections.map(({ heading }) => heading) },
      ...{ text: content.text.slice(span.start, span.end), spans: content.sourceSpans(span) },
      records: report.records.slice(firstRecord, nextRecord),
    };
  });
}

/** Where sentences and sections begin in the content, in order, each once. */
function sentenceStarts(report: Report, { sentences }: Root, content: Content): number[] {
  const { start, end } = report.position;
  const starts = new Set<number>();
  const inside = sentences.slice(firstFrom(sentences, start.offset), firstFrom(sentences, end.offset));
  for (const sentence of inside) starts.add(content.at(sentence.start));
  for (const { position } of sectionsOf(report)) starts.add(content.at(position.start.offset));
  return [...starts].sort((a, b) => a - b);
}

/** Cuts sentences, which come in order, between the records of the report. */
function createLongSentences(
  { records }: Report,
  content: Content,
  maxLength: number,
): (sentence: Span, firstRoom: number) => Span[] {
  const spans = records.map(({ type, start, end }) => ({
    isActivity: type === 'activity',
    start: content.at(start),
    end: content.at(end - 1) + 1,
  }));
  let next = 0;
  return (sentence, firstRoom) => {
    while (next < spans.length && (spans[next]?.start ?? 0) < sentence.start) next++;
    const inside: typeof spans = [];
    for (; next < spans.length && (spans[next]?.start ?? 0) < sentence.end; next++) {
      const span = spans[next];
      if (span) inside.push(span);
    }
    const points = breakPoints(
      content.text,
      sentence,
      inside.filter(({ isActivity }) => !isActivity),
      inside.filter(({ isActivity }) => isActivity),
    );
    return breakSentence(sentence, points, firstRoom, maxLength).flatMap((part) => trimSpan(content.text, part) ?? []);
  };
}

/** Whether there is running text in a span of the content. */
function hasRunningText({ running }: Content, { start, end }: Span): boolean {
  const following = running[firstFrom(running, start)];
  const before = running[firstFrom(running, start) - 1];
  return (following !== undefined && following.start < end) || (before !== undefined && before.end > start);
}

/** A chunk without the headings with which it begins; the whole if there is nothing else. */
function bodyOf({ running }: Content, span: Span): Span {
  const index = firstFrom(running, span.start);
  const before = running[index - 1];
  if (before && before.end > span.start) return span;
  const following = running[index];
  return following && following.start < span.end ? { start: following.start, end: span.end } : span;
}

/** The sections that hold the whole of a span, outermost first. */
function sectionsAround(block: Block, { start, end }: Span): Section[] {
  const sections: Section[] = [];
  let inner: Block | undefined = block;
  while (inner) {
    if (inner.section) sections.push(inner.section);
    const { children }: Block = inner;
    const child: Block | undefined = children[firstFrom(children, start + 1) - 1];
    inner = child && child.end >= end ? child : undefined;
  }
  return sections;
}
