import type { AttributeValue } from './attributes.js';
import type { ExampleResult } from './example-result.js';
import { describeRule } from './match.js';
import type { ExampleNode, Grammar } from './node.js';

/** What the caller found in an example: `rule` is the winning rule as `describeRule` gives it, or its bare name. */
export interface Recognised {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly fields?: Readonly<Record<string, unknown>>;
}

/**
 * Tries every example of the grammars. A `match` holds when the rule wins exactly the bracketed spans and the
 * stated fields agree for each; a `never` when the rule wins nowhere in the text. The caller recognises as the library
 * does, with all competing rules, and reports the wins of `skip` rules too.
 */
export function* runExamples(
  grammars: readonly Grammar[],
  recognise: (text: string) => readonly Recognised[],
): Generator<ExampleResult> {
  for (const { file, rules } of grammars) {
    for (const rule of rules) {
      const place = describeRule({ file, line: rule.line });
      for (const example of rule.examples) {
        const wins = recognise(example.text).filter((found) => found.rule === place || found.rule === rule.name);
        yield {
          place: `${file}:${example.line}`,
          rule: rule.name,
          type: example.type,
          text: example.text,
          problem: findProblem(example, wins),
        };
      }
    }
  }
}

function findProblem({ type, text, spans, fields }: ExampleNode, wins: readonly Recognised[]): string | null {
  const show = (found: readonly { start: number; end: number }[]): string =>
    found.map(({ start, end }) => `[${text.slice(start, end)}] at ${start}`).join(', ') || 'nothing';
  if (type === 'never') return wins.length === 0 ? null : `found ${show(wins)}`;
  const found = [...wins].sort((a, b) => a.start - b.start);
  const same =
    found.length === spans.length &&
    spans.every(({ start, end }, index) => found[index]?.start === start && found[index]?.end === end);
  if (!same) return `expected ${show(spans)}, found ${show(found)}`;
  for (const win of found) {
    for (const [name, wanted] of Object.entries(fields)) {
      const actual = win.fields?.[name];
      if (!agrees(actual, wanted)) return `expected ${name}=${wanted}, found ${String(actual)}`;
    }
  }
  return null;
}

/** Fields are compared as they are written; `null` stands for a field that is null or absent. */
function agrees(actual: unknown, wanted: AttributeValue): boolean {
  if (wanted === 'null') return actual === null || actual === undefined;
  return String(actual) === String(wanted);
}
