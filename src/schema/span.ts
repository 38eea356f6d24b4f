import * as z from 'zod';

/** Offset into the source in UTF-16 code units. */
export const offsetSchema = z.int().nonnegative();

/** A stretch of the source with its text: `text === source.slice(start, end)`. */
export const textSpanSchema = z.object({
  start: offsetSchema,
  end: offsetSchema,
  text: z.string(),
});
export type TextSpan = z.infer<typeof textSpanSchema>;
