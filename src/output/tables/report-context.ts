import type { Report } from '../../schema/report.js';
import type { Root } from '../../schema/root.js';

/** Between the name of a document and an id inside it. */
const KEY_SEPARATOR = '#';

/** A report and what its rows need of the document around it. */
export interface ReportContext {
  /** Name of the document, different from those of all others. */
  readonly document: string;
  readonly root: Root;
  readonly report: Report;
  /** The key of a node, record or entity among all documents. */
  key(id: string): string;
  /** The same for what may be missing. */
  keyOrNull(id: string | null | undefined): string | null;
  /** The key of the entity that an organisation record mentions. */
  entityKey(organisation: string | null): string | null;
}

export function createReportContext(document: string, root: Root, report: Report): ReportContext {
  const entities = new Map(report.entities.flatMap(({ id, mentions }) => mentions.map((mention) => [mention, id])));
  const key = (id: string): string => document + KEY_SEPARATOR + id;
  const keyOrNull = (id: string | null | undefined): string | null => (id == null ? null : key(id));
  return {
    ...{ document, root, report, key, keyOrNull },
    entityKey: (organisation) => keyOrNull(organisation === null ? null : entities.get(organisation)),
  };
}
