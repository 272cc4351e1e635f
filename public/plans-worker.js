// The plans' worker: runs the program of src/bin/plans, which reads files, keeps plans and stores them. It knows no
// token and sends nothing. A workbook is read and written in a worker of its own, which the program starts by
// start-worker.js.
import init from './plans.js';
import { start } from './start-worker.js';

globalThis.gatehouse = { startWorker: start };
// So that the failure reaches whoever started this worker.
addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason; }));
init().then(() => postMessage('ready'));
