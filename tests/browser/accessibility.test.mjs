// What axe-core finds wrong for people who listen, or see little or no colour: nothing, on every sample's page.
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, load, open } from './browser.mjs';

const axe = readFileSync(load.resolve('axe-core/axe.min.js'), 'utf8');
const pages = readdirSync(process.env.ARGMAP_PAGES).filter((name) => name.endsWith('.html'));
let browser;
before(async () => { browser = await launch(); });
after(() => browser.close());

async function violations(page, part = 'html', options = {}) {
  const result = await page.evaluate(([where, how]) => axe.run(where, how), [part, options]);
  assert.ok(result.passes.length > 0, 'axe has looked');
  return result.violations.flatMap((each) => each.nodes.slice(0, 3).map((node) =>
    `${each.id}: ${node.target.join(' ')}: ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ')}`));
}

/// The page's policy lets no other script run, so axe is handed over as the browser's own.
async function openWithAxe(name, options) {
  const opened = await open(browser, join(process.env.ARGMAP_PAGES, name), { bypassCSP: true, reducedMotion: 'reduce', ...options });
  await opened.page.addScriptTag({ content: axe });
  return opened.page;
}

for (const name of pages) {
  test(name, async () => {
    const page = await openWithAxe(name, {});
    if (await page.$('#text-u1')) await page.click('#text-u1');
    assert.deepEqual(await violations(page), []);
    for (const tab of ['why', 'findings', 'voices', 'filter']) {
      await page.click(`#tab-${tab}`);
      assert.deepEqual(await violations(page, '#panel'), [], tab);
    }
    await page.emulateMedia({ colorScheme: 'dark' });
    assert.deepEqual(await violations(page, 'html', { runOnly: ['color-contrast'] }), [], 'dark');
    await page.context().close();
  });
}

test('on a phone, every view', async () => {
  const page = await openWithAxe(pages[0], { viewport: { width: 390, height: 844 }, hasTouch: true });
  for (const view of ['article', 'map', 'panel']) {
    await page.tap(`.views [data-view=${view}]`);
    assert.deepEqual(await violations(page), [], view);
  }
  await page.context().close();
});

test('the list of keys', async () => {
  const page = await openWithAxe(pages[0], {});
  await page.click('#keys-open');
  assert.deepEqual(await violations(page), []);
  await page.context().close();
});
