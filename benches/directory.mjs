// The directory in the real app: the first answers after somebody searches, the pages of the list while users are read,
// and the reading. Then somebody types, with the page's processor as it is and slowed four times, and a file of one row
// is compared with everybody. Prints how long each took, the tasks over 50 ms of the page (W3C Long Tasks), and the
// memory of the tab. Takes the address of a sandbox and its token; the sandbox's config.json says how fast the
// directory is read.
import { readFileSync } from 'node:fs';
import { launch, openImport } from './console_page.mjs';
import { directoryWorkerTime, workerMemory } from './workers.mjs';

const [origin, token] = process.argv.slice(2);
const SEARCHES = ['ana', 'smith', 'ana da silva', 'jürgen', 'qxzv', 'person77', 'kovlaenko'];
const PAGES = 20;
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

const sorted = (times) => times.toSorted((a, b) => a - b);
const median = (times) => `median ${sorted(times)[times.length >> 1].toFixed(0)} ms, the longest ${Math.max(...times).toFixed(0)} ms`;

/** The milliseconds from `act` to the frame that shows a change in the page that makes `isThere` true. */
const until = (act, isThere) => page.evaluate(([act, isThere]) => new Promise((resolve) => {
  const [run, check] = [new Function(act), new Function(`return ${isThere}`)];
  const start = performance.now();
  const changes = new MutationObserver(() => {
    if (!check()) return;
    changes.disconnect();
    requestAnimationFrame(() => {
      const painted = new MessageChannel();
      painted.port1.onmessage = () => resolve(performance.now() - start);
      painted.port2.postMessage(0);
    });
  });
  changes.observe(document, { childList: true, subtree: true, characterData: true });
  setTimeout(() => resolve(NaN), 20_000);
  run();
}), [act, isThere]);

/** Walks through pages of the list, some of them fetched ahead and some not. */
async function walk(when) {
  const first = `document.querySelector('tbody .name')?.textContent`;
  const turn = (name) => until(`globalThis.former = ${first}; [...document.querySelectorAll('.pagination a')].find(({ textContent }) => textContent === '${name}').click()`,
    `${first} && ${first} !== former && !document.querySelector('.skeleton-row')`);
  const [ahead, far] = [[], []];
  for (let at = 0; at < PAGES; at += 1) {
    ahead.push(await turn('Next'));
    await page.waitForTimeout(300);
  }
  for (let at = 0; at < PAGES; at += 1) {
    far.push(await turn(at % 2 ? 'First' : 'Last'));
    await page.waitForTimeout(300);
  }
  console.log(`pages of the list ${when}: next, ${median(ahead)}; last and first, ${median(far)}; ${await longTasks()}`);
}

await page.goto(`${origin}/users`);
await page.waitForSelector('tbody tr:nth-child(20)');
await page.waitForTimeout(3000);
const before = await memory();
console.log(`the first list and what follows it: ${await longTasks()}`);
await walk('before anybody is read');
await walk('before anybody is read, again');

await page.goto(`${origin}/users`);
await page.waitForSelector('tbody tr:nth-child(20)');
await page.waitForTimeout(3000);
await longTasks();
const search = page.getByRole('searchbox').first();
await search.fill('ana');
await page.getByRole('button', { name: 'Read all users' }).waitFor();
// The worker starts with the search. Nobody presses the button before they have read what it says.
await page.waitForTimeout(1000);
const start = Date.now();
const firstAnswers = await until(`[...document.querySelectorAll('button')].find(({ textContent }) => textContent.includes('Read all users')).click()`,
  `document.querySelector('tbody mark')`);
console.log(`first answers: ${firstAnswers.toFixed(0)} ms after the button; ${await longTasks()}`);

await search.fill('');
await page.waitForTimeout(1000);
await walk('while users are read');

const isWhole = page.getByText(/^All [\d,]+ users/).first();
let requests = 0;
const counted = (request) => { if (request.url().includes('/api/')) requests += 1; };
page.on('request', counted);
const busy = await directoryWorkerTime(system, () => page.waitForTimeout(5000));
page.off('request', counted);
await search.fill('ana');
if (requests) console.log(`the directory's worker computed ${busy.toFixed(0)} ms for ${requests} pages, ${(busy / requests).toFixed(2)} ms a page: decoded, kept, counted`);
await isWhole.waitFor({ timeout: 3_600_000 });
console.log(`reading: ${((Date.now() - start) / 1000).toFixed(0)} s; ${await longTasks()}`);
// The indexes for sorting are built when the worker is idle.
await page.waitForTimeout(15_000);
const after = await memory();
// Playwright listens to the network, and Chromium keeps up to 200 MB of bodies for whoever listens. Without them, the
// tab held 104 MB more with everyone, not 307 (2026-11-29, Network.enable with maxTotalBufferSize: 1).
console.log(`memory of the tab: ${before.toFixed(0)} MB with the list, ${(after - before).toFixed(0)} MB more with everyone and up to 200 MB of bodies for Playwright; WebAssembly memory of the workers, MB: ${await workerMemory(system)}`);
await longTasks();

/** The milliseconds from a key to the frame that shows the changed list; none where the answer is the same list. */
async function press(letter) {
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
  return page.evaluate(() => shown);
}

for (const rate of [1, 4]) {
  await devtools.send('Emulation.setCPUThrottlingRate', { rate });
  console.log(rate === 1 ? 'the processor as it is' : `the processor slowed ${rate} times`);
  const times = [];
  for (const text of SEARCHES) {
    await search.fill('');
    await page.waitForTimeout(1500);
    await longTasks();
    const keys = [];
    for (const letter of text) keys.push(await press(letter));
    times.push(...keys.filter((key) => key !== null));
    const list = keys.map((key) => key?.toFixed(0) ?? 'same').join(' ');
    const count = await page.locator('.head .tiny').first().textContent().catch(() => '');
    console.log(`"${text}": ${list} ms a key; ${await longTasks()}; ${count}`);
  }
  console.log(`key to the list's change, painted: ${median(times)}, ${times.length} keys`);
}
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
