import { textOf } from '../output/text-of.js';
import type { Count } from '../schema/count.js';
import type { AuditBalance, Finding } from '../schema/finding.js';
import type { Report } from '../schema/report.js';
import type { Root } from '../schema/root.js';
import { shadow } from '../source/shadow.js';
import { auditRules, messageOf, type RuleName } from './audit-rules.js';
import { changeStatements } from './checks/changes.js';
import { comparisonStatements } from './checks/comparisons.js';
import { dateStatements } from './checks/dates.js';
import { namedShareStatements } from './checks/named-shares.js';
import { partStatements } from './checks/parts.js';
import { repeatedStatements } from './checks/repeated.js';
import { ratioStatements, shareStatements } from './checks/shares.js';
import { isMissing } from './is-missing.js';
import type { Audited, Statement } from './statement.js';

const CHECKS: readonly ((audited: Audited) => Statement[])[] = [
  partStatements,
  comparisonStatements,
  changeStatements,
  namedShareStatements,
  shareStatements,
  ratioStatements,
  repeatedStatements,
  dateStatements,
];

/**
 * What the reports of a text say that does not agree, in text order: parts and their whole, shares, growth and the levels
 * before and after, one figure with two values, days that no calendar has or that come after the period, numbering, the
 * totals of tables. Each finding is by a rule of `grammars/audit/audit-rule.txt`; how near is near enough follows from
 * the digits that are written.
 */
export function audit(root: Root): Finding[] {
  const text = textOf(root);
  const read = shadow(text);
  const findings = root.children.flatMap((node) =>
    node.type === 'report' ? statementsOf(node, read).flatMap((statement) => findingOf(statement, node.id, text)) : [],
  );
  return [...findings, ...noted(root, text, read)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/**
 * How often each rule with an arithmetic was tried on the reports of a text, and how often it did not hold: a report
 * without findings may agree, or may state nothing that can be held against something else. Rules in the order of names.
 */
export function auditBalance(root: Root): AuditBalance[] {
  const text = textOf(root);
  const read = shadow(text);
  const statements = root.children.flatMap((node) => (node.type === 'report' ? statementsOf(node, read) : []));
  return [...auditRules().values()].flatMap(({ name, holds }) => {
    if (holds === null) return [];
    const checked = statements.filter(({ rule }) => rule === name);
    const contradicted = checked.filter(({ quantities }) => holds.contradiction(quantities) !== null);
    return [{ rule: name, checked: checked.length, contradicted: contradicted.length }];
  });
}

/** What a report says that a rule can be held against. */
function statementsOf(report: Report, read: string): Statement[] {
  const audited: Audited = {
    ...{ report, shadow: read },
    records: new Map(report.records.map((record) => [record.id, record])),
    counts: report.records.filter((record): record is Count => record.type === 'count'),
  };
  return CHECKS.flatMap((check) => check(audited));
}

/** A finding where the arithmetic of the rule does not hold. */
function findingOf({ rule, parts, at, quantities, data }: Statement, report: string, text: string): Finding[] {
  const { holds, severity } = auditRules().get(rule) ?? {};
  const arithmetic = holds?.contradiction(quantities) ?? null;
  if (arithmetic === null || severity === undefined) return [];
  const start = at?.start ?? Math.min(...parts.map((part) => part.start));
  const end = at?.end ?? Math.max(...parts.map((part) => part.end));
  const texts = Object.fromEntries(parts.map((part) => [part.role, part.text]));
  const message = messageOf(rule, { ...texts, ...data });
  return [{ rule, severity, start, end, text: text.slice(start, end), arithmetic, parts: [...parts], report, message }];
}

/** What parsing has noticed already, of numbering and of the totals of tables. */
function noted(root: Root, text: string, read: string): Finding[] {
  return root.diagnostics.flatMap(({ code, start, end }): Finding[] => {
    const rule = auditRules().get(code);
    if (rule === undefined || (code === 'numbering-gap' && !isMissing(root, read, start))) return [];
    const { severity } = rule;
    const written = text.slice(start, end);
    const report = root.children.find(
      (node) => node.type === 'report' && node.position.start.offset <= start && start < node.position.end.offset,
    );
    const total = code === 'table-total';
    return [
      {
        ...{ rule: code, severity, start, end, text: written, arithmetic: null },
        parts: [{ role: total ? 'total' : 'marker', id: null, start, end, text: written }],
        report: report?.type === 'report' ? report.id : null,
        message: messageOf(code as RuleName, { total: written, marker: written }),
      },
    ];
  });
}
