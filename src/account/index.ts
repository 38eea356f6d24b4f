export type { DecisionSubject } from '../schema/decision-subject.js';
export { account, accountWith } from './account.js';
export { decisionsAround, type ExplainedDecision } from './decisions-around.js';
