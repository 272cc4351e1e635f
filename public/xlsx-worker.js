// The workbooks' worker: runs the program of src/bin/xlsx, which reads and writes XLSX. The plans' worker starts it
// when a workbook comes or is asked for, and the page for an export; both stop it afterwards.
import init from './xlsx.js';

// So that the failure reaches whoever started this worker.
addEventListener('unhandledrejection', ({ reason }) => setTimeout(() => { throw reason; }));
init().then(() => postMessage('ready'));
