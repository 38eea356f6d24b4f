import type { Code } from './code.js';
import { codeOf } from './code-of.js';
import type { CompiledPattern, CompiledRule } from './compiled-room.js';

/** The pattern of a rule as instructions: as it was packed, or translated now. */
export function ruleCode({ code, pattern }: Pick<CompiledRule, 'code' | 'pattern'>): Code {
  return code ?? codeOf(pattern as CompiledPattern);
}
