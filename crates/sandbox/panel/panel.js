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

document.querySelector('#fault').addEventListener('submit', async (event) => {
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

const list = document.querySelector('#list');

async function showList() {
  const set = await (await fetch('/__sandbox__/list')).json();
  for (const field of list.elements) {
    if (!field.name) continue;
    const value = set[field.name];
    if (field.type === 'checkbox') field.checked = value;
    else field.value = value?.capped === undefined ? value ?? '' : 'capped';
  }
}

list.addEventListener('submit', async (event) => {
  event.preventDefault();
  const form = new FormData(list);
  const text = (name) => form.get(name) || null;
  const count = form.get('count') === 'capped' ? { capped: 700 } : form.get('count');
  const body = {
    order: form.get('order'), count, most_rows: Number(form.get('most_rows')) || null,
    failing_organization: text('failing_organization'), unreadable: text('unreadable'),
    inserts: Number(form.get('inserts')), deletes: Number(form.get('deletes')), ignores_offset: form.has('ignores_offset'),
  };
  await fetch('/__sandbox__/list', { method: 'PUT', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) });
  showList();
});
showList();
show();
setInterval(show, 2000);
