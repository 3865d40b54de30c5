// The report's page in a real browser. ARGMAP_PAGES names a folder of pages that argmap has just written.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch, open } from './browser.mjs';

const file = (name) => join(process.env.ARGMAP_PAGES, name);
const tram = file('tram-opinion.html');
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

/// Runs `body` on a fresh page, and holds afterwards that nothing was complained about or asked for.
const onPage = (name, options, body) => test(name, async () => {
  const { file: shown = tram, ...rest } = options;
  const opened = await open(browser, shown, rest);
  await body(opened.page);
  assert.deepEqual(opened.told, []);
  assert.deepEqual(opened.asked, [opened.address]);
  await opened.page.context().close();
});

const lit = (page, name) => page.$$eval(`.${name}`, (marks) => [...new Set(marks.map((mark) => mark.dataset.id))].sort());
const focused = (page) => page.evaluate(() => [document.activeElement.closest('.pane')?.id, document.activeElement.dataset.id]);
const inView = (page, selector, frame) => page.evaluate(([wanted, around]) => {
  const box = document.querySelector(wanted).getBoundingClientRect();
  const view = document.querySelector(around).getBoundingClientRect();
  const x = box.left + box.width / 2;
  const y = box.top + box.height / 2;
  return x >= view.left && x <= view.right && y >= view.top && y <= view.bottom;
}, [selector, frame]);
const settled = (page) => page.waitForTimeout(700); // smooth scrolling
const dataOf = (page) => page.$eval('#data', (block) => JSON.parse(block.textContent));
/// A statement that rests on others, with its first supporter.
async function supported(page) {
  const { report } = await dataOf(page);
  const first = (id) => report.relations.find((each) => each.to === id);
  const edge = report.relations.find((each) => each.raw_type === 'supports' && !each.linked && first(each.to) === each);
  return { id: edge.to, from: edge.from, relation: edge.id };
}

describe('the policy', () => {
  test('names the hashes of the script and the style that the page holds', () => {
    const html = readFileSync(tram, 'utf8');
    const policy = html.match(/Content-Security-Policy" content="([^"]*)"/)[1];
    const hash = (text) => createHash('sha256').update(text).digest('base64');
    const [, script] = html.match(/<script type="module">([\s\S]*?)<\/script>/);
    const [, style] = html.match(/<style>([\s\S]*?)<\/style>/);
    assert.equal(policy, `default-src 'none'; script-src 'sha256-${hash(script)}'; style-src 'sha256-${hash(style)}'; ` +
      "base-uri 'none'; form-action 'none'");
  });

  test('keeps other scripts from running', async () => {
    const { page, told } = await open(browser, tram);
    await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'window.alien = true';
      document.body.append(script);
    });
    assert.equal(await page.evaluate(() => window.alien), undefined);
    assert.match(told.join(), /Content Security Policy/);
    await page.context().close();
  });
});

