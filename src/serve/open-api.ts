import type { FastifyDynamicSwaggerOptions } from '@fastify/swagger';
import { createJsonSchemaTransform, createJsonSchemaTransformObject } from 'fastify-type-provider-zod';
import * as z from 'zod';
import { version } from '../batch/version.js';
import * as schemas from '../schema/index.js';
import {
  batchLineSchema,
  compareRequestSchema,
  extractRequestSchema,
  healthSchema,
  problemSchema,
} from './contract.js';
import { FORM_TYPE, JSON_TYPE, REQUEST_TYPES } from './media-types.js';

/** What a schema is called in the description: `countSchema` is `Count`. */
const nameOf = (variable: string): string =>
  `${variable.charAt(0).toUpperCase()}${variable.slice(1).replace(/Schema$/, '')}`;

/** Every schema of the library, and those of the service, by name. */
function createRegistry(): z.core.$ZodRegistry<{ id?: string | undefined }> {
  const registry = z.registry<{ id?: string | undefined }>();
  const own = { extractRequestSchema, compareRequestSchema, batchLineSchema, problemSchema, healthSchema };
  for (const [variable, value] of Object.entries({ ...schemas, ...own })) {
    if (value instanceof z.ZodType && !registry.has(value)) registry.add(value, { id: nameOf(variable) });
  }
  return registry;
}

const schemaRegistry = createRegistry();
const transform = createJsonSchemaTransform({ schemaRegistry });

/** As zod calls a schema of what comes in. */
const reference = (name: string): { $ref: string } => ({ $ref: `#/components/schemas/${name}Input` });
const binary = { type: 'string', format: 'binary' };

/** Bodies that are not JSON alone, by path: Zod tells nothing of them. */
const BODIES: Readonly<Record<string, Readonly<Record<string, { readonly schema: object }>>>> = {
  '/v1/extract': {
    ...Object.fromEntries(REQUEST_TYPES.map((type) => [type, { schema: binary }])),
    [JSON_TYPE]: { schema: reference('ExtractRequest') },
    [FORM_TYPE]: {
      schema: {
        type: 'object',
        properties: { file: binary, text: { type: 'string' }, options: { type: 'string' } },
      },
    },
  },
  '/v1/compare': { [JSON_TYPE]: { schema: reference('CompareRequest') } },
  '/v1/batch': { 'application/x-ndjson': { schema: reference('BatchLine') } },
};

/** How the service is described (OpenAPI 3.1): from the schemas that it checks requests with. */
export const openApiOptions: FastifyDynamicSwaggerOptions = {
  openapi: {
    openapi: '3.1.0',
    info: {
      title: 'baogao',
      description: 'Turns Chinese work reports into typed records, each with its exact place in the text.',
      version: version(),
      license: { name: 'MIT' },
    },
    components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
  },
  transform(route) {
    const transformed = transform(route);
    const content = BODIES[route.url];
    if (content) Object.assign(transformed.schema, { body: { content, required: true } });
    return transformed;
  },
  transformObject: createJsonSchemaTransformObject({ schemaRegistry }),
};
