import * as z from 'zod';
import { BaogaoError } from '../error.js';
import { DOCUMENT_FORMATS } from './document-format.js';

const limit = z.int().positive().optional();

const isEncoding = (label: string): boolean => {
  try {
    return new TextDecoder(label).encoding !== '';
  } catch {
    return false;
  }
};

/** What `readDocument` takes; everything may be left out. */
export const documentOptionsSchema = z.strictObject({
  /** What errors and the result call it; for a file, its path by default. Its extension tells the format. */
  name: z.string().optional(),
  /** The format, whatever the name says. Left out, name and content tell it, and must agree. */
  format: z.enum(DOCUMENT_FORMATS).optional(),
  /** The encoding of txt, md and html as a WHATWG label, such as `gb18030`. Left out, it is detected. */
  encoding: z.string().refine(isEncoding, 'not an encoding that this Node.js knows').optional(),
  /** What opens an encrypted PDF. */
  password: z.string().optional(),
  /** How much the file may ask for (see `Limits`). */
  limits: z
    .strictObject({
      /** Bytes of the file; 64 MiB if left out. */
      bytes: limit,
      /** Bytes that its compressed parts may unpack to, all together; 512 MiB if left out. */
      unpackedBytes: limit,
      /** Pages of a PDF; 5000 if left out. */
      pages: limit,
      /** Paragraphs, headings, cells and notes; a million if left out. */
      blocks: limit,
      /** UTF-16 units of the text that is made of it; 64 Mi if left out. */
      characters: limit,
      /** How deep its elements may stand in each other; 256 if left out. */
      depth: limit,
      /** How long its reader may take, in milliseconds; a minute if left out. */
      milliseconds: limit,
    })
    .optional(),
});
/** What `readDocument` takes; everything may be left out. */
export type DocumentOptions = z.input<typeof documentOptionsSchema>;

/** @throws BaogaoError `bad-option` naming the first option that cannot be used. */
export function checkDocumentOptions(options: DocumentOptions): DocumentOptions {
  const result = documentOptionsSchema.safeParse(options);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const option = issue?.code === 'unrecognized_keys' ? issue.keys.join(', ') : (issue?.path.join('.') ?? '');
  throw new BaogaoError('bad-option', { option, problem: issue?.message ?? '' }, { cause: result.error });
}
