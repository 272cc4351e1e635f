// A signed-in page of the console in Chromium, for the benchmarks of the directory and of the plans. The page records
// its long tasks.
import { createRequire } from 'node:module';

/** A browser, a page with this token, a DevTools session of each, and `longTasks` for the tasks since its last call. */
export async function launch(token, ...flags) {
  const { chromium } = createRequire(import.meta.url)(process.env.PLAYWRIGHT_CORE);
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM, args: ['--headless', '--no-sandbox', '--disable-gpu', ...flags] });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.addInitScript((token) => {
    sessionStorage.setItem('gatehouse.token', token);
    globalThis.long = [];
    new PerformanceObserver((list) => long.push(...list.getEntries().map((task) => Math.round(task.duration)))).observe({ type: 'longtask' });
  }, token);
  const longTasks = async () => {
    const tasks = await page.evaluate(() => long.splice(0));
    return `tasks over 50 ms: ${tasks.length}${tasks.length ? `, the longest ${Math.max(...tasks)} ms` : ''}`;
  };
  return { browser, page, system: await browser.newBrowserCDPSession(), devtools: await page.context().newCDPSession(page), longTasks };
}

/** Opens the page for an import by the console's own links, and gives the field for the file. */
export async function openImport(page) {
  await page.getByRole('link', { name: 'Plans' }).first().click();
  await page.getByRole('link', { name: /Import/ }).first().click();
  const field = page.locator('#import-file');
  await field.waitFor({ state: 'attached' });
  return field;
}
