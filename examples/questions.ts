// Asks questions of several years of reports: tables as Parquet files, questions in SQL, answers by DuckDB.
//   npm install --prefix examples    once, after npm ci
//   npx tsx examples/questions.ts
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { argv } from 'node:process';
import { fileURLToPath } from 'node:url';
import { DuckDBInstance } from '@duckdb/node-api';
import { createParser, toParquet, toTables } from 'baogao';

const REPORTS = fileURLToPath(new URL('reports/', import.meta.url));
const QUESTIONS = fileURLToPath(new URL('questions/', import.meta.url));

/** The questions that have a file in `questions/`. */
export type Question = 'handed-out' | 'who-held-what' | 'money-by-item';

export type Answer = Record<string, unknown>[];

/** Reads every text of a folder and writes its tables as Parquet files to another. */
export async function writeTables(reports: string, folder: string): Promise<void> {
  const parser = createParser();
  const documents = readdirSync(reports)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name: basename(name, '.txt'), root: parser.parse(readFileSync(join(reports, name), 'utf8')) }));
  mkdirSync(folder, { recursive: true });
  for (const table of Object.values(toTables(documents))) {
    writeFileSync(join(folder, `${table.schema.name}.parquet`), await toParquet(table));
  }
}

/** Answers questions from a folder with Parquet files. */
export async function ask(folder: string, questions: readonly Question[]): Promise<Answer[]> {
  const database = await DuckDBInstance.create(':memory:');
  const connection = await database.connect();
  try {
    for (const file of readdirSync(folder)) {
      const path = join(folder, file).replaceAll("'", "''");
      await connection.run(`CREATE VIEW ${basename(file, '.parquet')} AS FROM '${path}'`);
    }
    const answers: Answer[] = [];
    for (const question of questions) {
      const sql = readFileSync(join(QUESTIONS, `${question}.sql`), 'utf8');
      answers.push((await connection.runAndReadAll(sql)).getRowObjectsJson());
    }
    return answers;
  } finally {
    connection.closeSync();
    database.closeSync();
  }
}

if (argv[1] === fileURLToPath(import.meta.url)) {
  const folder = mkdtempSync(join(tmpdir(), 'baogao-tables-'));
  try {
    await writeTables(REPORTS, folder);
    const questions: Question[] = ['handed-out', 'who-held-what', 'money-by-item'];
    for (const [index, answer] of (await ask(folder, questions)).entries()) {
      console.log(`\n${questions[index]}`);
      console.table(answer);
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}
