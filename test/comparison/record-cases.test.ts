import { describe } from 'vitest';
import { runRecordCases } from '../cases/record-cases.js';

describe('comparisons', () => runRecordCases(new URL('./cases/', import.meta.url), 'comparison'));
