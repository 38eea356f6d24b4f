import { describe, expect, it } from 'vitest';
import { TABLE_SCHEMAS } from '../../../src/index.js';
import { tablesMarkdown } from './tables-markdown.js';

describe('docs/tables.md', () => {
  // `npx vitest run --config test/vitest.config.ts test/output/tables --update` writes it anew.
  it('is what the schemas say', async () => {
    await expect(tablesMarkdown()).toMatchFileSnapshot('../../../docs/tables.md');
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
