import type { PackFile } from './pack.js';

/** A record that a case expects, with the fields that it states, as text. */
export interface ExpectedRecord {
  readonly type: string;
  readonly text: string;
  readonly fields: Readonly<Record<string, string>>;
}

/** A passage with all records of the pack in it. */
export interface PackCase {
  readonly name: string;
  /** `file:line` */
  readonly place: string;
  readonly passage: string;
  readonly records: readonly ExpectedRecord[];
}

const HEAD = '# ';
const ARROW = '==>';

/**
 * The cases of a file: `# name`, a passage, `==>`, and a line `type: text | field=value …` for each record.
 *
 * @param fields the fields of each type
 */
export function readCases(
  { name: file, text }: PackFile,
  fields: ReadonlyMap<string, ReadonlySet<string>>,
  fail: (problem: string) => never,
): PackCase[] {
  const cases: { name: string; line: number; passage: string[]; records: ExpectedRecord[]; expects: boolean }[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r\n?|\n/)
    .entries()) {
    const place = `cases/${file}:${index + 1}`;
    const current = cases.at(-1);
    if (line.startsWith(HEAD)) {
      cases.push({ name: line.slice(HEAD.length).trim(), line: index + 1, passage: [], records: [], expects: false });
    } else if (current === undefined) {
      if (line.trim() !== '') fail(`${place}: a case begins with ${HEAD}and its name`);
    } else if (line.trim() === ARROW && !current.expects) current.expects = true;
    else if (!current.expects) current.passage.push(line);
    else if (line.trim() !== '')
      current.records.push(readRecord(line, fields, (problem) => fail(`${place}: ${problem}`)));
  }
  return cases.map(({ name, line, passage, records, expects }) => {
    const place = `cases/${file}:${line}`;
    const told = passage.join('\n').trim().replaceAll('\\n', '\n');
    if (!expects || told === '') fail(`${place}: '${name}' has no passage or no ${ARROW}`);
    return { name, place, passage: told, records };
  });
}

function readRecord(
  line: string,
  known: ReadonlyMap<string, ReadonlySet<string>>,
  fail: (problem: string) => never,
): ExpectedRecord {
  const colon = line.indexOf(': ');
  const type = line.slice(0, Math.max(0, colon)).trim();
  const fields = known.get(type);
  if (fields === undefined)
    return fail(`'${type}' is no type of the pack; its types are ${[...known.keys()].join(', ')}`);
  const [text = '', stated = ''] = line.slice(colon + 2).split(' | ');
  const told = readFields(stated);
  const unknown = told.find(([name]) => !fields.has(name));
  if (unknown) fail(`'${unknown[0]}' is no field of ${type}; its fields are ${[...fields].join(', ')}`);
  return { type, text: text.trim(), fields: Object.fromEntries(told) };
}

/** `name=value` or `name='two words'`, apart by blanks. */
function readFields(stated: string): [string, string][] {
  const fields: [string, string][] = [];
  let rest = stated.trim();
  while (rest !== '') {
    const equals = rest.indexOf('=');
    const quoted = equals >= 0 && rest[equals + 1] === "'";
    const from = equals + (quoted ? 2 : 1);
    const found = rest.indexOf(quoted ? "'" : ' ', from);
    const to = found < 0 ? rest.length : found;
    fields.push([equals < 0 ? rest : rest.slice(0, equals), rest.slice(from, to)]);
    if (equals < 0) break;
    rest = rest.slice(to + 1).trim();
  }
  return fields;
}
