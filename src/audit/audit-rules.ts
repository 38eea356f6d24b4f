import { audit as room } from '../generated/audit.js';
import { labels } from '../generated/finding-messages.js';
import type { Severity } from '../schema/finding.js';
import { parseRelation, type Relation } from './relation.js';

export type RuleName = keyof (typeof labels)['en'];

/** A rule of `grammars/audit/audit-rule.txt`. */
export interface AuditRule {
  readonly name: RuleName;
  readonly severity: Severity;
  /** Null for what others have checked already: numbering, table totals. */
  readonly holds: Relation | null;
}

let rules: ReadonlyMap<string, AuditRule> | undefined;

export function auditRules(): ReadonlyMap<string, AuditRule> {
  rules ??= new Map(
    (room.lexicons['audit-rule'] ?? []).flatMap(({ attributes, words }) =>
      words.split('\n').map((name): [string, AuditRule] => {
        const { severity, holds } = attributes;
        const relation = typeof holds === 'string' ? parseRelation(holds) : null;
        return [name, { name: name as RuleName, severity: severity as Severity, holds: relation }];
      }),
    ),
  );
  return rules;
}

/** A rule's message in both languages, filled in. */
export function messageOf(name: RuleName, data: Readonly<Record<string, string>>): { zh: string; en: string } {
  const fill = (text: string): string => text.replace(/\{(\w+)\}/g, (hole, key: string) => data[key] ?? hole);
  return { zh: fill(labels.zh[name]), en: fill(labels.en[name]) };
}
