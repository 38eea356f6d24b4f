import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // The examples import the package as its users do.
  resolve: {
    alias: [
      { find: /^baogao$/, replacement: new URL('../src/index.ts', import.meta.url).pathname },
      {
        find: /^baogao\/(client|mcp|queue|serve)$/,
        replacement: new URL('../src/$1/index.ts', import.meta.url).pathname,
      },
    ],
  },
  test: {
    root: fileURLToPath(new URL('..', import.meta.url)),
    include: ['test/**/*.test.ts'],
    reporters: ['default', './test/summary-reporter.ts'],
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
