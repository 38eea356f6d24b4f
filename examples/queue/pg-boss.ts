// A queue in Postgres by pg-boss: whoever writes documents and their results to Postgres anyway needs no other service.
// Any number of these processes may run; a job whose process ends is given to another one after a while, and a result is
// written once.
//   npm install pg-boss@10
//   npx tsx examples/queue/pg-boss.ts postgres://localhost/reports
// Send documents with: boss.send('reports', { id, text })
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { createParser, toRecords } from 'baogao';
import PgBoss from 'pg-boss';

const QUEUE = 'reports';

export interface Document {
  readonly id: string;
  readonly text: string;
}

const TABLE = 'CREATE TABLE IF NOT EXISTS report_records (id text PRIMARY KEY, records jsonb NOT NULL)';
/** A job may come twice; the first result stands, and the second is the same. */
const INSERT = 'INSERT INTO report_records (id, records) VALUES ($1, $2) ON CONFLICT (id) DO NOTHING';

/** Connects, and makes the queue and the table where they are not there. */
export async function open(connection: string): Promise<PgBoss> {
  const boss = new PgBoss(connection);
  await boss.start();
  await boss.createQueue(QUEUE, { name: QUEUE, retryLimit: 3, retryBackoff: true, expireInSeconds: 600 });
  await boss.getDb().executeSql(TABLE, []);
  return boss;
}

export const send = (boss: PgBoss, document: Document): Promise<string | null> => boss.send(QUEUE, document);

/** Takes documents until the queue is stopped. */
export async function work(boss: PgBoss): Promise<void> {
  const parser = createParser();
  await boss.work<Document>(QUEUE, { batchSize: 20, pollingIntervalSeconds: 0.5 }, async (jobs) => {
    for (const { data } of jobs) {
      const records = toRecords(parser.parse(data.text));
      await boss.getDb().executeSql(INSERT, [data.id, JSON.stringify(records)]);
    }
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const boss = await open(argv[2] ?? 'postgres://localhost/reports');
  boss.on('error', console.error);
  await work(boss);
  process.once('SIGTERM', () => boss.stop({ graceful: true }));
}
