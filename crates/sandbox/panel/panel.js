// The buttons of the sandbox's page: each sends one control call and shows what waits.
const faults = '/__sandbox__/faults';
const waiting = document.querySelector('#waiting');

async function show() {
  const list = await (await fetch(faults)).json();
  const told = list.map(({ kind, times, method, path }) => `${times} × ${kind}, ${method ?? 'any call'}${path ? `, address holds ${path}` : ''}`);
  waiting.replaceChildren(...(told.length ? told : ['Nothing: every call is answered.']).map((text) => {
    const item = document.createElement('li');
    item.textContent = text;
    return item;
  }));
}

document.querySelector('form').addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(event.target);
  const kind = event.submitter.value;
  const fault = { kind, times: Number(form.get('times')) || 1, method: form.get('method') || null, path: form.get('path') || null };
  if (kind === 'delay') fault.ms = 3000;
  if (kind === 'too-many') fault.retry_after = '30';
  await fetch(faults, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(fault) });
  show();
});
document.querySelector('#clear').addEventListener('click', async () => { await fetch(faults, { method: 'DELETE' }); show(); });
show();
setInterval(show, 2000);
