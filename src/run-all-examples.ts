import type { TraceEvent } from './extraction/trace.js';
import type { ExampleResult } from './grammar/example-result.js';
import { describeRule } from './grammar/match.js';
import type { Grammar } from './grammar/node.js';
import { type Recognised, runExamples } from './grammar/run-examples.js';
import type { AnyParserOptions } from './parser-options.js';
import type { PackRecordBase } from './schema/pack-record.js';
import type { ReportRecord } from './schema/record.js';
import type { Root } from './schema/root.js';
import type { View } from './source/view.js';
import { createTracedParser } from './traced-parser.js';

/** Tries the examples of grammars that are among what the options name. */
export function runAllExamples(grammars: readonly Grammar[], options: AnyParserOptions): ExampleResult[] {
  const events: TraceEvent[] = [];
  const decisions: Recognised[] = [];
  let view: View | undefined;
  const parser = createTracedParser(options, {
    passage(passage) {
      view = passage.view;
    },
    decided(name, rule) {
      decisions.push({ ...(view?.spanToSource(name) ?? name), rule: describeRule(rule) });
    },
    event(event) {
      if (event.outcome === 'record' || event.outcome === 'skip')
        events.push({ ...event, span: view?.spanToSource(event.span) ?? event.span });
    },
  });
  const recognise = (text: string): Recognised[] => {
    events.length = 0;
    decisions.length = 0;
    return winsOf(events, parser.parse(text)).concat(decisions);
  };
  return [...runExamples(grammars, recognise)];
}

/** What rules won, each place once: a `skip` rule takes part in the search for every type of record. */
function winsOf(events: readonly TraceEvent[], root: Root): Recognised[] {
  const counted = new Set(events.filter(({ type }) => type === 'count').map(({ rule }) => describeRule(rule)));
  // An activity that only a count shows bears the count's rule, which did not match there.
  const isOwn = ({ type, rule }: TraceEvent): boolean => type !== 'activity' || !counted.has(describeRule(rule));
  const records = root.children.flatMap((node) =>
    node.type === 'report' ? [...node.records, ...(node.packRecords ?? [])] : [],
  );
  const wins = events.filter(isOwn).map(({ rule, span }) => ({
    ...span,
    rule: describeRule(rule),
    fields: fieldsAt(records, rule, span),
  }));
  return [...new Map(wins.map((win) => [`${win.rule} ${win.start} ${win.end}`, win])).values()];
}

/** The fields of the record that a rule made at a place; links are the texts that they lead to. */
function fieldsAt(
  records: readonly (ReportRecord | PackRecordBase)[],
  rule: TraceEvent['rule'],
  { start, end }: TraceEvent['span'],
): Readonly<Record<string, unknown>> {
  const record = records.find(
    (record) =>
      record.rule.file === rule.file && record.rule.line === rule.line && record.start <= start && end <= record.end,
  );
  const texts = Object.entries(record ?? {}).map(([name, value]) => [name, textOf(value)]);
  return Object.fromEntries(texts);
}

const textOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(textOf);
  return isLink(value) ? value.text : value;
};

const isLink = (value: unknown): value is { text: string } =>
  typeof value === 'object' && value !== null && 'text' in value && typeof value.text === 'string';
