import * as z from 'zod';
import { fieldDescription } from './field-description.js';
import { flatPlaceShape } from './flat-place.js';
import { linkSchema } from './link.js';
import type { PackField, PackType } from './pack-type.js';
import { recordBaseSchema } from './record-base.js';
import { typeDescription } from './type-description.js';

/** The fields of a pack's type of record, as they must be. */
export function packFieldsSchema({ fields }: PackType): z.ZodObject {
  return z.strictObject(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(name, field)])),
  );
}

/** A record of a pack's type as it stands in the tree. */
export function packRecordSchemaOf(type: PackType): z.ZodObject {
  return recordBaseSchema
    .extend({ type: z.literal(type.name), ...packFieldsSchema(type).shape })
    .strict()
    .describe(typeDescription(type));
}

/** A record of a pack's type as a flat record. */
export function flatPackRecordSchema(type: PackType): z.ZodObject {
  const flat = packRecordSchemaOf(type).omit({ sections: true, sentence: true, rule: true }).extend(flatPlaceShape);
  return flat.describe(typeDescription(type));
}

function fieldSchema(name: string, field: PackField): z.ZodType {
  const { list, required } = field;
  const value = list ? z.array(valueSchema(field)) : valueSchema(field);
  const needed = list && required ? (value as z.ZodArray).min(1) : value;
  const schema = list || required ? needed : needed.nullable();
  return schema.describe(fieldDescription(name, field));
}

function valueSchema({ type, values, integer, minimum, maximum }: PackField): z.ZodType {
  switch (type) {
    case 'string':
      return values === undefined ? z.string() : z.enum(values);
    case 'number': {
      const low = minimum ?? Number.NEGATIVE_INFINITY;
      const high = maximum ?? Number.POSITIVE_INFINITY;
      const number = integer ? z.int() : z.number();
      return bounded(number, low, high);
    }
    default:
      return linkSchema;
  }
}

function bounded(number: z.ZodNumber, low: number, high: number): z.ZodNumber {
  const above = Number.isFinite(low) ? number.min(low) : number;
  return Number.isFinite(high) ? above.max(high) : above;
}
