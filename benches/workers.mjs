// What the workers of a page cost: the memory that their heaps have grown to, and how long one of them computed. For
// the benchmarks of the directory and of the plans.

/** Calls `each` with each worker and a way to speak DevTools to it; `system` is the DevTools session of the browser. */
async function eachWorker(system, each) {
  const { targetInfos } = await system.send('Target.getTargets');
  for (const worker of targetInfos.filter(({ type }) => type === 'worker')) {
    const { sessionId } = await system.send('Target.attachToTarget', { targetId: worker.targetId, flatten: false });
    const ask = (method, params = {}) => new Promise((resolve) => {
      const id = Math.floor(Math.random() * 1e9);
      const heard = ({ sessionId: of, message }) => {
        const answer = JSON.parse(message);
        if (of !== sessionId || answer.id !== id) return;
        system.off('Target.receivedMessageFromTarget', heard);
        resolve(answer.result);
      };
      system.on('Target.receivedMessageFromTarget', heard);
      system.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method, params }) });
    });
    await each(worker, ask);
    await system.send('Target.detachFromTarget', { sessionId });
  }
}

/** The name of each worker and its WebAssembly memory in MB. */
export async function workerMemory(system) {
  const sizes = [];
  await eachWorker(system, async ({ title, type, url }, ask) => {
    const { result } = await ask('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await ask('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    const sum = { functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }', objectId: objects.objectId, returnByValue: true };
    const { result: bytes } = await ask('Runtime.callFunctionOn', sum);
    sizes.push(`${title || url || type} ${(bytes.value / 1e6).toFixed(0)}`);
  });
  return sizes.join(', ');
}

/** How many milliseconds the directory's worker computed during `work`, by V8's profiler. */
export async function directoryWorkerTime(system, work) {
  let time = null;
  await eachWorker(system, async ({ title, url }, ask) => {
    if (!`${title} ${url}`.includes('directory')) return;
    await ask('Profiler.enable');
    await ask('Profiler.start');
    await work();
    const { profile: { nodes, samples, timeDeltas } } = await ask('Profiler.stop');
    const waits = new Set(nodes.filter(({ callFrame: { functionName } }) => functionName === '(idle)').map(({ id }) => id));
    time = samples.reduce((sum, node, at) => sum + (waits.has(node) ? 0 : timeDeltas[at]), 0) / 1000;
  });
  return time;
}
