import type { Link } from '../../../schema/link.js';
import type { RecordType } from '../../../schema/record.js';
import type { RecordValue } from '../../../schema/reviewed-record.js';
import type { TextSpan } from '../../../schema/span.js';
import { completeComparison, type UnfinishedComparison } from './complete-comparison.js';
import { data } from './data.js';
import { EDITABLE_FIELDS, type EditableField, mayBeEmpty } from './editable-fields.js';
import { createSimplifier } from './normalise.js';
import { allRecords } from './records.js';
import { nearest, type Span } from './text-place.js';

/** Between the fillers of a role, as written in a field. */
const SEPARATOR = '；';
const SEPARATORS = /[；;\n]/;

type Fields = Readonly<Record<string, unknown>>;

/** What a field of the form shows. */
export function writtenValue(value: RecordValue, { key, kind }: EditableField): string {
  const found = key
    .split('.')
    .reduce<unknown>((part, name) => (part as Fields | null | undefined)?.[name], value as unknown);
  if (found === null || found === undefined) return '';
  if (kind === 'links') return (found as Link[]).map(({ text }) => text).join(SEPARATOR);
  if (kind === 'part' || kind === 'link') return (found as TextSpan).text;
  return Number.isNaN(found) ? '' : String(found);
}

/** A record as the form has it, or the key of the first field that cannot be so. */
export function readValue(
  before: RecordValue,
  span: Span & { readonly text: string },
  written: (key: string) => string,
): Read {
  const fields: Record<string, unknown> = { ...before, start: span.start, end: span.end, text: span.text };
  for (const field of EDITABLE_FIELDS[before.type]) {
    const { key } = field;
    const text = written(key).trim();
    // What was not touched stays as it is, to the last digit.
    if (text === writtenValue(before, field) && (text !== '' || mayBeEmpty(field))) continue;
    if (text === '') {
      if (!mayBeEmpty(field)) return { wrong: key };
      put(fields, key, field.kind === 'links' ? [] : field.empty);
      continue;
    }
    const read = readField(field, text, span, before);
    if (read === undefined) return { wrong: key };
    put(fields, key, read);
  }
  return completed(fields, before);
}

/** Undefined where the text does not fit the field. */
function readField({ kind, key, to }: EditableField, text: string, span: Span, before: RecordValue): unknown {
  if (kind === 'number') {
    const number = Number(text.replace(/[,，\s]/g, ''));
    return Number.isFinite(number) ? number : undefined;
  }
  if (kind === 'day') return isDay(text) ? text : undefined;
  if (kind === 'part') return partOf(text, span);
  if (kind === 'link') return linkTo(text, span, to);
  if (kind === 'links') {
    const known = (before as unknown as Readonly<Record<string, Link[]>>)[key] ?? [];
    return text
      .split(SEPARATORS)
      .map((filler) => filler.trim())
      .filter((filler) => filler !== '')
      .map((filler) => known.find((link) => link.text === filler) ?? linkTo(filler, span));
  }
  return text;
}

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text);

/** A piece of the text, inside the record if it is there. */
function partOf(text: string, span: Span): TextSpan | undefined {
  const found = nearest(text, span.start, span);
  return found === null ? undefined : { ...found, text };
}

/** A filler, and the record that it is: the nearest with that text, of a type if one is wanted, that is not rejected. */
function linkTo(text: string, { start, end }: Span, wanted?: RecordType): Link {
  const near = allRecords()
    .filter((record) => record.text === text && record.review !== 'rejected' && record.type !== 'activity')
    .filter(({ type }) => wanted === undefined || type === wanted)
    .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
  const place = near[0] ?? nearest(text, start, { start, end }) ?? { start, end };
  return { text, id: near[0]?.id ?? null, start: place.start, end: place.end };
}

function put(fields: Record<string, unknown>, key: string, value: unknown): void {
  const [first = '', ...others] = key.split('.');
  if (others.length > 0) {
    const inner = { ...(fields[first] as Fields | null | undefined) };
    put(inner, others.join('.'), value);
    fields[first] = inner;
  } else if (value === undefined) delete fields[first];
  // Words that were chosen anew keep what else is known of them.
  else fields[first] = isSpan(value) && isSpan(fields[first]) ? { ...fields[first], ...value } : value;
}

