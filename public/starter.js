// Starts the program. Where it cannot start, or has stopped for good, shows the page of index.html that says so:
// the program itself can no longer speak then. It reads no token and no draft.
const script = document.querySelector('script[data-program]');
let isStopped = false;

function stop(reason) {
  if (isStopped) return;
  isStopped = true;
  const page = document.querySelector('#stopped');
  for (const other of document.body.children) other.hidden = other !== page;
  page.querySelector('pre').textContent = `${reason}\n${new Date().toISOString()}\n${navigator.userAgent}`;
  page.focus();
}

// Where in the program: the last lines of a trap's stack, without the site's address.
const place = (error) =>
  (error.stack ?? '').split('\n').map((line) => /wasm-function\[\d+\](:0x[0-9a-f]+)?/.exec(line)?.[0]).filter(Boolean).slice(0, 8);
const told = (error) => [error.name, ...place(error)].join('\n');

// A trap says nothing to the program's own hook: a full stack, and every panic of a release.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
addEventListener('gatehouse:stopped', (event) => stop(event.detail));
addEventListener('error', (event) => { if (isTrap(event.error)) stop(told(event.error)); });
addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) stop(told(event.reason)); });
// What the program would still do with these clicks and this leaving is no longer to be trusted.
addEventListener('beforeunload', (event) => { if (isStopped) event.stopImmediatePropagation(); });
document.querySelector('#stopped').addEventListener('click', async (event) => {
  event.stopPropagation();
  const report = event.currentTarget.querySelector('pre');
  if (event.target.closest('[data-act=reload]')) location.reload();
  if (event.target.closest('[data-act=copy]')) {
    await navigator.clipboard?.writeText(report.textContent).catch(() => {});
    getSelection().selectAllChildren(report);
  }
});

try {
  const { default: start } = await import(script.dataset.program);
  await start({ module_or_path: script.dataset.wasm });
} catch (error) {
  stop(`The program could not start: ${told(error)}`);
}
