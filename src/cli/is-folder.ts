import { statSync } from 'node:fs';
import { STANDARD_INPUT } from './read-input.js';

/** Whether an argument names a folder. */
export const isFolder = (name: string): boolean =>
  name !== STANDARD_INPUT && (statSync(name, { throwIfNoEntry: false })?.isDirectory() ?? false);
