/** What the structure decides about a place. */
export type DecisionSubject = 'furniture' | 'report' | 'genre' | 'section' | 'level';
