import { createHash } from 'node:crypto';
import type { Content } from '../batch/documents/parse-content.js';
import { version } from '../batch/version.js';
import { SCHEMA_VERSION } from '../schema/root.js';

/** Makes strong entity tags of all that decides an answer: version, grammars, options and content. */
export function createTagger(grammars: unknown): (options: unknown, content: Content) => string {
  const fixed = JSON.stringify([version(), SCHEMA_VERSION, grammars]);
  return (options, content) => {
    const hash = createHash('sha256').update(fixed).update(JSON.stringify(options));
    const kind = typeof content === 'string' ? 'text' : 'bytes';
    return `"${hash.update(kind).update(content).digest('base64url')}"`;
  };
}

/** Whether an `If-None-Match` header names a tag; weak ones match too (RFC 9110, 13.1.2). */
export function matchesTag(header: string | undefined, tag: string): boolean {
  if (header === undefined) return false;
  return header.split(',').some((part) => {
    const named = part.trim();
    return named === '*' || named.replace(/^W\//, '') === tag;
  });
}
