import * as z from 'zod';
import { BaogaoError } from '../error.js';
import { flatRecordSchema } from '../schema/flat-record.js';
import type { PackRecordBase } from '../schema/pack-record.js';
import {
  type PackField,
  type PackType,
  packFieldSchema,
  packFieldTypeSchema,
  packTypeSchema,
} from '../schema/pack-type.js';
import { snakeCase } from '../schema/snake-case.js';
import type { Pack } from './pack.js';
import { declarationOf } from './zod-declaration.js';

/** The name of a type, which is also that of a table, a class of the page and a word of the command line. */
const TYPE_NAME = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
/** The name of a field, which is also that of a capture. */
const FIELD_NAME = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;
const LONGEST_NAME = 40;

/** What is a type of flat record, of node, or a table already, besides `skip`, the action that makes nothing. */
const TAKEN_TYPES: ReadonlySet<string> = new Set([
  ...flatRecordSchema.options.map(({ shape }) => shape.type.value),
  ...['root', 'table', 'title', 'marker', 'heading', 'paragraph', 'furniture', 'whitespace', 'punctuation', 'text'],
  ...['sentence', 'entity', 'skip', 'diagnostic', 'failure', 'tree'],
  ...['count', 'date', 'organiser', 'participant', 'place'].map((role) => `activity-${role}`),
]);

/** What every record has, or every row of a table. */
const TAKEN_FIELDS: ReadonlySet<string> = new Set([
  ...['type', 'id', 'start', 'end', 'text', 'sentence', 'sections', 'section', 'report', 'document', 'path', 'rule'],
  ...['report_id', 'section_id', 'section_path', 'section_role', 'sentence_id'],
]);

/**
 * The types of record of a pack.
 *
 * @throws BaogaoError `pack-invalid`
 */
export function packTypesOf({ name: pack, records = {} }: Pack<PackRecordBase>): PackType[] {
  return Object.entries(records).map(([name, declared]) => {
    const fail = (problem: string): never => {
      throw new BaogaoError('pack-invalid', { pack, problem: `record type '${name}': ${problem}` });
    };
    if (!TYPE_NAME.test(name) || name.length > LONGEST_NAME) fail('a name is of small letters, digits and hyphens');
    if (TAKEN_TYPES.has(name)) fail('the library has this name already');
    const told = declared instanceof z.ZodObject ? declarationOf(declared, fail) : (declared as object);
    const { fields, ...rest } = checkedBy(declarationSchema, told, fail);
    checkColumns(Object.keys(fields), fail);
    return {
      ...{ name, pack },
      ...rest,
      label: rest.label ?? { zh: name, en: name },
      fields: Object.fromEntries(
        Object.entries(fields).map(([field, value]) => [field, fieldOf(field, value, fail)] as const),
      ),
    };
  });
}

/** Columns are named by `snakeCase`, and links have a column for their ids too. */
function checkColumns(fields: readonly string[], fail: (problem: string) => never): void {
  const columns = new Map<string, string>();
  for (const field of fields) {
    for (const column of [field, `${field}_id`].map(snakeCase)) {
      const other = columns.get(column);
      if (other !== undefined) fail(`fields '${other}' and '${field}' would share a column, ${column}`);
      columns.set(column, field);
    }
  }
}

const declarationSchema = packTypeSchema.omit({ name: true, pack: true }).extend({
  label: packTypeSchema.shape.label.optional(),
  fields: z.record(z.string(), z.unknown()),
});

function fieldOf(name: string, declared: unknown, failType: (problem: string) => never): PackField {
  const fail = (problem: string): never => failType(`field '${name}': ${problem}`);
  if (!FIELD_NAME.test(name) || name.length > LONGEST_NAME) {
    fail("a name is a letter, then letters and digits, '-' or '_' between them");
  }
  if (TAKEN_FIELDS.has(snakeCase(name)) || name in {}) {
    fail(`every record has this already; taken are ${[...TAKEN_FIELDS].sort().join(', ')}`);
  }
  const named = packFieldTypeSchema.safeParse(declared);
  const field = named.success ? { type: named.data } : checkedBy(packFieldSchema, declared, fail);
  const { type, values, integer, minimum, maximum, nearest, attribute, unit } = field;
  if (values !== undefined && type !== 'string') fail('only a string has values');
  if ((integer ?? minimum ?? maximum ?? unit) !== undefined && type !== 'number') {
    fail('only a number has integer, minimum, maximum and unit');
  }
  if (minimum !== undefined && maximum !== undefined && minimum > maximum) fail('its minimum is above its maximum');
  const isLink = type !== 'string' && type !== 'number';
  if (nearest !== undefined && !isLink) fail('only a date, a count or an organisation can be the nearest');
  if (attribute !== undefined && isLink) fail('only a string or a number can be an attribute');
  if (nearest && field.required) fail('what is looked for nearby may not be there: it cannot be required');
  return field;
}

function checkedBy<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
  fail: (problem: string) => never,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const path = issue?.path.join('.') ?? '';
  return fail(`${path === '' ? '' : `${path}: `}${issue?.message ?? ''}`);
}
