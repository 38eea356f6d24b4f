// A consumer of Kafka: documents from one topic, records to another, as Kafka Connect's sinks work. Text of an example;
// it needs kafkajs and a broker.
//   npm install kafkajs
//   node examples/queue/kafka-consumer.js broker:9092
// Offsets are committed after the records were sent, so a document may be answered twice after a crash, never not at
// all; the key of a record is the document and its id in it, so that a compacted topic holds it once.
import { argv } from 'node:process';
import { createParser, toRecords } from 'baogao';
import { Kafka } from 'kafkajs';

const [, , ...brokers] = argv;
const kafka = new Kafka({ clientId: 'baogao', brokers });
const consumer = kafka.consumer({ groupId: 'baogao', sessionTimeout: 60_000 });
const producer = kafka.producer({ idempotent: true });
const parser = createParser();

/** A document as lines for the topic of records, or one line that says why there are none. */
function messagesOf({ key, value }) {
  const document = String(key);
  try {
    return toRecords(parser.parse(String(value)), { document }).map((record) => ({
      key: record.id,
      value: JSON.stringify(record),
    }));
  } catch (error) {
    const { code, message } = error;
    return [{ key: `${document}#error`, value: JSON.stringify({ document, error: { code, message } }) }];
  }
}

await producer.connect();
await consumer.connect();
await consumer.subscribe({ topic: 'reports', fromBeginning: true });
await consumer.run({
  eachBatchAutoResolve: false,
  async eachBatch({ batch, resolveOffset, heartbeat, isRunning }) {
    for (const message of batch.messages) {
      if (!isRunning()) return;
      const messages = messagesOf(message);
      if (messages.length > 0) await producer.send({ topic: 'report-records', messages });
      resolveOffset(message.offset);
      // One report takes milliseconds; between two of them the broker hears that this consumer lives.
      await heartbeat();
    }
  },
});

process.once('SIGTERM', async () => {
  await consumer.disconnect();
  await producer.disconnect();
});
