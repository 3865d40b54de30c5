// The sheet that checks itself, in a real browser. ARGMAP_SHEETS names a folder of pages that argmap has just written.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, load, open } from './browser.mjs';

const file = (name) => join(process.env.ARGMAP_SHEETS, `${name}.html`);
const sheet = join(dirname(fileURLToPath(import.meta.url)), 'every-form.json');
const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/// Runs `body` on a fresh page, and holds afterwards that nothing was complained about or asked for.
const onPage = (name, { of = 'every-form', ...options }, body) => test(name, async () => {
  const opened = await open(browser, file(of), { reducedMotion: 'reduce', ...options });
  await body(opened.page);
  assert.deepEqual(opened.told, []);
  assert.deepEqual([...new Set(opened.asked)], [opened.address]);
  await opened.page.context().close();
});

const told = (page, number) => page.textContent(`#item-${number} .told`);
const check = (page, number) => page.click(`#item-${number} .check`);
/// Presses "Copy answers"; gives what is said and what can then be pasted.
async function copied(page) {
  await page.click('#copy');
  await page.waitForFunction(() => document.querySelector('#sum').textContent);
  return [await page.textContent('#sum'), await page.evaluate(() => navigator.clipboard.readText())];
}
const steps = (page) => page.$$eval('.steps > li', (rows) => rows.map((row) => row.dataset.row).join(';'));

/// Answers an item as a hand would: "b", "a;c", "1=c;2=a", "c;a;b", or words.
async function answer(page, number, given) {
  const field = page.locator(`#item-${number}`);
  if (await field.locator('textarea').count()) return field.locator('textarea').fill(given);
  if (await field.locator('.steps').count()) {
    for (const [at, id] of given.split(';').entries()) {
      const up = field.locator(`.steps > li[data-row="${id}"] button`).first();
      while ((await steps(page)).split(';').indexOf(id) > at) await up.click();
    }
    return undefined;
  }
  for (const piece of given.split(';')) {
    const [row, option] = piece.split('=');
    if (option) await field.locator(`select[data-row="${row}"]`).selectOption(option);
    else await field.locator(`input[value="${row}"]`).check();
  }
  return undefined;
}

describe('an answer', () => {
  const cases = [
    [1, 'a', /^Right: 2 of 2 points\.$/],
    [1, 'b', /^Not right: 0 of 2 points\./],
    [2, 'a;b', /^Right: 2 of 2/],
    [2, 'b', /^Partly right: 1 of 2/],
    [2, 'a;c', /^Not right: 0 of 2/],
    [3, '1=a;2=b;3=a', /^Right: 3 of 3/],
    [3, '1=a;2=c;3=a', /^Partly right: 2 of 3/],
    [3, '1=b', /^Not right: 0 of 3/],
    [4, 'c;b;a', /^Right: 2 of 2/],
    [4, 'c;a;b', /^Partly right: 0\.67 of 2/],
    [4, 'b;a;c', /^Not right: 0 of 2/],
    [6, '1=b;2=a', /^Right: 2 of 2/],
    [6, '1=b;2=b', /^Partly right: 1 of 2/],
    [6, '1=a;2=b', /^Not right: 0 of 2/],
  ];
  for (const [number, given, said] of cases) {
    onPage(`to question ${number}, ${given}, is told what it is worth`, {}, async (page) => {
      await answer(page, number, given);
      await check(page, number);
      assert.match(await told(page, number), said);
      const right = said.source.startsWith('^Right');
      assert.equal(await page.$eval(`#item-${number} .why`, (why) => why.open), right);
      assert.equal(await page.locator(`#item-${number} li.wrong`).count() > 0, number !== 2 && !right || given === 'a;c');
    });
  }

  onPage('is marked row by row, in words', {}, async (page) => {
    await answer(page, 3, '1=a;2=c');
    await check(page, 3);
    assert.deepEqual(await page.$$eval('#item-3 .rows li', (rows) => rows.map((row) => row.querySelector('.verdict')?.textContent)),
      ['✓ right', '✗ not right', undefined]);
    await page.click('#item-3 summary');
    const why = await page.textContent('#item-3 .reasons');
    for (const words of ['Answer: 1 a, 2 b, 3 a', '2: “say” reports', '(rule voice.say)']) assert.ok(why.includes(words), words);
  });

  onPage('that is changed, or was never given, has no verdict', {}, async (page) => {
    await check(page, 1);
    assert.equal(await told(page, 1), 'No answer yet.');
    await answer(page, 1, 'b');
    await check(page, 1);
    await answer(page, 1, 'c');
    assert.equal(await told(page, 1), '');
    assert.equal(await page.locator('#item-1 .verdict, #item-1 .why:not([hidden])').count(), 0);
  });

  onPage('of one’s own words is never scored: the rubric is shown once something is written', {}, async (page) => {
    await check(page, 5);
    assert.equal(await told(page, 5), 'Write your answer first.');
    assert.ok(await page.isHidden('#item-5 .why'));
    await answer(page, 5, 'The anglers knew the quay.');
    await check(page, 5);
    assert.match(await told(page, 5), /^Not scored/);
    assert.match(await page.textContent('#item-5 .reasons'), /Anglers may be kept off by a gate.*gives a reason/s);
  });
});

