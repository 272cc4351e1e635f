// A million people in the real app: the reading, then somebody who types with the page's processor slowed four times, then a
// file of one row that is compared with everybody. Prints how long each took, for a key to the rows that answer it, the tasks
// over 50 ms of the page (W3C Long Tasks), and the memory of the tab. Takes the address of a sandbox with a million people,
// whose config.json lets the directory be read fast, and its token.
import { readFileSync } from 'node:fs';
import { launch, openImport } from './console_page.mjs';
import { workerMemory } from './worker_memory.mjs';

const [origin, token] = process.argv.slice(2);
const SEARCHES = ['ana', 'smith', 'ana da silva', 'jürgen', 'qxzv', 'person77', 'kovlaenko'];
const { browser, page, system, devtools, longTasks } = await launch(token, '--js-flags=--expose-gc');

/** The private memory of the page's process, in MB. */
async function memory() {
  // The worker has a heap of its own, with the bodies that it was handed.
  for (const one of [page, ...page.workers()]) await one.evaluate(() => { gc(); gc(); });
  const { processInfo } = await system.send('SystemInfo.getProcessInfo');
  const sizes = processInfo.filter(({ type }) => type === 'renderer').map(({ id }) => {
    const map = readFileSync(`/proc/${id}/smaps_rollup`, 'utf8');
    return ['Private_Clean', 'Private_Dirty'].reduce((sum, name) => sum + Number(new RegExp(`${name}:\\s+(\\d+)`).exec(map)?.[1] ?? 0), 0) / 1024;
  });
  return Math.max(...sizes);
}

await page.goto(`${origin}/users`);
await page.waitForSelector('tbody tr:nth-child(20)');
await page.waitForTimeout(3000);
const before = await memory();
console.log(`the first list and what follows it: ${await longTasks()}`);

const search = page.getByRole('searchbox').first();
await search.fill('ann');
const start = Date.now();
await page.getByRole('button', { name: 'Read all users' }).click();
const isWhole = page.getByText(/^All [\d,]+ users/).first();
const progress = setInterval(async () => console.log((await page.locator('.head').textContent()).slice(0, 120)), 30_000);
await isWhole.waitFor({ timeout: 3_600_000 });
clearInterval(progress);
console.log(`reading: ${((Date.now() - start) / 1000).toFixed(0)} s; ${await longTasks()}`);
// The indexes for sorting are built when the worker is idle.
await page.waitForTimeout(15_000);
const after = await memory();
// Playwright listens to the network, and Chromium keeps up to 200 MB of bodies for whoever listens. Without them, the tab
// held 104 MB more with everyone, not 307 (2026-11-29, Network.enable with maxTotalBufferSize: 1).
console.log(`memory of the tab: ${before.toFixed(0)} MB with the list, ${(after - before).toFixed(0)} MB more with everyone and up to 200 MB of bodies for Playwright; WebAssembly memory of the workers, MB: ${await workerMemory(system)}`);
await longTasks();
await devtools.send('Emulation.setCPUThrottlingRate', { rate: 4 });

const times = [];
for (const text of SEARCHES) {
  await search.fill('');
  await page.waitForTimeout(1500);
  await longTasks();
  const keys = [];
  for (const letter of text) {
    // From the key to the frame that shows what it changed in the list; a key whose answer is the same list changes nothing.
    await page.evaluate(() => { globalThis.shown = new Promise((resolve) => {
      const list = document.querySelector('#main');
      addEventListener('beforeinput', (event) => {
        const start = event.timeStamp;
        const end = (value) => { changes.disconnect(); clearTimeout(late); resolve(value); };
        const late = setTimeout(() => end(null), 1500);
        const changes = new MutationObserver((all) => {
          if (!all.some(({ target }) => (target.nodeType === 1 ? target : target.parentElement)?.closest('tbody, .head'))) return;
          requestAnimationFrame(() => {
            const painted = new MessageChannel();
            painted.port1.onmessage = () => end(performance.now() - start);
            painted.port2.postMessage(0);
          });
        });
        changes.observe(list, { childList: true, subtree: true, characterData: true, attributes: true });
      }, { once: true, capture: true });
    }); });
    await page.keyboard.type(letter);
    keys.push(await page.evaluate(() => shown));
  }
  times.push(...keys.filter((key) => key !== null));
  const list = keys.map((key) => key?.toFixed(0) ?? 'same').join(' ');
  const count = await page.locator('.head .tiny').first().textContent().catch(() => '');
  console.log(`"${text}": ${list} ms a key; ${await longTasks()}; ${count}`);
}
times.sort((a, b) => a - b);
console.log(`key to the list's change, painted: median ${times[times.length >> 1].toFixed(0)} ms, the longest ${times.at(-1).toFixed(0)} ms, ${times.length} keys`);
console.log(`memory of the tab at the end: ${(await memory()).toFixed(0)} MB`);

await devtools.send('Emulation.setCPUThrottlingRate', { rate: 1 });
await longTasks();
const field = await openImport(page);
const dropped = Date.now();
await field.setInputFiles({ name: 'one.csv', mimeType: 'text/csv', buffer: Buffer.from('username,organization,role\nnobody.here,nowhere,user\n') });
await page.getByRole('button', { name: 'Match columns' }).click();
await page.getByText(/^Compared with all [\d,]+ users/).first().waitFor({ timeout: 600_000 });
console.log(`a file of one row, compared with everybody: ${((Date.now() - dropped) / 1000).toFixed(1)} s; ${await longTasks()}; WebAssembly memory of the workers, MB: ${await workerMemory(system)}`);
await browser.close();
