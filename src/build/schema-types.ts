import * as z from 'zod';
import * as schemas from '../schema/index.js';

/** Schemas whose types have another name than the schema: `Date` and `Record` are taken. */
const NAMES: Readonly<Record<string, string>> = {
  dateSchema: 'DateRecord',
  recordSchema: 'ReportRecord',
  packRecordSchema: 'PackRecordBase',
  tableSchema: 'TableNode',
  tableRowSchema: 'TableRowNode',
  tableCellSchema: 'TableCellNode',
};

/** Schemas that have no type of their own: what others are made of. */
const PARTS: ReadonlySet<string> = new Set(['recordBaseSchema', 'offsetSchema']);

const HEADER = `// Made by \`npm run generate\` from the schemas beside it; changes belong there. Written out, so that editors show what a
// field means and not how its type is inferred.
`;

type Named = ReadonlyMap<z.core.$ZodType, string>;

/** The types of all schemas of the library as text: interfaces and unions with a comment for each field. */
export function schemaTypes(): string {
  const named = new Map<z.core.$ZodType, string>();
  for (const [variable, value] of Object.entries(schemas)) {
    if (!(value instanceof z.ZodType) || PARTS.has(variable)) continue;
    const name = variable.charAt(0).toUpperCase() + variable.slice(1).replace(/Schema$/, '');
    named.set(value, NAMES[variable] ?? name);
  }
  const types = [...named]
    .sort(([, a], [, b]) => (a < b ? -1 : 1))
    .map(([schema, name]) => declaration(schema, name, named));
  return [HEADER, ...types].join('\n');
}

function declaration(schema: z.core.$ZodType, name: string, named: Named): string {
  const comment = commentOf(schema, '');
  if (schema instanceof z.ZodObject) return `${comment}export interface ${name} ${body(schema, named, '')}\n`;
  return `${comment}export type ${name} = ${written(schema, named, '')};\n`;
}

function body(schema: z.ZodObject, named: Named, indent: string): string {
  const inner = `${indent}  `;
  const fields = Object.entries(schema.shape).map(([field, value]) => {
    const isOptional = value instanceof z.ZodOptional;
    const type = typeOf(isOptional ? value.unwrap() : value, named, inner);
    const comment = field === 'type' && !isDescribed(value) ? `${inner}/** What it is. */\n` : commentOf(value, inner);
    return `${comment}${inner}${field}${isOptional ? '?' : ''}: ${type}${isOptional ? ' | undefined' : ''};\n`;
  });
  return `{\n${fields.join('')}${indent}}`;
}

/** The name of a schema, or what it is written out. */
function typeOf(schema: z.core.$ZodType, named: Named, indent: string): string {
  return nameOf(schema, named) ?? written(schema, named, indent);
}

/** A schema that was only described anew keeps its name. */
function nameOf(schema: z.core.$ZodType, named: Named): string | undefined {
  for (let one: z.core.$ZodType | undefined = schema; one; one = one._zod.parent) {
    const name = named.get(one);
    if (name !== undefined) return name;
  }
  return undefined;
}

function written(schema: z.core.$ZodType, named: Named, indent: string): string {
  const of = (inner: z.core.$ZodType): string => typeOf(inner, named, indent);
  if (schema instanceof z.ZodObject) return body(schema, named, indent);
  if (schema instanceof z.ZodArray) return listOf(of(schema.element));
  if (schema instanceof z.ZodNullable) return `${of(schema.unwrap())} | null`;
  if (schema instanceof z.ZodOptional) return `${of(schema.unwrap())} | undefined`;
  if (schema instanceof z.ZodUnion) return unionOf(schema.options.map(of));
  if (schema instanceof z.ZodEnum) return unionOf(schema.options.map((value) => `'${value}'`));
  if (schema instanceof z.ZodLiteral) return unionOf([...schema.values].map((value) => `'${value}'`));
  if (schema instanceof z.ZodRecord) return `Record<${of(schema.keyType)}, ${of(schema.valueType)}>`;
  if (schema instanceof z.ZodString || schema instanceof z.ZodISODate) return 'string';
  if (schema instanceof z.ZodNumber) return 'number';
  if (schema instanceof z.ZodBoolean) return 'boolean';
  throw new Error(`no type is known for a schema of kind ${schema._zod.def.type}`);
}

const listOf = (type: string): string => (/[|{]/.test(type) ? `(${type})[]` : `${type}[]`);

const unionOf = (types: readonly string[]): string => [...new Set(types)].join(' | ');

function commentOf(schema: z.core.$ZodType, indent: string): string {
  const description = z.globalRegistry.get(schema)?.description ?? innerDescription(schema);
  return description === undefined ? '' : `${indent}/** ${description} */\n`;
}

const isDescribed = (schema: z.core.$ZodType): boolean => z.globalRegistry.get(schema)?.description !== undefined;

/** What can be left out or be null is described by what it is else. */
function innerDescription(schema: z.core.$ZodType): string | undefined {
  if (!(schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)) return undefined;
  const inner = schema.unwrap();
  return z.globalRegistry.get(inner)?.description ?? innerDescription(inner);
}