describe('the whole sheet', () => {
  const sets = [
    ['a', 'a;b', '1=a;2=b;3=a', 'c;b;a', 'A gate, and "two" nets,\nwould do.', '1=b;2=a'],
    ['b', 'a;c', '2=b', 'c;a;b', '=1+1', '1=b'],
    ['c', 'c', '1=c;2=c;3=c', 'a;c;b', '-', '2=b'],
  ];
  for (const [at, set] of sets.entries()) {
    onPage(`is worth to the page what it is worth to argmap grade (${at + 1})`, clipboard, async (page) => {
      for (const [item, given] of set.entries()) await answer(page, item + 1, given);
      await page.fill('#learner', 'Ann, of 7b');
      const [said, csv] = await copied(page);
      assert.match(said, /^Copied/);
      const table = join(process.env.ARGMAP_SHEETS, `answers-${at}.csv`);
      writeFileSync(table, csv);
      const grades = JSON.parse(execFileSync(process.env.ARGMAP_PROGRAM, ['grade', sheet, table, '--json']));
      assert.deepEqual(grades.learners.map((each) => each.learner), ['Ann, of 7b']);
      assert.equal(grades.marks.length, 6);
      await page.click('#check-all');
      const [, points, whole] = (await page.textContent('#sum')).match(/^([\d.]+) of (\d+) points\. 1 open question is/);
      assert.equal(Number(whole), grades.points);
      assert.ok(Math.abs(Number(points) - grades.learners[0].points) < 0.006, points);
    });
  }

  onPage('lists what to look at again', {}, async (page) => {
    await answer(page, 1, 'a');
    await answer(page, 3, '1=a');
    await page.click('#check-all');
    const each = await page.$$eval('#each li', (rows) => rows.map((row) => row.textContent));
    assert.deepEqual(each, ['Question 2: no answer, look again at line 2', 'Question 3: 1 of 3 points, look again at line 5',
      'Question 4: no answer, look again at line 2', 'Question 6: no answer, look again at line 2']);
  });

  onPage('is not copied without a name', clipboard, async (page) => {
    await page.click('#copy');
    assert.equal(await page.textContent('#sum'), 'Write your name first.');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'learner');
  });

  onPage('is chosen to be copied by hand where the browser lets no page copy', {}, async (page) => {
    await page.evaluate(() => { navigator.clipboard.writeText = () => Promise.reject(new Error('no')); });
    await answer(page, 1, 'b');
    await page.fill('#learner', 'Bo');
    await page.click('#copy');
    await page.waitForFunction(() => document.querySelector('#sum').textContent);
    assert.match(await page.textContent('#sum'), /copy it with the keyboard/);
    assert.equal(await page.evaluate(() => getSelection().toString() || document.activeElement.value), 'learner,item,answer\nBo,q1,b\n');
  });

  onPage('outlives a reload, and can be started over', {}, async (page) => {
    for (const [item, given] of sets[0].entries()) await answer(page, item + 1, given);
    await page.fill('#learner', 'Cy');
    const before = await page.inputValue('#table');
    await page.reload();
    assert.equal(await page.inputValue('#table'), before);
    page.once('dialog', (dialog) => dialog.accept());
    await page.click('#again');
    assert.equal(await page.inputValue('#table'), 'learner,item,answer\n');
    assert.equal(await steps(page), 'a;b;c');
  });
});

