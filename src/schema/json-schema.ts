import * as z from 'zod';
import { flatRecordSchema } from './flat-record.js';
import { flatPackRecordSchema, packRecordSchemaOf } from './pack-record-schema.js';
import type { PackType } from './pack-type.js';
import { reportSchema } from './report.js';
import { rootSchema } from './root.js';

/** JSON Schema (draft 2020-12) of the parse result; with the records of packs, of whose types it is told. */
export function rootJsonSchema(packTypes: readonly PackType[] = []): z.core.JSONSchema.BaseSchema {
  if (packTypes.length === 0) return z.toJSONSchema(rootSchema);
  const records = z.array(z.union(packTypes.map(packRecordSchemaOf))).describe('The records of packs, in text order.');
  const { children } = rootSchema.shape;
  const [, ...leaves] = children.element.options;
  const report = describedAs(reportSchema, reportSchema.extend({ packRecords: records }));
  const nodes = describedAs(children, z.array(z.union([report, ...leaves])));
  return z.toJSONSchema(describedAs(rootSchema, rootSchema.extend({ children: nodes })));
}

/** JSON Schema (draft 2020-12) of one flat record; also of those of packs, of whose types it is told. */
export function flatRecordJsonSchema(packTypes: readonly PackType[] = []): z.core.JSONSchema.BaseSchema {
  if (packTypes.length === 0) return z.toJSONSchema(flatRecordSchema);
  const union = z.union([flatRecordSchema, ...packTypes.map(flatPackRecordSchema)]);
  return z.toJSONSchema(describedAs(flatRecordSchema, union));
}

/** A schema that stands for another means what that means. */
const describedAs = <Schema extends z.ZodType>({ description = '' }: z.ZodType, schema: Schema): Schema =>
  schema.describe(description);
