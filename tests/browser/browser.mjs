// Debian's Chromium, driven by playwright-core from the folder that ARGMAP_BROWSER_MODULES names.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export const load = createRequire(join(process.env.ARGMAP_BROWSER_MODULES, 'package.json'));

export function launch() {
  const root = process.getuid() === 0;
  return load('playwright-core').chromium.launch({
    executablePath: process.env.ARGMAP_CHROMIUM || '/usr/bin/chromium',
    args: root ? ['--no-sandbox'] : [],
  });
}

/// Opens a page and keeps what it complains about and what it asks the network for.
export async function open(browser, file, { hash = '', ...options } = {}) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, ...options });
  const page = await context.newPage();
  const told = [];
  const asked = [];
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && told.push(message.text()));
  page.on('pageerror', (error) => told.push(String(error)));
  page.on('request', (request) => asked.push(request.url()));
  const address = pathToFileURL(file).href + hash;
  await page.goto(address);
  return { page, told, asked, address: pathToFileURL(file).href };
}
