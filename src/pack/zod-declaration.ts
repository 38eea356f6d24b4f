import * as z from 'zod';
import { linkedType } from './links.js';

/** What a Zod object says of a type of record, as `records.json` would; problems are told by `fail`. */
export function declarationOf(
  schema: z.ZodObject,
  fail: (problem: string) => never,
): Readonly<Record<string, unknown>> {
  const { label, description, opaque } = schema.meta() ?? {};
  const fields = Object.entries(schema.shape).map(([name, field]) => [
    name,
    fieldOf(field, (problem) => fail(`field '${name}': ${problem}`)),
  ]);
  return { ...given({ label, description, opaque }), fields: Object.fromEntries(fields) };
}

function fieldOf(schema: z.core.$ZodType, fail: (problem: string) => never): Readonly<Record<string, unknown>> {
  const wrapped = unwrap(schema);
  const { label, description, attribute, nearest, unit } = wrapped.meta;
  const told = given({ label, description, attribute, nearest, unit });
  const needed = { ...(wrapped.list && { list: true }), ...(wrapped.required && { required: true }) };
  const linked = linkedType(wrapped.schema);
  return { ...(linked === undefined ? scalarOf(wrapped.schema, fail) : { type: linked }), ...needed, ...told };
}

interface Unwrapped {
  readonly schema: z.core.$ZodType;
  readonly list: boolean;
  readonly required: boolean;
  readonly meta: Readonly<Record<string, unknown>>;
}

/** What is inside of lists and of what may be null. */
function unwrap(given: z.core.$ZodType): Unwrapped {
  let schema = given;
  let list = false;
  let required = true;
  let meta: Readonly<Record<string, unknown>> = {};
  for (;;) {
    meta = { ...z.globalRegistry.get(schema), ...meta };
    if (schema instanceof z.ZodNullable) {
      required = false;
      schema = schema.unwrap();
    } else if (schema instanceof z.ZodArray && !list) {
      list = true;
      // A list that may be empty is not one that is required.
      required = (schema.def.checks?.length ?? 0) > 0;
      schema = schema.element;
    } else return { schema, list, required, meta };
  }
}

/** The keywords of JSON Schema that a field can say, with what they are there. */
const KEYWORDS: Readonly<Record<string, string>> = { enum: 'values', minimum: 'minimum', maximum: 'maximum' };
/** What every whole number has, and what is told elsewhere. */
const KNOWN: ReadonlySet<string> = new Set(['$schema', 'type', 'label', 'description', 'attribute', 'nearest', 'unit']);

function scalarOf(schema: z.core.$ZodType, fail: (problem: string) => never): Readonly<Record<string, unknown>> {
  const checks = schema._zod.def.checks ?? [];
  if (checks.some((check) => check._zod.def.check === 'custom')) fail('refine cannot be checked elsewhere');
  if (!(schema instanceof z.ZodString || schema instanceof z.ZodNumber || schema instanceof z.ZodEnum)) {
    fail('it is no string, number, enumeration or link, and no list of these');
  }
  const told = z.toJSONSchema(schema) as Readonly<Record<string, unknown>>;
  const fields: Record<string, unknown> = { type: told.type === 'integer' ? 'number' : told.type };
  if (told.type === 'integer') fields.integer = true;
  for (const [keyword, value] of Object.entries(told)) {
    const name = KEYWORDS[keyword];
    if (name === undefined && !KNOWN.has(keyword)) fail(`${keyword} cannot be checked elsewhere`);
    if (name !== undefined && !isSafeBound(value)) fields[name] = value;
  }
  return fields;
}

/** The bounds that whole numbers of JavaScript have by themselves. */
const isSafeBound = (value: unknown): boolean =>
  typeof value === 'number' && Math.abs(value) === Number.MAX_SAFE_INTEGER;

const given = (told: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(told).filter(([, value]) => value !== undefined));
