/** Where contents and results are, for all workers. What has a name never changes. */
export interface Store {
  /** Stores bytes, unless the name is taken: true where it was not. */
  put(name: string, bytes: Uint8Array): Promise<boolean>;
  /** Null where there is nothing of this name. */
  get(name: string): Promise<Uint8Array | null>;
  has(name: string): Promise<boolean>;
  /** Takes it away, if it is there. */
  remove(name: string): Promise<void>;
  close(): Promise<void>;
}

export const contentName = (hash: string): string => `content-${hash}`;
export const resultName = (key: string): string => `result-${key}`;
