import * as z from 'zod';
import { flatRecordSchema } from './flat-record.js';
import { rootSchema } from './root.js';

/** JSON Schema (draft 2020-12) of the parse result. */
export const rootJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(rootSchema);

/** JSON Schema (draft 2020-12) of one flat record. */
export const flatRecordJsonSchema = (): z.core.JSONSchema.BaseSchema => z.toJSONSchema(flatRecordSchema);
