import { runRecordCases } from '../cases/record-cases.js';

runRecordCases(new URL('cases/count/', import.meta.url), 'count');
runRecordCases(new URL('cases/activity/', import.meta.url), 'activity');
runRecordCases(new URL('cases/date/', import.meta.url), 'date');
runRecordCases(new URL('cases/comparison/', import.meta.url), 'comparison');
