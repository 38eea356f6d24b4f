import * as z from 'zod';

/** A role filler: its text, and the id of the record it is where there is one. */
export const linkSchema = z.object({ text: z.string(), id: z.string().nullable() });
export type Link = z.infer<typeof linkSchema>;
