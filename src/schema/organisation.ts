import * as z from 'zod';
import { recordBaseSchema } from './record-base.js';

/** What kind of body it is: `mass` for women's federations, unions and the like, `group` for leading groups, teams, societies. */
export const organisationKindSchema = z
  .enum(['party', 'government', 'military', 'mass', 'enterprise', 'institution', 'community', 'group', 'other'])
  .describe('What kind of body it is: `mass` 妇联, 工会…; `group` leading groups, teams, societies.');
export type { OrganisationKind } from './types.js';

/** A mention of a body that one could name: 县图书馆, 区妇联, 我局. */
export const organisationSchema = recordBaseSchema
  .extend({
    type: z.literal('organisation'),
    kind: organisationKindSchema,
    name: z
      .string()
      .optional()
      .describe(
        'Its name, Simplified and with the head that it shares (市 of 市、区妇联 is 市妇联), where that is not its text.',
      ),
  })
  .describe('A mention of a body that one could name: 县图书馆, 区妇联, 我局.');
export type { Organisation } from './types.js';
