import * as z from 'zod';

/** What a part of a report is about: what was done, what is wanting, what is to be done. */
export const sectionRoleSchema = z
  .enum(['introduction', 'achievements', 'problems', 'plans', 'conclusion'])
  .describe('What a part of a report is about.');
export type { SectionRole } from './types.js';
