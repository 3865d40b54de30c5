// The picture of a report for the README:  picture.mjs OUT.png
import { join } from 'node:path';
import { launch, open } from './browser.mjs';

const browser = await launch();
const { page } = await open(browser, join(process.env.ARGMAP_PAGES, 'tram-opinion.html'), {
  viewport: { width: 1240, height: 740 }, reducedMotion: 'reduce', colorScheme: 'light',
});
const asked = 'Nor does a bus come free';
await page.locator('#article .unit[data-id]').filter({ hasText: asked }).first().click();
await page.mouse.move(0, 0);
await page.screenshot({ path: process.argv[2] });
await browser.close();
