import type { Leaf } from '../../schema/leaf.js';
import type { Report } from '../../schema/report.js';
import type { TextSpan } from '../../schema/span.js';
import type { Span } from '../../source/span.js';
import { firstFrom } from '../../structure/first-from.js';
import { leavesOf } from './leaves-of.js';

/** A report as its readers see it: without furniture, and without the blanks around furniture that cuts a sentence. */
export interface Content {
  readonly text: string;
  /** Running text as spans of the content, in order: what is neither heading nor blank nor a mark between them. */
  readonly running: readonly Span[];
  /** Where an offset of the source stands in the content; what was left out stands where it was cut. */
  at(sourceOffset: number): number;
  /** The spans of the source that a span of the content is made of, in order. */
  sourceSpans(span: Span): Span[];
}

/** @param sentences of the root, in order */
export function readContent(report: Report, sentences: readonly TextSpan[]): Content {
  const leaves = leavesOf(report);
  const isCut = cutTest(leaves, sentences);
  const parts: string[] = [];
  const running: Span[] = [];
  /** The leaves in the source and, where they were kept, in the content; the others are empty there. */
  const inSource: Span[] = [];
  const inContent: Span[] = [];
  let length = 0;
  leaves.forEach(({ type, value, position }, index) => {
    const kept = type === 'furniture' || isCut(index) ? '' : value;
    const span = { start: length, end: length + kept.length };
    parts.push(kept);
    length = span.end;
    inSource.push({ start: position.start.offset, end: position.end.offset });
    inContent.push(span);
    if (type === 'text') running.push(span);
  });

  function at(sourceOffset: number): number {
    const index = firstFrom(inSource, sourceOffset + 1) - 1;
    const [source, content] = [inSource[index], inContent[index]];
    if (!source || !content) return 0;
    return Math.min(content.start + sourceOffset - source.start, content.end);
  }

  function sourceSpans({ start, end }: Span): Span[] {
    const spans: { start: number; end: number }[] = [];
    // Of the leaves that begin at one place, all but the last are empty.
    for (let index = Math.max(0, firstFrom(inContent, start + 1) - 1); index < leaves.length; index++) {
      const [source, content] = [inSource[index], inContent[index]];
      if (!source || !content || content.start >= end) break;
      const from = Math.max(start, content.start);
      const to = Math.min(end, content.end);
      if (from >= to) continue;
      const span = { start: source.start + from - content.start, end: source.start + to - content.start };
      const last = spans.at(-1);
      if (last?.end === span.start) last.end = span.end;
      else spans.push(span);
    }
    return spans;
  }

  return { text: parts.join(''), running, at, sourceSpans };
}

/** Whether a leaf is white space between furniture and the rest of a sentence. Leaves are asked for in order. */
function cutTest(leaves: readonly Leaf[], sentences: readonly TextSpan[]): (index: number) => boolean {
  let next = firstFrom(sentences, leaves[0]?.position.start.offset ?? 0);
  return (index) => {
    const leaf = leaves[index];
    if (leaf?.type !== 'whitespace') return false;
    if (leaves[index - 1]?.type !== 'furniture' && leaves[index + 1]?.type !== 'furniture') return false;
    const { start, end } = leaf.position;
    for (let sentence = sentences[next]; sentence && sentence.end <= start.offset; sentence = sentences[next]) next++;
    const sentence = sentences[next];
    return sentence !== undefined && sentence.start < start.offset && end.offset < sentence.end;
  };
}
