import type { Match, TokenRange } from '../../grammar/match.js';
import type { PackField, PackType } from '../../schema/pack-type.js';
import type { Span } from '../../source/span.js';
import type { MarkedTokens } from '../clause/marked-tokens.js';
import type { Findings } from '../findings.js';
import type { Passage } from '../passage.js';
import { indexAt } from '../sentence-index.js';
import { spanOf } from '../token/span-of.js';
import type { LinkDraft, PackDraft, PackValue } from './pack-draft.js';
import type { PackToken } from './record-tokens.js';

/** What fields are read of: a match in a row of tokens, and what else is known of the passage. */
export interface FieldScene {
  readonly passage: Pick<Passage, 'text' | 'sentences'>;
  readonly findings: Pick<Findings, 'dates' | 'organisations' | 'counts'>;
  readonly marked: MarkedTokens;
  /** The row that the rule was matched in. */
  readonly tokens: readonly PackToken[];
}

/** The fields of a record: what the rule states, what it captures, what stands nearest; null where that is nothing. */
export function readFields({ fields }: PackType, match: Match, scene: FieldScene): PackDraft['fields'] {
  const place = spanOf(scene.tokens, match);
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const stated = match.rule.parameters[name];
      if (typeof stated === 'string' || typeof stated === 'number') {
        const value = field.type === 'string' ? String(stated) : stated;
        return [name, field.list ? [value] : value];
      }
      const parts = match.captures.get(name)?.parts ?? [];
      if (parts.length === 0) return [name, uncaptured(field, place, scene)];
      const values = parts.flatMap((part) => valuesOf(field, part, scene));
      return [name, field.list ? values : (values[0] ?? null)];
    }),
  );
}

function uncaptured(field: PackField, place: Span, scene: FieldScene): PackValue | readonly PackValue[] {
  const nearest = field.nearest ? nearestOf(field, place, scene) : null;
  if (field.list) return nearest === null ? [] : [nearest];
  return nearest;
}

function valuesOf(field: PackField, part: TokenRange, scene: FieldScene): readonly PackValue[] {
  const tokens = scene.tokens.slice(part.from, part.to);
  if (field.attribute !== undefined) return [attributeOf(tokens, field.attribute)];
  switch (field.type) {
    case 'string': {
      const { start, end } = spanOf(scene.tokens, part);
      return [scene.passage.text.slice(start, end)];
    }
    case 'number':
      return [numberOf(tokens)];
    default:
      return linksOf(field.type, part, scene);
  }
}

/** The first word that tells the attribute, in any of its classes. */
function attributeOf(tokens: readonly PackToken[], name: string): string | number | null {
  for (const { word } of tokens) {
    for (const attributes of word.classes.values()) {
      const value = Object.hasOwn(attributes, name) ? attributes[name] : undefined;
      if (typeof value === 'string' || typeof value === 'number') return value;
    }
  }
  return null;
}

/** The one number in it: of several it would be anybody's guess. */
function numberOf(tokens: readonly PackToken[]): number | null {
  const numbers = tokens.flatMap(({ count, numeral }) => {
    if (count !== undefined) return [count.value];
    return numeral !== undefined && 'value' in numeral && typeof numeral.value === 'number' ? [numeral.value] : [];
  });
  return numbers.length === 1 ? (numbers[0] ?? null) : null;
}

type LinkedType = Exclude<PackField['type'], 'string' | 'number'>;

/** The records that the captured tokens touch, each once; where there is none, the captured text. */
function linksOf(type: LinkedType, part: TokenRange, { tokens, marked }: FieldScene): LinkDraft[] {
  const found = new Set<NonNullable<LinkDraft['record']>>();
  const first = tokens[part.from]?.from ?? 0;
  const last = tokens[part.to - 1]?.to ?? first;
  for (let index = first; index < last; index++) {
    const record = recordAt(type, index, marked);
    if (record !== undefined) found.add(record);
  }
  if (found.size === 0) return [{ span: spanOf(tokens, part), record: null }];
  return [...found].map((record) => ({ span: record, record }));
}

function recordAt(type: LinkedType, index: number, marked: MarkedTokens): NonNullable<LinkDraft['record']> | undefined {
  switch (type) {
    case 'date':
      return marked.dateAt(index);
    case 'count':
      return marked.countAt(index);
    case 'organisation':
      return marked.organisationAt(index);
  }
}

/** The record of the sentence that stands nearest before the end of a match, else the first behind it. */
function nearestOf({ type }: PackField, place: Span, { passage, findings }: FieldScene): LinkDraft | null {
  const sentence = passage.sentences[indexAt(passage.sentences, place.start)];
  if (type === 'string' || type === 'number' || sentence === undefined) return null;
  const records = { date: findings.dates, count: findings.counts, organisation: findings.organisations }[type];
  const before = indexAt(records, place.end - 1);
  for (const record of [records[before], records[before + 1]]) {
    if (record && record.start >= sentence.start && record.end <= sentence.end) return { span: record, record };
  }
  return null;
}
