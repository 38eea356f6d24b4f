import type { Entity } from '../../schema/entity.js';
import type { Organisation } from '../../schema/organisation.js';
import type { ReportRecord } from '../../schema/record.js';
import type { Report } from '../../schema/report.js';
import { shadow } from '../../source/shadow.js';

/**
 * The report with other records: its bodies are mentioned by what is left, and what mentions none of them joins the body of its
 * name, or is one of its own. A body that nothing mentions is gone.
 */
export function withBodies(report: Report, records: ReportRecord[]): Report {
  const organisations = new Map(
    records.filter((record) => record.type === 'organisation').map((record) => [record.id, record]),
  );
  const before = new Map(
    report.records.filter((record) => record.type === 'organisation').map((record) => [record.id, record]),
  );
  const isSame = (id: string): boolean => {
    const [was, is] = [before.get(id), organisations.get(id)];
    return was !== undefined && is !== undefined && nameOf(was) === nameOf(is);
  };
  const entities = report.entities
    .map((entity) => ({ ...entity, mentions: entity.mentions.filter(isSame) }))
    .filter(({ mentions }) => mentions.length > 0);
  const mentioned = new Set(entities.flatMap(({ mentions }) => mentions));
  const wereMentioned = new Set(report.entities.flatMap(({ mentions }) => mentions));
  for (const [id, organisation] of organisations) {
    // Some mentions never had a body: 各单位.
    if (mentioned.has(id) || (before.has(id) && !wereMentioned.has(id))) continue;
    join(entities, organisation);
  }
  const issuer = entities.some(({ id }) => id === report.issuer) ? report.issuer : null;
  return { ...report, records, entities, issuer };
}

function join(entities: Entity[], organisation: Organisation): void {
  const name = nameOf(organisation);
  const known = entities.find((entity) => entity.name === name);
  if (known) known.mentions.push(organisation.id);
  else {
    const id = `entity-${organisation.id}`;
    entities.push({ id, name, kind: organisation.kind, level: null, mentions: [organisation.id] });
  }
}

const nameOf = ({ name, text }: Organisation): string => name ?? shadow(text);
