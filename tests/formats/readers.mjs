// Sheets in a folder, and what the readers of others make of their formats.
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = process.env.ARGMAP_SHEETS;
const require = createRequire(join(process.env.ARGMAP_FORMAT_MODULES, 'package.json'));
const { parse: parseGift } = require('gift-pegjs');
const papa = require('papaparse');

export const names = readdirSync(folder).filter((each) => each.endsWith('.json')).map((each) => each.slice(0, -5)).sort();
export const path = (name, ending) => join(folder, `${name}.${ending}`);
export const read = (name, ending) => readFileSync(path(name, ending), 'utf8');
export const sheet = (name) => JSON.parse(read(name, 'json'));

export const gift = (name) => parseGift(read(name, 'gift'));

/** Rows of fields; whatever the reader complains of is thrown. */
export function table(name, ending) {
  const text = read(name, ending).replace(/^(#.*\n)+/, '');
  const { data, errors } = papa.parse(text, { delimiter: ending === 'tsv' ? '\t' : ',', skipEmptyLines: true });
  if (errors.length > 0) throw new Error(JSON.stringify(errors[0]));
  return data;
}

export const run = (program, ...words) => execFileSync(program, words, { encoding: 'utf8', maxBuffer: 1 << 26, stdio: ['ignore', 'pipe', 'pipe'] });

/** What an XPath gives as a string. */
export const xpath = (file, path_) => run('xmllint', '--xpath', path_, file).replace(/\n$/, '');

/** The text that HTML shows. */
export const shown = (html) =>
  html.replace(/<br>/g, '\n').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&(#39|apos);/g, "'").replace(/&amp;/g, '&');

/** The text of an option or row with the line where it stands. */
export const placed = (choice) => (choice.line ? `${choice.text} (line ${choice.line})` : choice.text);
/** Blanks of any kind and number are one. */
export const even = (text) => text.replace(/\s+/g, ' ').trim();