describe('linking', () => {
  onPage('what the pointer is on lights up in the article and on the map', {}, async (page) => {
    await page.hover('#article .unit[data-id=u5]');
    assert.deepEqual(await lit(page, 'near'), ['u5']);
    assert.equal(await page.locator('#map a[data-id=u5].near').count(), 1);
    await page.hover('h1');
    assert.deepEqual(await lit(page, 'near'), []);
  });

  onPage('a click in the article brings the statement on the map into view, and explains it', {}, async (page) => {
    await page.click('#text-u5');
    await settled(page);
    assert.deepEqual(await lit(page, 'chosen'), ['u5']);
    assert.ok(await inView(page, '#map a[data-id=u5]', '#map-frame'));
    assert.match(await page.textContent('#why-title'), /^u5: (thesis|claim|evidence)/);
    assert.equal(new URL(page.url()).hash, '#u5');
  });

  onPage('a click on the map brings the statement in the article into view', {}, async (page) => {
    await page.click('#zoom-whole');
    const last = (await dataOf(page)).report.units.at(-1).id;
    await page.locator(`#map a[data-id=${last}]`).dispatchEvent('click');
    await settled(page);
    assert.deepEqual(await lit(page, 'chosen'), [last]);
    assert.ok(await inView(page, `#text-${last}`, '#article'));
  });

  onPage('an arrow lights up with both its ends, and says why it was drawn', {}, async (page) => {
    const { id, from, relation } = await supported(page);
    await page.locator(`#map [data-id=${relation}]`).first().dispatchEvent('click');
    assert.deepEqual(await lit(page, 'chosen'), [id, from, relation].sort());
    assert.match(await page.textContent('#why-title'), new RegExp(`^${relation}: supports`));
    assert.match(await page.textContent('#why'), /more than the next best/);
  });

  onPage('a voice lights up with all that it says', {}, async (page) => {
    const { report } = await dataOf(page);
    const voice = report.voices.find((each) => each.units.length > 1);
    await page.locator(`#article .source[data-id=${voice.id}]`).first().click();
    assert.deepEqual(await lit(page, 'chosen'), [voice.id, ...voice.units].sort());
    assert.match(await page.textContent('#why'), /Sayings/);
  });

  onPage('an address with a statement opens with it chosen', { hash: '#u7' }, async (page) => {
    await settled(page);
    assert.deepEqual(await lit(page, 'chosen'), ['u7']);
    assert.ok(await inView(page, '#text-u7', '#article'));
  });
});

describe('why', () => {
  onPage('names rules, weights, matched words and what lost, as the analysis has them', {}, async (page) => {
    const { report } = await dataOf(page);
    const unit = report.units.find((each) => each.lost.length && each.reasons.some((reason) => reason.words));
    await page.click(`#text-${unit.id}`);
    const why = await page.textContent('#why');
    for (const reason of unit.reasons) {
      assert.ok(why.includes(reason.rule), reason.rule);
      assert.ok(why.includes(reason.explanation), reason.explanation);
      assert.ok(why.includes(Math.abs(reason.weight).toFixed(2)));
    }
    assert.ok(why.includes('What lost') && why.includes(unit.lost[0].what));
    const matched = unit.reasons.find((reason) => reason.words).words;
    const words = Array.from(report.text).slice(...matched).join('');
    await page.locator('#why .words').filter({ hasText: words.slice(0, 20) }).first().click();
    const painted = await page.evaluate(() => [...CSS.highlights.get('matched')].map(String).join(''));
    assert.equal(painted, words);
  });

  onPage('opens for a finding with what it means', {}, async (page) => {
    await page.evaluate(() => { location.hash = '#f1'; });
    const finding = (await dataOf(page)).report.findings[0];
    await page.waitForFunction((id) => document.querySelector('#why-title').textContent === `Finding: ${id}`, finding.id);
    assert.ok((await page.textContent('#why')).includes(finding.suggestion));
  });

  onPage('jumps from a finding in the list to its statement', {}, async (page) => {
    const { report } = await dataOf(page);
    const at = report.findings.length - 1;
    await page.locator(`#f${at + 1} .ref`).click();
    await settled(page);
    const unit = report.findings[at].units[0];
    assert.ok(await inView(page, `#text-${unit}`, '#article'));
    assert.ok(await page.isVisible('#findings'));
    assert.ok(await page.locator(`#f${at + 1}`).getAttribute('aria-current') !== null);
  });
});

