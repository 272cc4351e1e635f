// Plans of 100,000 rows in the real app: a CSV file and the workbook of an export, from the drop to the checked rows.
// Then a run with 20 ms added to each answer, beside the same calls by a bare fetch and while somebody walks through
// the list. Then a run of 10,000 rows that is cut and goes on. Prints the tasks over 50 ms of the page (W3C Long Tasks)
// and the memory of the workers, too. Takes the address of a sandbox with 100,000 people, whose config.json sets
// directory.rate to 200, and its token.
import { writeFileSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, openImport } from './console_page.mjs';
import { workerMemory } from './workers.mjs';

const [origin, token] = process.argv.slice(2);
const RUN_ROWS = 2_000;
const CUT_ROWS = 10_000;
const folder = mkdtempSync(join(tmpdir(), 'plans-'));
const api = async (path) => (await fetch(`${origin}/api/v1${path}`, { headers: { authorization: `Bearer ${token}` } })).json();

/** A file of everybody: a tenth gets another role, a tenth is new, a hundredth has a wrong e-mail. */
async function files() {
  const { count } = await api('/user/?limit=1');
  const people = [];
  for (let offset = 0; offset < count; offset += 100) people.push(...(await api(`/user/?limit=100&offset=${offset}`)).results);
  const quoted = (text) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const line = (cells) => cells.map((cell) => quoted(String(cell ?? ''))).join(',');
  const cells = ({ id, username, email, organization, profile }) => [id, username, email, organization, profile.first_name, profile.last_name, profile.role];
  const header = 'id,username,email,organization,first_name,last_name,role';
  const rows = people.map((person, at) => {
    const row = cells(person);
    if (at % 10 === 0) row[6] = 'auditor';
    else if (at % 10 === 1) [row[0], row[1], row[2]] = ['', `bench${at}`, `bench${at}@acme.example`];
    else if (at % 100 === 2) row[2] = 'nomail';
    return line(row);
  });
  const all = join(folder, 'all.csv');
  writeFileSync(all, [header, ...rows].join('\n'));
  // People with a plain name are certainly written; those with a hostile name may be held.
  const plain = people.filter(({ username, email, profile }) => /^[a-z.]+\d*$/.test(username) && email && profile.role === 'user');
  const some = (name, people, role) => {
    writeFileSync(join(folder, name), ['id,username,role', ...people.map(({ id, username }) => line([id, username, role]))].join('\n'));
    return join(folder, name);
  };
  const ran = plain.slice(0, RUN_ROWS);
  const few = some('few.csv', ran, 'auditor');
  const cut = some('cut.csv', plain.slice(RUN_ROWS, RUN_ROWS + CUT_ROWS), 'guest');
  return { all, few, cut, ids: ran.map(({ id }) => id) };
}

const { browser, page, system, devtools, longTasks } = await launch(token);
// The files that the page would save.
await page.addInitScript(() => {
  globalThis.kept = [];
  const { createObjectURL } = URL;
  URL.createObjectURL = (blob) => { kept.push(blob); return createObjectURL(blob); };
  HTMLAnchorElement.prototype.click = new Proxy(HTMLAnchorElement.prototype.click, { apply: (click, link) => (link.download ? undefined : click.call(link)) });
});
const memory = async () => `WebAssembly memory, MB: ${await workerMemory(system)}`;
const since = (start) => `${((performance.now() - start) / 1000).toFixed(2)} s`;
/** Waits without a script in between: the page's own frames find the text. */
const sees = (text) => page.waitForFunction((text) => document.body.innerText.includes(text), text, { polling: 'raf', timeout: 600_000 });
const click = (role, name) => page.getByRole(role, { name }).click();

const { all, few, cut, ids } = await files();
let start = 0;

async function readEverybody() {
  await page.goto(`${origin}/users`);
  await page.waitForSelector('tbody tr:nth-child(20)');
  await page.getByRole('searchbox').first().fill('ann');
  start = performance.now();
  await click('button', 'Read all users');
  await page.getByText(/^All [\d,]+ users/).first().waitFor({ timeout: 600_000 });
  console.log(`everybody read: ${since(start)}`);
  await page.getByRole('searchbox').first().fill('');
  await page.waitForTimeout(3000);
  await longTasks();
}
await readEverybody();

async function import_(name, file, rows) {
  const field = await openImport(page);
  await page.waitForTimeout(1000);
  await longTasks();
  start = performance.now();
  await field.setInputFiles(file);
  await sees(`${rows} row`);
  console.log(`${name}: columns shown after ${since(start)}; ${await longTasks()}`);
  // Nobody presses the button before they have looked at the columns.
  await page.waitForTimeout(1000);
  start = performance.now();
  await click('button', 'Match columns');
  await sees('rows, each counted once');
  console.log(`${name}: all rows checked and counted after ${since(start)}; ${await longTasks()}; ${await memory()}`);
  start = performance.now();
  await click('button', /Check all/);
  await page.getByRole('grid').waitFor();
  console.log(`${name}: the grid after ${since(start)}; ${await longTasks()}`);
}

/** Seals the plan under review; where it takes a privileged role from someone, the number is typed. */
async function seal() {
  await page.getByRole('button', { name: 'Seal this plan' }).waitFor();
  const guard = page.locator('#plan-guard');
  if (await guard.count()) await guard.fill(/Type ([\d,]+)/.exec(await page.locator('main').innerText())[1].replaceAll(',', ''));
  start = performance.now();
  await click('button', 'Seal this plan');
  await page.getByRole('button', { name: 'Run', exact: true }).waitFor({ timeout: 60_000 });
}

