import type { Link } from '../../schema/link.js';
import type { PackRecord } from '../../schema/pack-record.js';
import type { ReportRecord } from '../../schema/record.js';
import type { SourceText } from '../../source/source-text.js';
import type { Span } from '../../source/span.js';
import type { Passage } from '../passage.js';
import type { SectionPaths } from '../section-paths.js';
import { indexAt } from '../sentence-index.js';
import type { PackDraft, PackValue } from './pack-draft.js';

/** What records of packs are made with. */
export interface PackScene {
  readonly passage: Passage;
  readonly source: SourceText;
  readonly sectionsAt: SectionPaths;
  readonly firstSentence: number;
  /** How many records of each type there are before. */
  readonly numbering: Map<string, number>;
}

/** Turns drafts into records of the source in text order, with ids, and links to the report's other records. */
export function emitPacks(
  drafts: readonly PackDraft[],
  records: readonly ReportRecord[],
  { passage, source, sectionsAt, firstSentence, numbering }: PackScene,
): PackRecord[] {
  if (drafts.length === 0) return [];
  const { view, sentences } = passage;
  // A draft and the record that was made of it have one place; no two records of a type begin together.
  const ids = new Map(records.map(({ type, start, id }) => [`${type} ${start}`, id]));
  const link = (type: string, { span, record }: { span: Span; record: unknown }): Link => {
    const { start, end } = view.spanToSource(span);
    const id = record === null ? null : (ids.get(`${type} ${start}`) ?? null);
    return { text: source.text.slice(start, end), id, start, end };
  };

  return [...drafts]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .map((draft) => {
      const { type, rule } = draft;
      const { start, end } = view.spanToSource(draft);
      const number = (numbering.get(type.name) ?? 0) + 1;
      numbering.set(type.name, number);
      const shown = (field: string, value: PackValue): unknown =>
        typeof value === 'object' && value !== null ? link(type.fields[field]?.type ?? '', value) : value;
      const fields = Object.entries(draft.fields).map(([name, value]) => [
        name,
        isList(value) ? value.map((each) => shown(name, each)) : shown(name, value),
      ]);
      return {
        ...{ type: type.name, id: `${type.name}-${number}`, start, end, text: source.text.slice(start, end) },
        sentence: firstSentence + Math.max(0, indexAt(sentences, draft.start)),
        sections: [...sectionsAt(start)],
        rule,
        ...Object.fromEntries(fields),
      };
    });
}

const isList = (value: PackDraft['fields'][string]): value is readonly PackValue[] => Array.isArray(value);
