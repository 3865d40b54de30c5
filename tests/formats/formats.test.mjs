// Every sheet comes back whole from the readers that others wrote: the words of all questions, options, rows and answers.
import assert from 'node:assert/strict';
import { test } from 'node:test';

import { even, gift, names, path, placed, read, run, sheet, shown, table, xpath } from './readers.mjs';

const byHand = names.filter((name) => name.startsWith('hand-'));

/** Rows with the words that are right for them, as a quiz asks them. */
function pairs(item) {
  if (item.form === 'order') return item.rows.map((row) => [row.text, String(item.key.right.indexOf(row.id) + 1)]);
  const text = (id) => item.options.find((option) => option.id === id).text;
  return Object.entries(item.key.pairs).map(([row, option]) => [placed(item.rows.find((each) => each.id === row)), text(option)]);
}
/** gift-pegjs leaves its own stand-ins for escaped signs in the right sides of pairs: "&&058;" for a colon. */
const unescaped = (text) => text.replace(/&&(\d+);/g, (_, code) => String.fromCharCode(Number(code)));
const arrowless = (text) => text.replace(/->/g, '→');

for (const name of names) {
  test(`GIFT: ${name}`, () => {
    const { items } = sheet(name);
    const questions = gift(name).filter((each) => each.type !== 'Category');
    assert.equal(questions.shift().type, 'Description');
    assert.equal(questions.length, items.length);
    items.forEach((item, i) => {
      const question = questions[i];
      assert.equal(question.type, { choice: 'MC', match: 'Matching', order: 'Matching', open: 'Essay' }[item.form]);
      for (const part of [item.ask, item.hint, item.quote]) assert.ok(even(question.stem.text).includes(even(part ?? '')), question.stem.text);
      if (item.form === 'choice') {
        assert.deepEqual(question.choices.map((each) => even(each.text.text)), item.options.map((each) => even(placed(each))));
        const right = question.choices.filter((each) => each.isCorrect || each.weight > 0);
        assert.deepEqual(right.map((each) => even(each.text.text)), item.options.filter((each) => item.key.right.includes(each.id)).map((each) => even(placed(each))));
      } else if (item.form !== 'open') {
        const found = question.matchPairs.filter((each) => each.subquestion.text !== '');
        assert.deepEqual(found.map((each) => [even(each.subquestion.text), even(unescaped(each.subanswer))]), pairs(item).map((pair) => pair.map((each) => even(arrowless(each)))));
      }
    });
  });

  test(`CSV: ${name}`, () => {
    const { items } = sheet(name);
    const rows = table(name, 'csv');
    for (const row of rows) assert.equal(row.length, rows[0].length);
    const singles = items.flatMap((item) => (item.form === 'match' ? Object.keys(item.key.pairs).map((row) => [item, row]) : [[item, null]]));
    assert.equal(rows.length - 1, singles.length);
    singles.forEach(([item, row], i) => {
      const question = rows[i + 1][rows[0].indexOf('question')];
      assert.ok(question.includes(item.ask) && question.includes(item.quote ?? ''), question);
      if (row !== null) assert.ok(question.includes(item.rows.find((each) => each.id === row).text), question);
      (item.options ?? []).forEach((option, k) => assert.ok(rows[i + 1][5 + k].endsWith(placed(option)), rows[i + 1][5 + k]));
    });
    for (const cell of rows.flat()) assert.doesNotMatch(cell, /^[=+\-@]/, 'a spreadsheet would take it for a formula');
  });

  test(`Anki: ${name}`, () => {
    const { items } = sheet(name);
    const notes = table(name, 'tsv');
    assert.equal(notes.length, items.reduce((sum, item) => sum + (item.form === 'match' ? Object.keys(item.key.pairs).length : 1), 0));
    for (const note of notes) assert.equal(note.length, 3);
    for (const item of items) assert.ok(notes.some((note) => shown(note[0]).includes(item.ask)), item.ask);
  });

  test(`Moodle XML: ${name}`, () => {
    run('xmllint', '--noout', '--nonet', '--relaxng', new URL('moodle.rng', import.meta.url).pathname, path(name, 'xml'));
    assert.equal(Number(xpath(path(name, 'xml'), 'count(//question)')), sheet(name).items.length + 2);
  });

  test(`PDF: ${name}`, () => {
    const file = path(name, 'pdf');
    const fonts = run('pdffonts', file).split('\n').slice(2).filter((line) => line !== '');
    assert.ok(fonts.length > 0);
    for (const font of fonts) assert.match(font, /\syes\s+\w+\s+yes\s+\d+\s+\d+$/, `not embedded, or its words cannot be read: ${font}`);
    const boxes = [...run('pdftotext', '-bbox', file, '-').matchAll(/<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">/g)];
    assert.ok(boxes.length > 50);
    for (const [, left, top, right, bottom] of boxes) {
      assert.ok(left >= 40 && right <= 595.28 - 40 && top >= 36 && bottom <= 841.89 - 20, `outside the margins: ${left} ${top} ${right} ${bottom}`);
    }
    if (!/\P{Script=Latin}/u.test(JSON.stringify(sheet(name)).replace(/[\p{P}\p{S}\p{N}\s]/gu, ''))) {
      const text = even(run('pdftotext', '-raw', file, '-'));
      for (const line of sheet(name).article.flatMap((each) => each.lines)) assert.ok(text.includes(even(line)), `the line is not there: ${line}`);
    }
  });
}

for (const name of byHand) {
  test(`Moodle XML keeps the words: ${name}`, () => {
    const file = path(name, 'xml');
    sheet(name).items.forEach((item, i) => {
      const question = `//question[${i + 3}]`;
      const text = shown(xpath(file, `string(${question}/questiontext/text)`));
      for (const part of [item.ask, item.hint, item.quote]) assert.ok(text.includes(part), text);
      if (item.form === 'choice') {
        item.options.forEach((option, k) => assert.equal(shown(xpath(file, `string(${question}/answer[${k + 1}]/text)`)), placed(option)));
        const sum = xpath(file, `sum(${question}/answer/@fraction[. > 0])`);
        assert.ok(Math.abs(Number(sum) - 100) < 0.01, sum);
      }
      if (item.form === 'match') {
        pairs(item).forEach(([row, option], k) => {
          assert.equal(shown(xpath(file, `string(${question}/subquestion[${k + 1}]/text)`)), row);
          assert.equal(xpath(file, `string(${question}/subquestion[${k + 1}]/answer/text)`), option);
        });
      }
    });
  });
}

test('the map stands in the PDF in words that can be selected', () => {
  assert.match(run('pdftotext', path('hand-truth', 'pdf'), '-'), /BOX 1/);
  assert.ok(read('hand-truth', 'pdf').length > 1000);
});
