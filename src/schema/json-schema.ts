import * as z from 'zod';
import { flatRecordSchema } from './flat-record.js';
import { flatPackRecordSchema, packRecordSchemaOf } from './pack-record-schema.js';
import type { PackType } from './pack-type.js';
import { reportSchema } from './report.js';
import { rootSchema } from './root.js';

/** JSON Schema (draft 2020-12) of the parse result; with the records of packs, of whose types it is told. */
export function rootJsonSchema(packTypes: readonly PackType[] = []): z.core.JSONSchema.BaseSchema {
  if (packTypes.length === 0) return z.toJSONSchema(rootSchema);
  const records = z.array(z.union(packTypes.map(packRecordSchemaOf)));
  const [, ...leaves] = rootSchema.shape.children.element.options;
  const report = reportSchema.extend({ packRecords: records });
  return z.toJSONSchema(rootSchema.extend({ children: z.array(z.union([report, ...leaves])) }));
}

/** JSON Schema (draft 2020-12) of one flat record; also of those of packs, of whose types it is told. */
export function flatRecordJsonSchema(packTypes: readonly PackType[] = []): z.core.JSONSchema.BaseSchema {
  if (packTypes.length === 0) return z.toJSONSchema(flatRecordSchema);
  return z.toJSONSchema(z.union([flatRecordSchema, ...packTypes.map(flatPackRecordSchema)]));
}
