import { type Column, TABLE_SCHEMAS, type TableSchema } from '../../../src/index.js';

const INTRODUCTION = `# The tables

\`toTables\` turns parsed documents into these tables; \`toCsv\`, \`toParquet\` and \`toArrow\` write each to a file. What
follows is \`TABLE_SCHEMAS\` as text.

Columns are named as the fields of flat records (\`toRecords\`, \`flatRecordSchema\`) are: \`partOf\` is \`part_of_id\`, since what
holds the id of something else ends in \`_id\`; a field of a field is joined by \`_\` (\`resolved.start\` is \`resolved_start\`), but its
\`text\` has its own name (\`trigger.text\` is \`trigger\`); a list of links is a list of texts. Rows of \`toRows\` and of
\`--format csv\` have these columns too. \`end\` is a word of SQL: there it is \`"end"\`.

Ids hold the name of the document: \`2023/court.txt#count-3\`. They stay the same whatever other documents are read.
\`→ reports\` means that the column holds ids of that table. Types are those of Parquet and Arrow: string (UTF-8),
integer (64 bits), number (double), boolean, date (a day), strings (a list). \`?\` marks columns that may be null.
`;

/** The documentation of all tables. */
export function tablesMarkdown(): string {
  return [INTRODUCTION, ...Object.values(TABLE_SCHEMAS).map((schema) => section(schema))].join('\n');
}

function section({ name, description, key, columns }: TableSchema): string {
  const rows = Object.entries(columns).map(([column, spec]) => `| ${cells(column, spec).join(' | ')} |`);
  return [
    `## ${name}`,
    '',
    `${description} Key: ${key.map((column) => `\`${column}\``).join(', ')}.`,
    '',
    '| Column | Type | Unit | Meaning |',
    '|---|---|---|---|',
    ...rows,
    '',
  ].join('\n');
}

function cells(name: string, { type, nullable, unit, description, values, references }: Column): string[] {
  const listed = values ? ` One of ${values.map((value) => `\`${value}\``).join(', ')}.` : '';
  const target = references ? ` → ${references}` : '';
  return [`\`${name}\``, type + (nullable ? '?' : ''), unit ?? '', description + listed + target];
}
