import * as z from 'zod';
import { linkSchema } from '../schema/link.js';
import type { PackFieldType } from '../schema/pack-type.js';

/** A field of a Zod object that links to a date. */
export const dateLink = z.object(linkSchema.shape);

/** A field of a Zod object that links to a count. */
export const countLink = z.object(linkSchema.shape);

/** A field of a Zod object that links to an organisation. */
export const organisationLink = z.object(linkSchema.shape);

/** What a schema links to; undefined where it is no link. */
export const linkedType = (schema: z.core.$ZodType): PackFieldType | undefined => LINKS.get(schema);

const LINKS: ReadonlyMap<z.core.$ZodType, PackFieldType> = new Map<z.core.$ZodType, PackFieldType>([
  [dateLink, 'date'],
  [countLink, 'count'],
  [organisationLink, 'organisation'],
]);
