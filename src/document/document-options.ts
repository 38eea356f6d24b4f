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
      bytes: limit,
      unpackedBytes: limit,
      pages: limit,
      blocks: limit,
      characters: limit,
      depth: limit,
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
