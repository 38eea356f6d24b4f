import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { renderSections } from './render-structure.js';

const FOLDER = new URL('./run-on/', import.meta.url);

/** Reports whose headings are of one character, or followed by words that open no body: without any gap nobody can tell. */
const NEEDS_GAPS = ['company.txt', 'nurse.txt'];

describe.each(readdirSync(FOLDER).sort())('%s without its line ends', (file) => {
  const text = readFileSync(new URL(file, FOLDER), 'utf8').trim();
  const sections = renderSections(text);

  it('has sections', () => {
    expect(sections.length).toBeGreaterThan(3);
  });

  it.each([' ', '  ', '　　'])('has the same sections, with %j between', (gap) => {
    expect(renderSections(text.replace(/\s*\n\s*/g, gap))).toEqual(sections);
  });

  if (NEEDS_GAPS.includes(file)) return;
  it('has the same sections, with nothing between', () => {
    expect(renderSections(text.replace(/\s*\n\s*/g, ''))).toEqual(sections);
  });
});
