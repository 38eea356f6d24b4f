// What the examples use of `@duckdb/node-api`, which only examples/package.json installs: so that they can be
// type-checked without it.
declare module '@duckdb/node-api' {
  interface Result {
    getRowObjectsJson(): Record<string, unknown>[];
  }
  interface Connection {
    run(sql: string): Promise<unknown>;
    runAndReadAll(sql: string): Promise<Result>;
    closeSync(): void;
  }
  interface Instance {
    connect(): Promise<Connection>;
    closeSync(): void;
  }
  export const DuckDBInstance: { create(path: string): Promise<Instance> };
}
