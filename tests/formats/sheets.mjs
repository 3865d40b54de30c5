// Sheets by hand, one for each set of words that some format takes for its own signs. Writes NAME.json for each into a folder.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const words = {
  signs: `{a} ~b~ =c= #d \\e : "f" 'g' <h> & i -> ]]> %50% ::j:: $k$ *l* _m_ \`n\` // end`,
  head: '%50% of them say = and ~ and #',
  tail: 'it ends in a backslash \\',
  letters: 'Ärger, дом, дорога, Ελλάδα, 雨, المدينة, łódź, “quoted” – and… done',
  truth: 'TRUE',
  formula: '=SUM(A1;"x"), +1, -1, @me',
  arrows: 'cause -> effect -> {more}',
  html: '<b>bold</b> &amp; &lt;i&gt; <script>alert(1)</script> --> <!-- x',
};

const cite = { line: 2, file_line: 1, column: 1, start: 0, end: 5, rules: ['rule.one'] };

function item(form, number, text, more) {
  return { id: `q${number}`, kind: 'main-claim', form, points: 2, ask: `ask ${text}`, hint: `hint ${text}`, quote: `quote ${text}`, ...more };
}

export function sheet(text) {
  const choices = ['a', 'b', 'c'].map((id) => ({ id, text: `${text} ${id}`, line: id === 'c' ? undefined : 1 }));
  const rows = ['1', '2'].map((id) => ({ id, text: `${text} row ${id}`, line: 2 }));
  const key = { because: `because ${text}`, cites: [cite] };
  const map = {
    nodes: [
      { id: 'u1', role: 'thesis', text: `${text} a`, line: 1, blank: '1' },
      { id: 'u2', role: 'claim', text: `${text} b`, line: 2, blank: '2' },
      { id: 'u3', role: 'evidence', text, line: 2 },
    ],
    edges: [{ from: 'u2', to: 'u1', type: 'supports' }, { from: 'u3', to: 'u2', type: 'attacks' }],
  };
  return {
    schema: 'argmap-sheet/1',
    title: `Title ${text}`,
    source: 'by hand',
    author: text,
    level: 'secondary',
    seed: 3,
    article: [{ kind: 'title', lines: [`Title ${text}`] }, { kind: 'paragraph', lines: [text, `second ${text}`] }],
    items: [
      item('choice', 1, text, { options: choices, key: { ...key, right: ['b'] } }),
      item('match', 2, text, { rows, options: choices, map, key: { ...key, pairs: { 1: 'a', 2: 'b' } } }),
      item('match', 3, text, { rows, options: choices, key: { ...key, pairs: { 1: 'b', 2: 'b' } } }),
      item('order', 4, text, { rows, key: { ...key, right: ['2', '1'] } }),
      item('open', 5, text, { room: 2, key: { ...key, model: `model ${text}`, rubric: [`look for ${text}`] } }),
      item('choice', 6, text, { options: choices, several: true, key: { ...key, right: ['a', 'c'] } }),
    ],
    map,
  };
}

if (process.argv[2] !== undefined) {
  for (const [name, text] of Object.entries(words)) {
    writeFileSync(join(process.argv[2], `hand-${name}.json`), JSON.stringify(sheet(text), null, 2));
  }
}
