// A page of 100 rows with the CPU slowed four times, on a desk and on a phone. Measures from the click to the rows in
// the page and to the frame that shows them. Counts the long tasks (over 50 ms, W3C Long Tasks) of the second after the
// click. Takes the benchmark's host, the folder of the release, the number of rounds (two pages a round), and the file
// for the figures.
import { createRequire } from 'node:module';
import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';

const [stub, dist, rounds, file] = process.argv.slice(2);
const figures = {};
const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT_CORE);
const token = 'bench-token';
const host = fork(stub, ['--dist', dist, '--port', '0', '--users', '10000', '--token', token], { stdio: ['ignore', 'ignore', 'inherit', 'ipc'] });
process.on('exit', () => host.kill());
const { port } = await new Promise((resolve) => host.once('message', resolve));
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu'] });
for (const [width, height] of [[1280, 900], [390, 844]]) {
  const page = await browser.newPage({ viewport: { width, height } });
  await page.addInitScript((token) => sessionStorage.setItem('gatehouse.token', token), token);
  await page.goto(`http://127.0.0.1:${port}/users?limit=100`);
  await page.waitForSelector('tbody tr:nth-child(100)', { state: 'attached' });
  // The start is over when the main thread has been idle: what V8 compiles until then does not belong to a page.
  await page.evaluate(() => new Promise((resolve) => setTimeout(() => requestIdleCallback(resolve), 2000)));
  const slow = await page.context().newCDPSession(page);
  await slow.send('Emulation.setCPUThrottlingRate', { rate: 4 });

  const turned = [];
  for (let turn = 0; turn < 2 * Number(rounds); turn += 1) {
    turned.push(await page.evaluate(() => new Promise((resolve) => {
      const long = [];
      const tasks = new PerformanceObserver((list) => long.push(...list.getEntries().map((task) => Math.round(task.duration))));
      tasks.observe({ type: 'longtask' });
      const first = () => document.querySelector('tbody .name').textContent;
      const before = first();
      const start = performance.now();
      new MutationObserver((_, changes) => {
        if (first() === before) return;
        changes.disconnect();
        const rows = performance.now() - start;
        requestAnimationFrame(() => {
          const painted = new MessageChannel();
          painted.port1.onmessage = () => {
            const shown = performance.now() - start;
            setTimeout(() => { tasks.disconnect(); resolve({ rows, shown, long }); }, 1000);
          };
          painted.port2.postMessage(0);
        });
      }).observe(document, { childList: true, subtree: true, characterData: true });
      document.querySelector('a[rel=next]').click();
    })));
  }
  const median = (of) => turned.map(of).sort((a, b) => a - b)[turned.length >> 1].toFixed(0);
  const where = width < 600 ? '4x CPU 100 rows on a phone' : '4x CPU 100 rows';
  figures[`${where}: click -> rows (ms)`] = turned.map((turn) => turn.rows);
  figures[`${where}: click -> rows, painted (ms)`] = turned.map((turn) => turn.shown);
  const long = turned.flatMap((turn) => turn.long).sort((a, b) => b - a);
  const [rows, shown] = [median((turn) => turn.rows), median((turn) => turn.shown)];
  console.log(`100 rows, CPU/4, ${width} px wide, ${turned.length} pages: in the page ${rows} ms, shown ${shown} ms (medians);`
    + ` tasks over 50 ms: ${long.length}${long.length ? `, ${long.join(', ')} ms` : ''}`);
  await page.close();
}
await browser.close();
host.kill();
writeFileSync(file, JSON.stringify(figures));
