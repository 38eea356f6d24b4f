// Extraction over HTTP: a report in, its records out, one line of JSON each.
//   npx tsx examples/service.ts &
//   curl --data-binary @examples/library.txt http://localhost:8080/records
import { createServer, type Server } from 'node:http';
import { argv } from 'node:process';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { createParser, toRecords } from 'baogao';

export function createService(): Server {
  const parser = createParser();
  return createServer(async (request, response) => {
    if (request.method !== 'POST' || request.url !== '/records') {
      response.writeHead(404).end();
      return;
    }
    const records = toRecords(parser.parse(await text(request)));
    response.writeHead(200, { 'content-type': 'application/x-ndjson; charset=utf-8' });
    response.end(records.map((record) => `${JSON.stringify(record)}\n`).join(''));
  });
}

if (argv[1] === fileURLToPath(import.meta.url)) createService().listen(8080);
