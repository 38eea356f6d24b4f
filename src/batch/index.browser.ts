import { BaogaoError } from '../error.js';
import type * as InNode from './index.js';

export { FOLDER_FORMATS } from './folder/folder-options.js';
export { shownNames } from './folder/shown-names.js';
export { LINE_FORMATS } from './lines/answer-line.js';

const refuse = (feature: string): never => {
  throw new BaogaoError('node-only', { feature });
};

/** @throws BaogaoError `node-only`, always: there are neither folders nor threads of Node.js in a browser. */
export const extractFolder: typeof InNode.extractFolder = async () => refuse('extractFolder');

/** @throws BaogaoError `node-only`, always. */
export const extractLines: typeof InNode.extractLines = () => refuse('extractLines');
