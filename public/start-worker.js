// Starts a worker of the console. The console's only Trusted Types policy is here: it admits the workers' own files,
// beside this one, and nothing else. The token never goes to a worker: the page sends it answers and questions. The
// page starts the workbooks' worker for an export. Otherwise the plans' worker starts it, and has this script and this
// policy, too.
const fileOf = (name) => new URL(`${name}-worker.js`, import.meta.url).href;
const files = ['directory', 'plans', 'xlsx'].map(fileOf);
const admit = (address) => {
  if (files.includes(address)) return address;
  throw new TypeError('The policy admits the console’s workers alone.');
};
const policy = globalThis.trustedTypes?.createPolicy('gatehouse-workers', { createScriptURL: admit });

// Calls `onMessage` with each message of the worker of this name, `onFailure` once with the reason if it cannot start
// or has stopped. A message to it is a list. What is posted before the worker listens waits for it.
export function start(name, onMessage, onFailure) {
  const file = fileOf(name);
  const worker = new Worker(policy ? policy.createScriptURL(file) : admit(file), { type: 'module', name });
  let waiting = [];
  // Buffers change hands, since they may be large.
  const post = (message) => worker.postMessage(message, message.filter((part) => part instanceof ArrayBuffer));
  worker.onmessage = ({ data }) => {
    if (data !== 'ready') return onMessage(data);
    waiting.splice(0).forEach(post);
    waiting = null;
  };
  // Each message that is under way fails, too.
  const stop = () => {
    worker.onmessage = worker.onerror = null;
    worker.terminate();
  };
  worker.onerror = (event) => {
    event.preventDefault();
    stop();
    onFailure(event.message || 'The file of the worker could not be loaded.');
  };
  return {
    post: (message) => waiting ? waiting.push(message) : post(message),
    stop,
  };
}
