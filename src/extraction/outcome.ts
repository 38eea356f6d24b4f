/** What became of a candidate, that is of a rule's match. */
export type Outcome = 'record' | 'skip' | 'lost' | 'dropped' | 'changed';
