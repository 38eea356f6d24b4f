import { BaogaoError } from '../../error.js';
import type * as InNode from './read-pdf.js';

/**
 * Not in a browser: the tables of the character sets of Chinese PDF files are files beside the library, and without them
 * text would be lost in silence.
 *
 * @throws BaogaoError `node-only`, always
 */
export const readPdf: typeof InNode.readPdf = async (_bytes, { label }) => {
  throw new BaogaoError('node-only', { feature: `${label} (pdf)` });
};
