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

// A trap that is no panic, such as a full stack, says nothing to the program's own hook.
const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
addEventListener('gatehouse:stopped', (event) => stop(event.detail));
addEventListener('error', (event) => { if (isTrap(event.error)) stop(event.error.name); });
addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) stop(event.reason.name); });
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
  stop(`The program could not start: ${error.name}`);
}
