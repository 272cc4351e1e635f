// The console's list as constant markup, with its style sheet and no program: what a start could cost at the least
// (docs/decisions/024). Takes the benchmark's host, the folder of the release, and an empty folder for the page and
// its adapter `markup-alone.json`.
import { fork } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { launch } from './console_page.mjs';

const [stub, dist, folder] = process.argv.slice(2);
const token = 'bench-token';
const host = fork(stub, ['--dist', dist, '--port', '0', '--users', '10000', '--token', token], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
process.on('exit', () => host.kill());
const { port } = await new Promise((resolve) => host.once('message', resolve));

const { browser, page } = await launch(token);
const adapter = JSON.parse(readFileSync(new URL('gatehouse.json', import.meta.url), 'utf8'));
const rows = () => page.evaluate(() => document.querySelector('tbody').innerHTML);
await page.goto(`http://127.0.0.1:${port}/`);
await page.waitForSelector(adapter.row);
const body = await page.evaluate(() => {
  const copy = document.body.cloneNode(true);
  for (const script of copy.querySelectorAll('script')) script.remove();
  return copy.innerHTML;
});
const style = await (await page.request.get(await page.evaluate(() => document.styleSheets[0].href))).text();
const first = await rows();
await page.locator(adapter.next).first().click();
await page.waitForFunction((first) => document.querySelector('tbody').innerHTML !== first, first);
const second = await rows();
await browser.close();

mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'first.css'), style);
writeFileSync(join(folder, 'list.js'), `const body = ${JSON.stringify(body)}, second = ${JSON.stringify(second)};
const read = async (offset) => (await fetch('/api/v1/user/?limit=20&offset=' + offset, { headers: { Authorization: 'Bearer ' + sessionStorage.getItem('gatehouse.token') } })).json();
await read(0);
document.body.innerHTML = body;
document.querySelector('${adapter.next}').addEventListener('click', async (event) => {
  event.preventDefault();
  await read(20);
  document.querySelector('tbody').innerHTML = second;
});
`);
writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>List</title><link rel="stylesheet" href="/first.css"><script type="module" src="/list.js"></script></html>\n');
const { base, ...other } = adapter;
writeFileSync(join(folder, 'markup-alone.json'), JSON.stringify({ ...other, name: 'markup-alone', label: 'its markup alone', dist: resolve(folder) }));
process.exit();
