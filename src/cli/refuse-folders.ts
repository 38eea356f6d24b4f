import { isFolder } from './is-folder.js';
import type { Context } from './program/actions.js';

/** Refuses folders where files are wanted. */
export function refuseFolders(files: readonly string[], { io, refuse }: Context): void {
  const folder = files.find(isFolder);
  if (folder !== undefined) refuse(io.message('usage.folder', { folder }));
}
