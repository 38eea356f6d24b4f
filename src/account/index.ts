export type { DecisionSubject } from '../structure/decision.js';
export { account, accountWith } from './account.js';
export { decisionsAround, type ExplainedDecision } from './decisions-around.js';
