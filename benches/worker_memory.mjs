// What the heaps of the workers have grown to, as the benchmarks of the directory and of the plans print it.

/** The name of each worker and its WebAssembly memory in MB, by the DevTools session of a browser. */
export async function workerMemory(system) {
  const sizes = [];
  const { targetInfos } = await system.send('Target.getTargets');
  for (const { targetId, title, type, url } of targetInfos.filter(({ type }) => type === 'worker')) {
    const { sessionId } = await system.send('Target.attachToTarget', { targetId, flatten: false });
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
    const { result } = await ask('Runtime.evaluate', { expression: 'WebAssembly.Memory.prototype' });
    const { objects } = await ask('Runtime.queryObjects', { prototypeObjectId: result.objectId });
    const sum = { functionDeclaration: 'function () { return this.reduce((sum, memory) => sum + memory.buffer.byteLength, 0); }', objectId: objects.objectId, returnByValue: true };
    const { result: bytes } = await ask('Runtime.callFunctionOn', sum);
    sizes.push(`${title || url || type} ${(bytes.value / 1e6).toFixed(0)}`);
    await system.send('Target.detachFromTarget', { sessionId });
  }
  return sizes.join(', ');
}