const isSpan = (value: unknown): value is TextSpan => typeof value === 'object' && value !== null && 'text' in value;

type Read = { readonly value: RecordValue } | { readonly wrong: string };

/** What goes together: an interval has both its ends, or there is none; the parts of an activity lie where it says. */
function completed(fields: Record<string, unknown>, before: RecordValue): Read {
  fields.resolved = interval(fields.resolved as Resolved | undefined);
  if (fields.resolved === undefined) delete fields.resolved;
  if (fields.type === 'activity') {
    const { trigger, object } = fields as { trigger: TextSpan; object: TextSpan | null };
    fields.action = simplified(trigger.text);
    fields.name = object && simplified(object.text);
  }
  if (before.type === 'comparison') {
    const wrong = completeComparison(fields as unknown as UnfinishedComparison, before, {
      countOf: (text) => linkTo(text, before, 'count'),
      interval,
      isCarried: ({ start }) =>
        allRecords().some(
          ({ value }) => value.type === 'comparison' && value.start < before.start && value.basis?.start === start,
        ),
    });
    if (wrong !== null) return { wrong };
  }
  return { value: fields as unknown as RecordValue };
}

interface Resolved {
  readonly start?: string;
  readonly end?: string;
  readonly implied?: boolean;
}

/** An end that is missing is the other one. */
function interval(resolved: Resolved | undefined): Resolved | undefined {
  const [start, end] = [resolved?.start ?? resolved?.end, resolved?.end ?? resolved?.start];
  return start === undefined || end === undefined ? undefined : { start, end, implied: resolved?.implied ?? false };
}

/** Without blanks, in the script that the names of activities are in. */
const simplify = createSimplifier(data.forms);
const simplified = (text: string): string => simplify(text).replace(/\s+/g, '');

/** The units that the report's counts have, the longest first. */
function knownUnits(): string[] {
  const units = allRecords().map(({ value }) => (value.type === 'count' ? value.unit : null));
  return [...new Set(units)].filter((unit) => unit !== null).sort((a, b) => b.length - a.length);
}

/** A record that a person adds, before it has been filled in. */
export function newValue(type: RecordType, id: string, span: Span & { readonly text: string }): RecordValue {
  const base = { id, start: span.start, end: span.end, text: span.text };
  const inside = (wanted: RecordType): Link[] =>
    allRecords()
      .filter(({ start, end, review }) => span.start <= start && end <= span.end && review !== 'rejected')
      .filter((record) => record.type === wanted)
      .map(({ text, id: filler, start, end }) => ({ text, id: filler, start, end }));
  switch (type) {
    case 'count': {
      const [digits] = /\d+(?:\.\d+)?/.exec(span.text.replace(/[,，]/g, '')) ?? [];
      const value = digits === undefined ? Number.NaN : Number(digits);
      const unit = knownUnits().find((known) => span.text.endsWith(known));
      return {
        ...{ ...base, type, value, approx: 'exact', unit: unit ?? null },
        ...{ measure: 'count', item: null, action: null },
      };
    }
    case 'date':
      return { ...base, type, kind: 'DATE' };
    case 'organisation':
      return { ...base, type, kind: 'other' };
    case 'activity': {
      const trigger = { start: span.start, end: Math.min(span.end, span.start + 2) };
      return {
        ...{ ...base, type, trigger: { ...trigger, text: span.text.slice(0, trigger.end - trigger.start) } },
        ...{ action: simplified(span.text.slice(0, trigger.end - trigger.start)), name: null },
        ...{ object: null, category: 'event', status: 'done', organisers: [], participants: [], places: [] },
        ...{ dates: inside('date'), counts: inside('count') },
      };
    }
    case 'comparison':
      return {
        ...{ ...base, type, kind: 'change', item: null, direction: null, value: null, approx: 'exact', unit: null },
        ...{ form: null, against: null, basis: null, figure: null, level: null, base: null },
      };
  }
}