const count = (await api('/user/?limit=1')).count.toLocaleString('en');
await import_('CSV', all, count);
start = performance.now();
await page.getByRole('button', { name: /^Review/ }).first().click();
await sees('Name of the plan');
console.log(`CSV: the review after ${since(start)}; ${await longTasks()}; ${await memory()}`);
await seal();
console.log(`CSV: sealed and stored after ${since(start)}; ${await longTasks()}; ${await memory()}`);

await page.getByRole('link', { name: 'Users' }).first().click();
await page.waitForSelector('tbody tr:nth-child(20)');
await click('button', 'Export…');
await page.getByRole('radio', { name: /^All matching users/ }).click();
await page.getByRole('radio', { name: 'Excel workbook, to edit and import again' }).click();
start = performance.now();
await click('button', 'Download');
await page.waitForFunction(() => kept.length, null, { polling: 100, timeout: 600_000 });
console.log(`workbook: written after ${since(start)}`);
const bytes = await page.evaluate(async () => {
  const bytes = new Uint8Array(await kept[0].arrayBuffer());
  let text = '';
  for (let at = 0; at < bytes.length; at += 32768) text += String.fromCharCode(...bytes.subarray(at, at + 32768));
  return btoa(text);
});
const workbook = join(folder, 'all.xlsx');
writeFileSync(workbook, Buffer.from(bytes, 'base64'));
await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
await import_('workbook', workbook, count);

// The run: each call is answered 20 ms later than on loopback.
await readEverybody();
await import_(`${RUN_ROWS} rows`, few, RUN_ROWS.toLocaleString('en'));
await page.getByRole('button', { name: /^Review/ }).first().click();
await seal();
await devtools.send('Network.enable');
await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: -1 });
const inFlight = new Set();
let mostInFlight = 0;
const sent = (request) => {
  if (!request.url().includes('/api/')) return;
  inFlight.add(request);
  mostInFlight = Math.max(mostInFlight, inFlight.size);
};
const ended = (request) => inFlight.delete(request);
page.on('request', sent).on('requestfinished', ended).on('requestfailed', ended);
start = performance.now();
await page.getByRole('button', { name: 'Run', exact: true }).click();
// The list answers meanwhile, and the tab keeps six requests under way at most.
await page.waitForTimeout(2000);
await click('link', 'Users');
await page.waitForSelector('tbody tr:nth-child(20)');
const turns = [];
for (const name of ['Next', 'Last', 'First', 'Next', 'Next', 'Last', 'First', 'Next']) {
  await page.waitForTimeout(500);
  turns.push(await page.evaluate((name) => new Promise((resolve) => {
    const first = () => document.querySelector('tbody .name')?.textContent;
    const [before, start] = [first(), performance.now()];
    new MutationObserver((_, changes) => {
      if (!first() || first() === before || document.querySelector('.skeleton-row')) return;
      changes.disconnect();
      resolve(performance.now() - start);
    }).observe(document, { childList: true, subtree: true, characterData: true });
    [...document.querySelectorAll('.pagination a')].find(({ textContent }) => textContent === name).click();
  }), name));
}
console.log(`pages of the list during the run: ${turns.map((turn) => turn.toFixed(0)).join(', ')} ms`);
await page.goBack();
while (!new URL(page.url()).pathname.startsWith('/plans/')) await page.goBack();
await page.getByRole('link', { name: 'Open the report' }).waitFor({ timeout: 600_000 });
console.log(`at most ${mostInFlight} requests under way`);
page.off('request', sent);
const seconds = (performance.now() - start) / 1000;
console.log(`a run of ${RUN_ROWS} changes: ${seconds.toFixed(1)} s, ${(RUN_ROWS / seconds).toFixed(0)} rows/s; ${await longTasks()}`);
// What the network allows: the same calls by a bare fetch, four at a time.
const bare = await page.evaluate(async ([ids, token]) => {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const call = async (id, rest) => (await fetch(`/api/v1/user/${id}/`, { headers, ...rest })).text();
  const start = performance.now();
  let next = 0;
  const lane = async () => {
    while (next < ids.length) {
      const id = ids[next++];
      await call(id);
      await call(id, { method: 'PATCH', body: JSON.stringify({ profile: { role: 'user' } }) });
    }
  };
  await Promise.all([lane(), lane(), lane(), lane()]);
  return (performance.now() - start) / 1000;
}, [ids, token]);
console.log(`the same calls by a bare fetch: ${bare.toFixed(1)} s, ${(RUN_ROWS / bare).toFixed(0)} rows/s`);

// A run is cut in its middle by a closed page, and goes on.
await devtools.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
await readEverybody();
await import_(`${CUT_ROWS} rows`, cut, CUT_ROWS.toLocaleString('en'));
await page.getByRole('button', { name: /^Review/ }).first().click();
await seal();
await page.getByRole('button', { name: 'Run', exact: true }).click();
await page.waitForFunction((half) => Number(/([\d,]+) of/.exec(document.querySelector('main').innerText)?.[1].replaceAll(',', '')) >= half, CUT_ROWS / 2, { polling: 250, timeout: 600_000 });
await page.reload();
await page.getByRole('button', { name: 'Resume' }).first().waitFor({ timeout: 60_000 });
const loaded = await page.evaluate(() => performance.now());
const write = page.waitForRequest((request) => request.method() === 'PATCH');
start = performance.now();
await page.getByRole('button', { name: 'Resume' }).first().click();
await write;
console.log(`a run of ${CUT_ROWS} rows that was cut after half of them: ready ${(loaded / 1000).toFixed(2)} s after the navigation, the first write ${since(start)} after Resume`);
await browser.close();