describe('filters', () => {
  onPage('turn the others pale in the article and on the map', {}, async (page) => {
    const { report } = await dataOf(page);
    await page.click('#tab-filter');
    await page.uncheck('input[value=evidence]');
    const evidence = report.units.filter((unit) => unit.role === 'evidence').map((unit) => unit.id);
    assert.deepEqual((await lit(page, 'unit.pale')).sort(), evidence.sort());
    assert.equal(await page.locator(`#map a[data-id=${evidence[0]}].pale`).count(), 1);
    assert.equal(await page.textContent('#filter-count'), `${report.units.length - evidence.length} of ${report.units.length} statements shown`);
    assert.match(await page.textContent('#status'), /statements shown/);
    await page.click('#filter [type=reset]');
    await page.waitForFunction(() => !document.querySelector('.pale'));
  });

  onPage('choose a voice or a finding', {}, async (page) => {
    const { report } = await dataOf(page);
    const shown = () => page.$$eval('#article .unit[data-id]:not(.pale)', (links) => [...new Set(links.map((link) => link.dataset.id))]);
    const voice = report.voices.find((each) => each.units.length);
    await page.click('#tab-filter');
    await page.selectOption('#filter-voice', voice.id);
    assert.deepEqual(await shown(), voice.units);
    await page.selectOption('#filter-voice', '');
    await page.selectOption('#filter-finding', 'unsupported');
    const unsupported = report.findings.filter((each) => each.id === 'unsupported');
    assert.deepEqual((await shown()).sort(), unsupported.map((each) => each.units[0]).sort());
    assert.equal(await page.locator('.finding:not([hidden])').count(), unsupported.length);
  });
});

describe('search', () => {
  onPage('counts hits whatever their case, and goes through them', {}, async (page) => {
    await page.fill('#search', 'CUTLER street');
    const count = readFileSync(tram, 'utf8').match(/<article>[\s\S]*<\/article>/)[0].match(/Cutler Street/g).length;
    assert.equal(await page.textContent('#search-count'), `1 of ${count}`);
    await page.press('#search', 'Enter');
    await settled(page);
    assert.equal(await page.textContent('#search-count'), `2 of ${count}`);
    assert.equal(await page.evaluate(() => String([...CSS.highlights.get('current')][0])), 'Cutler Street');
    await page.press('#search', 'Shift+Enter');
    assert.equal(await page.textContent('#search-count'), `1 of ${count}`);
    await page.fill('#search', 'zebra');
    assert.equal(await page.textContent('#search-count'), 'none');
  });
});

describe('the map', () => {
  onPage('zooms, shows the whole, and is moved by dragging without choosing anything', {}, async (page) => {
    const width = () => page.$eval('#map-frame svg', (svg) => svg.getBoundingClientRect().width);
    const before = await width();
    await page.click('#zoom-in');
    assert.ok(await width() > before);
    await page.click('#zoom-whole');
    assert.ok(await width() <= await page.$eval('#map-frame', (frame) => frame.clientWidth));
    await page.click('#zoom-thesis');
    const place = () => page.$eval('#map-frame', (frame) => [frame.scrollLeft, frame.scrollTop]);
    const box = await page.locator('#map-frame').boundingBox();
    const [left, top] = await place();
    await page.mouse.move(box.x + 200, box.y + 200);
    await page.mouse.down();
    await page.mouse.move(box.x + 150, box.y + 120, { steps: 4 });
    await page.mouse.up();
    const [movedLeft, movedTop] = await place();
    assert.deepEqual([movedLeft - left, movedTop - top], [50, 80]);
    assert.deepEqual(await lit(page, 'chosen'), []);
  });
});