describe('lines', () => {
  const cited = (page) => page.evaluate(() => [...(CSS.highlights.get('cited') ?? [])].map(String).join());
  onPage('that a link names are brought into view, their words marked, and lead back', {}, async (page) => {
    await page.locator('#item-2 .place').first().click();
    assert.equal(await cited(page), 'two anglers fell from it in the dark');
    assert.ok(await page.evaluate(() => document.querySelector('#line-2').matches(':target')));
    await page.click('#back');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'item-2');
    assert.ok(await page.isHidden('#back'));
  });

  onPage('that a key names mark the words of the row that stands there', {}, async (page) => {
    await answer(page, 1, 'a');
    await check(page, 1);
    await page.click('#item-1 .reasons .place');
    assert.equal(await cited(page), 'The harbour board should light the old quay.');
  });
});

test('the keyboard alone answers, checks, looks up, goes back and copies', async () => {
  const { page, told: complaints } = await open(browser, file('every-form'), { reducedMotion: 'reduce', ...clipboard });
  const press = async (...keys) => { for (const key of keys) await page.keyboard.press(key); };
  const here = () => page.evaluate(() => document.activeElement.id || document.activeElement.textContent || document.activeElement.value);
  const tabTo = async (wanted) => {
    for (let i = 0; i < 40; ++i) {
      await press('Tab');
      if ((await here()) === wanted) return;
    }
    assert.fail(`no way by Tab to ${wanted}`);
  };
  await press('Tab', 'Enter', 'Tab');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'item-1');
  await press('Space');
  await tabTo('Check');
  await press('Enter');
  assert.match(await told(page, 1), /^Right/);
  await tabTo('row-3-1');
  await press('a');
  await tabTo('row-3-2');
  await press('ArrowDown', 'ArrowDown');
  await tabTo('Check');
  await press('Enter');
  assert.match(await told(page, 3), /^Partly right: 2 of 3/);
  await tabTo('line 2');
  await tabTo('↓');
  await press('Enter');
  assert.equal(await page.textContent('#status'), 'a is now 2 of 3');
  await press('Enter', 'Enter');
  assert.equal(await steps(page), 'b;c;a');
  assert.equal(await page.evaluate(() => document.activeElement.closest('li').dataset.row), 'a');
  await tabTo('text-5');
  await page.keyboard.type('No.');
  await tabTo('line 2');
  await press('Enter');
  assert.equal(await here(), 'line-2');
  await tabTo('back');
  await press('Enter');
  assert.equal(await here(), 'item-6');
  await tabTo('learner');
  await page.keyboard.type('Di');
  await tabTo('copy');
  await press('Enter');
  await page.waitForFunction(() => document.querySelector('#sum').textContent);
  assert.equal((await page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r', ''),
    'learner,item,answer\nDi,q1,a\nDi,q3,1=a;2=b\nDi,q4,b;c;a\nDi,q5,No.\n');
  assert.deepEqual(complaints, []);
  await page.context().close();
});

