import accepts from '@fastify/accepts';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import swagger from '@fastify/swagger';
import swaggerUi from '@fastify/swagger-ui';
import underPressure from '@fastify/under-pressure';
import Fastify, { type FastifyInstance } from 'fastify';
import { serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { openApiOptions } from './open-api.js';
import { refuseConnection } from './problem/connection-problem.js';
import { HttpProblem } from './problem/http-problem.js';
import { sendProblem } from './problem/send-problem.js';
import { aboutRoutes } from './routes/about.js';
import { batchRoute } from './routes/batch.js';
import { compareRoute } from './routes/compare.js';
import { extractRoute } from './routes/extract.js';
import { healthRoutes } from './routes/health.js';
import { answerUnknown } from './routes/unknown.js';
import type { ServiceContext } from './service-context.js';
import { createTokenCheck } from './token.js';

/** Milliseconds for the head of a request to arrive. */
const HEADERS_TIMEOUT = 10_000;
/** Milliseconds after which a connection on which nothing moves is closed. */
const IDLE_TIMEOUT = 120_000;
/** How often Node.js looks for slow connections, in milliseconds. */
const CHECK_INTERVAL = 1_000;
const MOST_CONNECTIONS = 4_096;
/** What may be named as a request's id: nothing that could break a line of the log. */
const REQUEST_ID = /^[\w.-]{1,64}$/;

/** Paths that are open to those without the token: they tell nothing of documents. */
const OPEN = /^\/(health\/|docs(\/|$)|openapi\.json$)/;

/** Everything between the socket and the threads. */
export async function createApp(context: ServiceContext): Promise<FastifyInstance> {
  const { settings, metrics } = context;
  let requestNumber = 0;
  const app = Fastify({
    bodyLimit: settings.maxBytes,
    connectionTimeout: IDLE_TIMEOUT,
    // A batch may take as long as it likes; single documents have a limit of their own.
    requestTimeout: 0,
    http: { headersTimeout: HEADERS_TIMEOUT, connectionsCheckingInterval: CHECK_INTERVAL },
    forceCloseConnections: 'idle',
    logger: settings.logLevel === 'silent' ? false : { level: settings.logLevel, name: 'baogao' },
    genReqId(request) {
      const given = request.headers['x-request-id'];
      requestNumber += 1;
      return typeof given === 'string' && REQUEST_ID.test(given) ? given : `${process.pid}-${requestNumber}`;
    },
    clientErrorHandler: (error, socket) => refuseConnection(error, socket, metrics),
    frameworkErrors: (error, request, reply) => void sendProblem(error, request, reply, metrics),
  });
  app.server.maxConnections = MOST_CONNECTIONS;
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.setErrorHandler((error, request, reply) => sendProblem(error, request, reply, metrics));
  app.removeAllContentTypeParsers();

  await app.register(accepts);
  await app.register(swagger, openApiOptions);
  await app.register(underPressure, {
    maxEventLoopDelay: settings.maxDelay,
    pressureHandler(request) {
      // Whoever watches the service has to hear from it just then.
      if (isWatching(request.url)) return;
      throw new HttpProblem('overloaded', {}, { 'retry-after': '1' });
    },
  });
  if (settings.rate !== null) {
    await app.register(rateLimit, {
      max: settings.rate,
      timeWindow: '1 minute',
      allowList: (request) => isWatching(request.url),
      errorResponseBuilder: (_request, { max, ttl }) =>
        new HttpProblem('rate-exceeded', { limit: max, seconds: Math.ceil(ttl / 1000) }),
    });
  }
  const isToken = settings.token === null ? null : createTokenCheck(settings.token);
  app.addHook('onRequest', async (request, reply) => {
    reply.header('x-request-id', request.id).header('x-content-type-options', 'nosniff');
    if (isToken && !OPEN.test(request.url) && !isToken(request.headers.authorization)) {
      throw new HttpProblem('unauthorised', {}, { 'www-authenticate': 'Bearer realm="baogao"' });
    }
  });
  app.addHook('onSend', async (_request, reply) => {
    // A connection that is kept would keep the service from ending.
    if (context.closing) reply.header('connection', 'close');
  });
  app.addHook('onResponse', async (request, reply) => {
    const labels = { route: request.routeOptions.url ?? 'none', method: request.method, status: reply.statusCode };
    metrics.request(labels, reply.elapsedTime / 1000);
  });
  app.setNotFoundHandler(answerUnknown);

  await app.register(swaggerUi, { routePrefix: '/docs' });
  await app.register(async (scope) => {
    await scope.register(multipart, { throwFileSizeLimit: true });
    extractRoute(scope, context);
  });
  await app.register(async (scope) => batchRoute(scope, context));
  await app.register(async (scope) => compareRoute(scope, context));
  aboutRoutes(app, context);
  healthRoutes(app, context);
  return app;
}

const isWatching = (url: string): boolean => url.startsWith('/health/') || url === '/metrics';