describe('the keyboard alone', () => {
  onPage('walks the article, goes to the map, up and down in it, to the explanation and back', {}, async (page) => {
    const { id, from } = await supported(page);
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.className), 'skip');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    assert.deepEqual(await focused(page), ['article', 'u1']);
    await page.keyboard.press('j');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('k');
    assert.deepEqual(await focused(page), ['article', 'u2']);
    await page.focus(`#text-${id}`);
    await page.keyboard.press('Enter');
    assert.deepEqual(await lit(page, 'chosen'), [id]);
    assert.match(await page.textContent('#status'), /borne on by/);
    await page.keyboard.press('m');
    assert.deepEqual(await focused(page), ['map', id]);
    await page.keyboard.press('ArrowDown');
    assert.deepEqual(await focused(page), ['map', from]);
    await settled(page);
    assert.ok(await inView(page, `#map a[data-id=${from}]`, '#map-frame'));
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('w');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'why');
    await page.keyboard.press('Escape');
    assert.deepEqual(await focused(page), ['article', id]);
    await page.keyboard.press('Escape');
    assert.deepEqual(await lit(page, 'chosen'), []);
  });

  onPage('goes through the findings, the tabs and the list of keys', {}, async (page) => {
    const { report } = await dataOf(page);
    await page.focus('#text-u1');
    await page.keyboard.press('n');
    assert.deepEqual(await focused(page), ['article', report.findings[0].units[0]]);
    await page.focus('#tab-why');
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'tab-findings');
    assert.ok(await page.isVisible('#findings') && !await page.isVisible('#why'));
    await page.focus('#text-u1');
    await page.keyboard.press('?');
    assert.ok(await page.isVisible('#keys'));
    await page.keyboard.press('Escape');
    assert.ok(!await page.isVisible('#keys'));
    await page.focus('#text-u1');
    await page.keyboard.press('/');
    assert.equal(await page.evaluate(() => document.activeElement.id), 'search');
    await page.keyboard.type('jnm?');
    assert.equal(await page.inputValue('#search'), 'jnm?');
  });

  onPage('needs few stops: the article and the map are one each', {}, async (page) => {
    const stops = (pane) => page.$$eval(`#${pane} .unit[data-id]`, (links) => links.filter((link) => link.tabIndex === 0).length);
    assert.deepEqual([await stops('article'), await stops('map')], [1, 1]);
  });
});

describe('looks', () => {
  const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  onPage('follow the system, and the switch', { colorScheme: 'dark' }, async (page) => {
    const dark = await ground(page);
    assert.equal(await page.getAttribute('#theme', 'aria-pressed'), 'true');
    await page.click('#theme');
    const light = await ground(page);
    assert.notEqual(light, dark);
    await page.emulateMedia({ media: 'print' });
    assert.ok(await page.isHidden('.controls'));
    assert.ok(await page.isVisible('#findings') && await page.isVisible('#voices'));
  });

  onPage('on a phone show one view at a time', { viewport: { width: 390, height: 844 }, hasTouch: true }, async (page) => {
    const shown = async () => Promise.all(['#article', '#map', '#panel'].map((id) => page.isVisible(id)));
    assert.deepEqual(await shown(), [true, false, false]);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    await page.tap('#text-u2');
    assert.match(await page.textContent('#choice'), /^u2: /);
    await page.tap('.views [data-view=map]');
    assert.deepEqual(await shown(), [false, true, false]);
    await settled(page);
    assert.ok(await inView(page, '#map a[data-id=u2]', '#map-frame'));
    await page.tap('.views [data-view=panel]');
    assert.deepEqual(await shown(), [false, false, true]);
    assert.match(await page.textContent('#why-title'), /^u2: /);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  });

  onPage('without a script leave everything to be read', { javaScriptEnabled: false }, async (page) => {
    for (const id of ['#article', '#map', '#findings', '#voices']) assert.ok(await page.isVisible(id), id);
    assert.ok(await page.isHidden('.controls'));
  });
});

describe('hostile words', () => {
  onPage('stay words', { file: file('hostile.html') }, async (page) => {
    assert.equal(await page.evaluate(() => window.alien), undefined);
    assert.match(await page.textContent('#article article'), /<script>window\.alien=1<\/script>/);
    assert.equal(await page.locator('img, iframe, object, form[action]').count(), 0);
    const id = (await dataOf(page)).report.units[0].id;
    await page.click(`#text-${id}`);
    assert.match(await page.textContent('#why'), /<\/script>|<img/);
    await page.fill('#search', '<img');
    assert.notEqual(await page.textContent('#search-count'), 'none');
  });
});