describe('looks', () => {
  async function violations(page, options = {}) {
    await page.addScriptTag({ content: axe });
    const result = await page.evaluate((how) => axe.run('html', how), options);
    assert.ok(result.passes.length > 0, 'axe has looked');
    return result.violations.flatMap((each) => each.nodes.slice(0, 3).map((node) => `${each.id}: ${node.target.join(' ')}`));
  }
  const fill = async (page) => {
    for (const [item, given] of ['b', 'a', '1=a;2=c;3=c', 'c;a;b', 'No.', '1=b;2=b'].entries()) await answer(page, item + 1, given);
    await page.click('#check-all');
    for (const why of await page.$$('.why:not([open]) summary')) await why.click();
  };
  for (const [name, options] of [['by day', {}], ['dark', { colorScheme: 'dark' }], ['on a phone', { viewport: { width: 360, height: 740 }, hasTouch: true }]]) {
    test(`${name}: axe finds nothing, before and after`, async () => {
      const { page } = await open(browser, file('every-form'), { bypassCSP: true, reducedMotion: 'reduce', ...options });
      assert.deepEqual(await violations(page), []);
      await fill(page);
      await page.locator('#item-1 .place').first().click();
      assert.deepEqual(await violations(page), []);
      assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'nothing sticks out');
      await page.context().close();
    });
  }

  onPage('real sheets: axe finds nothing, and two variants differ', { of: 'tram-1' }, async () => {
    const titles = [];
    for (const name of ['tram-1', 'tram-2']) {
      const { page } = await open(browser, file(name), { bypassCSP: true });
      titles.push(await page.$$eval('.item', (fields) => fields.map((field) => field.innerText).join()));
      assert.deepEqual(await violations(page), [], name);
      await page.context().close();
    }
    assert.notEqual(titles[0], titles[1]);
  });

  onPage('on paper: answers and verdicts, no buttons, nothing cut off', { viewport: { width: 700, height: 900 } }, async (page) => {
    await answer(page, 5, Array.from({ length: 30 }, (_, at) => `Line ${at} of a long answer.`).join('\n'));
    await answer(page, 3, '1=a;2=c');
    await check(page, 3);
    await page.emulateMedia({ media: 'print' });
    for (const button of await page.$$('button')) assert.ok(!await button.isVisible());
    assert.ok(await page.isVisible('#item-3 .verdict'));
    assert.ok(await page.$eval('#text-5', (area) => area.scrollHeight <= area.clientHeight + 1));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  onPage('without a script: the article, the questions and room to answer, no key', { javaScriptEnabled: false }, async (page) => {
    for (const part of ['#article', '#item-1 input', '#item-3 select', '#text-5', '#item-6 svg', 'noscript']) assert.ok(await page.locator(part).first().isVisible(), part);
    for (const part of ['.check', '#results', '.why']) assert.ok(!await page.locator(part).first().isVisible(), part);
  });

  onPage('groups have names, and verdicts are spoken', {}, async (page) => {
    for (const group of await page.getByRole('group', { name: /^\d\. / }).all()) assert.ok(await group.isVisible());
    assert.equal(await page.getByRole('group', { name: /^\d\. / }).count(), 6);
    assert.equal(await page.getByRole('combobox', { name: /herons sleep there/ }).count(), 1);
    assert.equal(await page.locator('.item .told[role=status]').count(), 6);
  });
});

describe('a page without the key', () => {
  onPage('collects answers and checks nothing', { of: 'no-key', ...clipboard }, async (page) => {
    const html = readFileSync(file('no-key'), 'utf8');
    for (const words of ['"right"', 'reports; 3', 'kept off by a gate', 'states the claim fairly']) assert.ok(!html.includes(words), words);
    assert.equal(await page.locator('.check, #check-all, .told:not(#sum)').count(), 0);
    await answer(page, 4, 'c;a;b');
    await page.fill('#learner', 'Ed');
    const [, csv] = await copied(page);
    assert.equal(csv.replaceAll('\r', ''), 'learner,item,answer\nEd,q4,c;a;b\n');
  });
});

describe('safety', () => {
  test('the policy names the hashes of the script and the style that the page holds', () => {
    const html = readFileSync(file('every-form'), 'utf8');
    const hash = (text) => createHash('sha256').update(text).digest('base64');
    const [, script] = html.match(/<script type="module">([\s\S]*?)<\/script>/);
    const [, style] = html.match(/<style>([\s\S]*?)<\/style>/);
    assert.equal(html.match(/Content-Security-Policy" content="([^"]*)"/)[1], `default-src 'none'; script-src 'sha256-${hash(script)}'; ` +
      `style-src 'sha256-${hash(style)}'; base-uri 'none'; form-action 'none'`);
  });

  onPage('hostile words stay words', { of: 'hostile-sheet', ...clipboard }, async (page) => {
    await answer(page, 1, 'b');
    await page.locator('#item-2 select').first().selectOption('a');
    await answer(page, 3, 'b;a');
    await answer(page, 4, '<img src=x onerror="window.alien=1">');
    await page.click('#check-all');
    for (const why of await page.$$('.why:not([open]) summary')) await why.click();
    await page.locator('.reasons .place').first().click();
    await page.fill('#learner', '=HYPERLINK("x")');
    await page.click('#copy');
    assert.ok((await page.inputValue('#table')).includes(`"'=HYPERLINK(""x"")",'=q4,"<img src=x`));
    assert.equal(await page.evaluate(() => window.alien), undefined);
    assert.equal(await page.locator('img, iframe, object, form').count(), 0);
    assert.match(await page.textContent('#item-1 .reasons'), /<script>window\.alien=1<\/script>/);
    assert.equal(await page.locator('.item').count(), 4);
  });
});
