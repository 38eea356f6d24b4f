import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TABLE_SCHEMAS } from '../../../src/index.js';
import { tablesMarkdown } from './tables-markdown.js';

const README = new URL('../../../examples/guide/tables.md', import.meta.url);

describe('the page of the tables', () => {
  it('is what the schemas say', () => {
    expect(readFileSync(README, 'utf8')).toBe(tablesMarkdown());
  });

  it('explains every column, and every quantity by its unit', () => {
    for (const { columns } of Object.values(TABLE_SCHEMAS)) {
      for (const [name, column] of Object.entries(columns)) {
        expect(column.description, name).toMatch(/\w.*\.$/);
        if (/^(span_|value$|min$|max$)/.test(name) && column.type !== 'string')
          expect(column.unit, name).not.toBeNull();
      }
    }
  });
});
