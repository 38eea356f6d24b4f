import { BaogaoError } from '../error.js';

/** @throws BaogaoError `file-unreadable`, always: a browser gives bytes, not paths. */
export async function readBytes(_path: string, name: string, _limit: number): Promise<Uint8Array> {
  throw new BaogaoError('file-unreadable', { name, problem: 'there is no file system here; give its bytes' });
}
