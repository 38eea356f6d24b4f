import type { CompiledRule } from '../../../grammar/compiled-room.js';
import type { TokenRange } from '../../../grammar/match.js';

/** Hears which rules of lists decided, with the words of which they did. */
export type HearList = (rule: CompiledRule, range: TokenRange) => void;
