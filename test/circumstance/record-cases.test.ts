import { runRecordCases } from '../cases/record-cases.js';

runRecordCases(new URL('cases/', import.meta.url), 'activity');
