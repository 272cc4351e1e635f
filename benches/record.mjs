// A bookmarked record, cold: the address of a record is opened in a new browser context. Measures from the navigation
// until the name can be read. Measures also until the edit form stands, when a mouse clicks "Edit" as soon as it can.
// Takes the benchmark's host, the folder of the release, the number of rounds, and the file for the figures.
import { createRequire } from 'node:module';
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [stub, dist, rounds, file] = process.argv.slice(2);
const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT_CORE);
const token = 'bench-token', id = '10017';
// The presets of DevTools.
const fast = { offline: false, latency: 165, downloadThroughput: 9e6 * 0.9 / 8, uploadThroughput: 1.5e6 * 0.9 / 8 };
const slow = { offline: false, latency: 562.5, downloadThroughput: 1.6e6 * 0.9 / 8, uploadThroughput: 0.75e6 * 0.9 / 8 };
const conditions = [
  { name: 'cold 1x', cpu: 1 },
  { name: 'cold 4x', cpu: 4 },
  { name: 'cold 1x fast 4G', cpu: 1, network: fast },
  { name: 'cold 4x slow 4G', cpu: 4, network: slow },
];

const host = fork(stub, ['--dist', dist, '--port', '0', '--users', '10000', '--token', token], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
process.on('exit', () => host.kill());
const { port } = await new Promise((resolve) => host.once('message', resolve));
const origin = `http://127.0.0.1:${port}`;
const { profile } = await (await fetch(`${origin}/api/v1/user/${id}/`, { headers: { Authorization: `Bearer ${token}` } })).json();
const name = `${profile.first_name} ${profile.last_name}`;

// In the page: notes when the heading is the person's name, and when the form has the e-mail address.
function watch([token, name]) {
  sessionStorage.setItem('gatehouse.token', token);
  const seen = (isThere) => new Promise((resolve, reject) => {
    const look = () => {
      if (isThere()) resolve(performance.now());
      else if (performance.now() > 60_000) reject(new Error(`waited a minute for ${isThere}`));
      else requestAnimationFrame(look);
    };
    look();
  });
  const isVisible = (element) => element?.checkVisibility({ visibilityProperty: true });
  window.readable = seen(() => [...document.querySelectorAll('h1')].some((h1) => isVisible(h1) && h1.textContent.includes(name)));
  window.usable = seen(() => [...document.querySelectorAll('input[inputmode=email]')].some((field) => isVisible(field) && field.value));
}

const figures = {};
const add = (metric, value) => (figures[metric] ??= []).push(value);
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM,
  args: ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
});
for (let round = 0; round < Number(rounds); round += 1) {
  for (const { name: condition, cpu, network } of conditions) {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    const errors = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    page.on('console', (message) => { if (message.type() === 'error') errors.push(message.text()); });
    await page.addInitScript(watch, [token, name]);
    const session = await context.newCDPSession(page);
    if (network) {
      await session.send('Network.enable');
      await session.send('Network.emulateNetworkConditions', network);
    }
    if (cpu > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
    await fetch(`${origin}/__ctl?reset=1`);
    await page.goto(`${origin}/users/${id}`, { waitUntil: 'commit' });
    await page.getByRole('link', { name: 'Edit', exact: true }).click();
    const [readable, usable, start] = await page.evaluate(async () => [await window.readable, await window.usable, performance.timeOrigin]);
    add(`${condition}: record readable (ms)`, readable);
    add(`${condition}: record usable (ms)`, usable);
    if (round === 0 && condition === 'cold 1x') {
      const { log } = await (await fetch(`${origin}/__stats`)).json();
      const loaded = log.filter((file) => file.kind === 'static' && file.t <= start + readable);
      add('asset bytes to a bookmarked record, brotli (KiB)', loaded.reduce((sum, file) => sum + file.bytes, 0) / 1024);
    }
    if (errors.length) throw new Error(`errors in the console, ${condition}: ${errors.join(' | ')}`);
    await context.close();
  }
}
await browser.close();
host.kill();
for (const [metric, values] of Object.entries(figures)) {
  const sorted = values.toSorted((a, b) => a - b);
  console.log(`${metric}: ${sorted[sorted.length >> 1].toFixed(0)} (${sorted[0].toFixed(0)} to ${sorted.at(-1).toFixed(0)})`);
}
writeFileSync(file, JSON.stringify(figures));
