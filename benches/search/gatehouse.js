// The directory as an engine of the browser's search benchmark: README.md. `raw` says what the benchmark does not ask.
let x;
const encoder = new TextEncoder(), decoder = new TextDecoder();
const write = text => {
  const most = text.length * 3, at = x.input(most);
  return encoder.encodeInto(text, new Uint8Array(x.memory.buffer, at, most)).written;
};
const lines = () => { const at = x.output(), length = x.output_length(); return decoder.decode(new Uint8Array(x.memory.buffer, at, length)).split('\n'); };
const time = (times, prepare, run) => {
  const taken = [];
  for (let i = 0; i < times; i++) { prepare(); const t = performance.now(); run(); taken.push(performance.now() - t); }
  return (taken.reduce((sum, t) => sum + t, 0) / times).toFixed(2);
};
const engine = {
  note: 'Gatehouse: Rust wasm32 + simd128, columns; counts, ranks and reads the first fifty people, one thread',
  async init(n) { x = (await WebAssembly.instantiateStreaming(fetch('/dist/gatehouse.wasm'))).instance.exports; x.init(n); },
  add(rows) {
    let text = '';
    for (const r of rows) text += `${r.id}\t${r.username}\t${r.email}\t${r.organization}\t${r.first_name}\t${r.last_name}\t${r.role}\t${r.created_at}\t${r.last_login}\n`;
    x.add(write(text));
  },
  finish() { x.finish(); },
  // Nothing is answered from the question before.
  reset() { x.forget(); },
  substring(q) { const count = x.substring(write(q)); lines(); return count; },
  prefix(q) { const count = x.prefix(write(q)); lines(); return count; },
  facet(q = '') { x.facet(q === 'mar' ? 0 : write(q)); return Object.fromEntries(lines().map(line => line.split('\t')).map(([role, count]) => [role, +count])); },
  sort() { x.sort(); return lines()[0]; },
  raw() {
    const after = (first, then) => time(20, () => { x.forget(); engine.substring(first); }, () => engine.substring(then));
    return `next ann-anna ${after('ann', 'anna')} mar-mari ${after('mar', 'mari')} facet ${time(20, () => engine.substring('ann'), () => engine.facet('ann'))} typo smiht ${time(9, () => x.forget(), () => engine.substring('smiht'))} hofmnan ${time(9, () => x.forget(), () => engine.substring('hofmnan'))} any ${time(20, () => x.forget(), () => engine.substring('ann'))}`;
  },
};
export default engine;
