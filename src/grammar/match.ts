import type { CompiledRule } from './compiled-room.js';

/** A run of tokens by index, `to` exclusive. */
export interface TokenRange {
  readonly from: number;
  readonly to: number;
}

/** What a capture matched: from the first to the last token, and where it matched several times, each `part`. */
export interface Capture extends TokenRange {
  readonly parts: readonly TokenRange[];
}

/** A place where a rule matches. */
export interface Match extends TokenRange {
  readonly rule: CompiledRule;
  /** By name; captures that matched no token are left out. */
  readonly captures: ReadonlyMap<string, Capture>;
}

/** The rule as records name it: file and line. */
export function describeRule(rule: { readonly file: string; readonly line: number }): string {
  return `${rule.file}:${rule.line}`;
}
