// The directory's worker: runs the program of src/bin/directory, which answers messages. It knows no token and sends
// nothing.
import init from './directory.js';

init().then(() => postMessage('ready'), (error) => setTimeout(() => { throw error; }));
