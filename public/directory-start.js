// Starts the directory's worker. The console's only Trusted Types policy is here: it admits the worker's own file, beside
// this one, and nothing else. The token never goes to the worker: `browser::directory` sends it answers and questions.
const file = new URL('directory-worker.js', import.meta.url).href;
const policy = globalThis.trustedTypes?.createPolicy('gatehouse-directory', {
  createScriptURL(address) {
    if (address === file) return address;
    throw new TypeError('The policy admits the worker of the directory alone.');
  },
});

// Calls `onMessage` with each message, `onFailure` once with the reason if the worker cannot start or has stopped. What is
// posted before the worker listens waits for it.
export function start(onMessage, onFailure) {
  const worker = new Worker(policy ? policy.createScriptURL(file) : file, { type: 'module', name: 'directory' });
  let waiting = [];
  worker.onmessage = ({ data }) => {
    if (data !== 'ready') return onMessage(data);
    for (const message of waiting.splice(0)) worker.postMessage(message);
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
    post: (message) => waiting ? waiting.push(message) : worker.postMessage(message),
    stop,
  };
}
