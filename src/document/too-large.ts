import { BaogaoError } from '../error.js';

export const tooLarge = (name: string, limit: number): BaogaoError =>
  new BaogaoError('file-too-large', { name, limit });
