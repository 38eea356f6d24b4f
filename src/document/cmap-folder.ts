import { fileURLToPath } from 'node:url';

/** The tables of the character sets of Chinese PDF files, with a slash at the end. */
export const CMAP_FOLDER = fileURLToPath(new URL('../generated/cmaps/', import.meta.url));
