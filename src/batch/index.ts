export type { Failure } from './failure.js';
export { extractFolder } from './folder/extract-folder.js';
export { FOLDER_FORMATS, type FolderFormat, type FolderOptions } from './folder/folder-options.js';
export type { FolderProgress } from './folder/folder-progress.js';
export type { FileFailure, FileLoss, FolderSummary, RecordTally } from './folder/folder-summary.js';
export { type ShownName, shownNames } from './folder/shown-names.js';
export type { SkipReason } from './folder/walk-folder.js';
export { LINE_FORMATS, type LineAnswer, type LineFormat } from './lines/answer-line.js';
export { extractLines, type LineOptions } from './lines/extract-lines.js';
