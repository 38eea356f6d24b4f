/** How far a folder run has come. */
export interface FolderProgress {
  /** Files that are done, those of an earlier run and those that failed among them. */
  readonly files: number;
  readonly totalFiles: number;
  /** Bytes of the files that are done. */
  readonly bytes: number;
  readonly totalBytes: number;
  /** Files that failed. */
  readonly failures: number;
}
