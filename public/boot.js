// Runs before anything is painted, after `early-request.js`. Starts side by side what would else wait in line: the program and its
// words, and draws the frame of index.html and its rows meanwhile. Where the program cannot start, or has stopped for
// good, shows the page of index.html that says so: the program itself can no longer speak then.
{
  const { src, dataset: { program, wasm, style, integrity, first: alone } } = document.currentScript;
  const page = document.documentElement;

  // Not at DOMContentLoaded: the browser may paint before it, and the program can be there sooner.
  const parsed = new Promise((done) => new MutationObserver((_, watch) => {
    if (document.querySelector('#stopped pre')) done(watch.disconnect());
  }).observe(page, { childList: true, subtree: true }));

  let isStopped = false;
  function stop(reason) {
    if (isStopped) return;
    isStopped = true;
    const stopped = document.querySelector('#stopped');
    for (const other of document.body.children) other.hidden = other !== stopped;
    stopped.querySelector('pre').textContent = `${reason}\nGatehouse ${page.dataset.version}\n${new Date().toISOString()}\n${navigator.userAgent}`;
    stopped.focus();
  }

  // Where in the program: the last lines of a trap's stack, without the site's address.
  const place = (error) =>
    (error.stack ?? '').split('\n').map((line) => /wasm-function\[\d+\](:0x[0-9a-f]+)?/.exec(line)?.[0]).filter(Boolean).slice(0, 8);
  const told = (error) => [error.name, ...place(error)].join('\n');

  // A trap says nothing to the program's own hook: a full stack, and every panic of a release.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  addEventListener('gatehouse:stopped', (event) => stop(event.detail));
  addEventListener('error', (event) => { if (isTrap(event.error)) stop(told(event.error)); });
  addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) stop(told(event.reason)); });
  // What the program would still do with this leaving is no longer to be trusted.
  addEventListener('beforeunload', (event) => { if (isStopped) event.stopImmediatePropagation(); });
  addEventListener('click', async (event) => {
    if (!isStopped) return;
    event.stopPropagation();
    const report = document.querySelector('#stopped pre');
    const act = event.target.closest('[data-act]')?.dataset.act;
    if (act === 'reload') location.reload();
    if (act === 'copy') {
      await navigator.clipboard?.writeText(report.textContent).catch(() => {});
      getSelection().selectAllChildren(report);
    }
  }, true);

  const isNotStarted = (error) => parsed.then(() => stop(`The program could not start: ${told(error)}`));

  if (globalThis.gatehouseFirst) start(globalThis.gatehouseFirst);
  else import(alone).then(() => start(globalThis.gatehouseFirst)).catch(isNotStarted);

  function start({ base, settings, follow, question, isSignedIn, config, first, isArriving }) {
    // It is held here alone.
    delete globalThis.gatehouseFirst;
    // What is about to be here is waited for, so that it is drawn in one go: longer where it has begun to arrive, since the
    // rest is a matter of this thread alone.
    const after = (pause) => new Promise((done) => setTimeout(done, pause));
    const soon = (awaited, pause = isArriving() ? 300 : 50) => Promise.race([awaited, after(pause)]).catch(() => {});

    // The frame is for those who wait: drawn sooner, or beside what it stands for, it would hold that up.
    let isHere = false;
    const isList = question(20)?.startsWith('/user/?');
    after(100).then(() => isArriving() && soon(previewed)).then(() => {
      if (!isHere) page.dataset.start = !isSignedIn ? 'sign-in' : isList ? 'list' : 'other';
    });

    // The language: the person's, or the first of the browser's that there is a catalogue of (`settings::Language`). Words
    // come for any but English; where they don't, English it is.
    const catalogues = ['en', 'es', 'pt', 'de', 'ar', 'ja'];
    const speaks = (tag) => catalogues.find((known) => tag === known || tag.startsWith(`${known}-`));
    const chosen = /^\w\w(-XA)?$/.exec(settings().language ?? '')?.[0];
    function speak(tag) {
      page.lang = tag;
      page.dir = tag.startsWith('ar') ? 'rtl' : 'ltr';
    }
    speak(chosen ?? navigator.languages.find(speaks) ?? 'en');
    const catalogue = chosen ?? speaks(page.lang);
    const words = catalogue !== 'en' && fetch(new URL(`locales/${catalogue}.json`, src))
      .then((answer) => answer.json())
      .then(async ({ page: texts, words }) => {
        globalThis.gatehouseWords = words;
        await parsed;
        for (const root of [document.body, document.querySelector('#shell template').content]) {
          const found = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
          while (found.nextNode()) found.currentNode.data = texts[found.currentNode.data] ?? found.currentNode.data;
        }
      })
      .catch(() => speak('en'));

    // The rows of the first answer, drawn in the frame while the program is on its way: as `list.rs` draws them before its
    // formats are there, which the journey `rows_are_there_before_the_program` holds them to. What only the program shows
    // safely (`visible`) or as it is stays empty until then; a list that is narrowed or arranged is left to it.
    const bytes = (text) => new TextEncoder().encode(text);
    const isOrdinary = (text) => bytes(text).length <= 120
      && /^(?:[ -~\u2010-\u2027]|(?![\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u3164\uffa0\u{e0100}-\u{e01ef}])[\p{L}\p{M}])*$/u.test(text);

    function put(text, place) {
      if (text) place.textContent = typeof text === 'string' && isOrdinary(text) ? text : '\u00a0';
      else {
        place.parentNode.classList.add('blank');
        place.replaceWith(Object.assign(document.createElement('span'), { className: 'quiet', textContent: '—' }));
      }
    }

    function drawn(template, labels, privileged, { id, username, email, organization, profile }) {
      const { first_name, last_name, role, created_at, last_login } = profile ?? {};
      // What the program makes of such a one is not repeated here.
      if (!id || !username || [first_name, last_name].some((name) => typeof (name ?? '') !== 'string')) throw id;
      const row = template.content.firstElementChild.cloneNode(true);
      const [face, shown, under, ...places] = row.querySelectorAll('.face, .name, .tiny, bdi, td a');
      const name = `${first_name ?? ''} ${last_name ?? ''}`.trim() || username;
      put(name, shown);
      if (name === username) under.remove();
      else put(username, under);
      if (shown.textContent === name) {
        const letters = name.split(' ').map((word) => /[^!-\/:-@[-`{-~\u2010-\u2027]/u.exec(word)?.[0]).filter(Boolean);
        face.textContent = [letters[0], letters.slice(1).at(-1)].join('');
        face.classList.add(`hue-${bytes(name).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 0) % 8}`);
      }
      for (const [at, held] of [email, organization, role].entries()) put(held, places[at]);
      places[2].classList.toggle('high', privileged.some((word) => role?.toLowerCase().includes(word)));
      const times = [...row.querySelectorAll('.when')];
      for (const [at, cell] of times.entries()) cell.dataset.label = labels[at];
      if (!created_at) put('', times[0].firstChild);
      if (last_login) times[1].replaceChildren();
      return row;
    }

    async function preview() {
      const isWhole = [...new URLSearchParams(location.search).keys()].every((key) => key === 'limit' || key === 'offset');
      if (!first || !isList || !isWhole || settings().columns) return;
      const [[answer, text], [, written]] = await Promise.all([first, config, parsed, words]);
      if (isHere || answer.status !== 200) return;
      const { privilegedRoles } = JSON.parse(written);
      const privileged = (privilegedRoles ?? ['admin', 'root', 'owner', 'super']).map((word) => word.trim().toLowerCase()).filter(Boolean);
      const [table, template] = document.querySelectorAll('#shell .users, #shell template');
      const labels = [...table.querySelectorAll('.narrow')].map((head) => head.textContent);
      const people = JSON.parse(text).results.slice(0, 20);
      if (!people.length) return;
      const bones = [...table.tBodies[0].rows];
      // In three parts, each laid out in a task of its own, and painted in a fourth: what is clicked comes between them. The frame
      // around them is laid out with the first, and takes longer than any row.
      for (const part of [bones.splice(0, 1), bones.splice(0, 9), bones]) {
        for (const bone of part) {
          const user = people.shift();
          if (user) bone.replaceWith(drawn(template, labels, privileged, user));
          else bone.remove();
        }
        page.dataset.start = 'list';
        // After those who watch the page for changes.
        await null;
        void document.body.offsetHeight;
        await after(0);
        if (isHere) return;
      }
      return true;
    }
    // Whatever it fails at, the program does.
    const previewed = preview().catch(() => {});

    // A click on a link or field of the frame is done on what the program draws in its place.
    let clicked;
    function note(event) {
      const { clientX, clientY, ctrlKey, metaKey, shiftKey, altKey } = event;
      const isThere = (part) => [...part.getClientRects()].some(({ left, top, right, bottom }) =>
        left < clientX && clientX < right && top < clientY && clientY < bottom);
      const isMeant = [...document.querySelectorAll('#shell :is(a, input)')].some(isThere);
      if (isMeant && !(ctrlKey || metaKey || shiftKey || altKey)) clicked = event;
    }
    addEventListener('click', note);
    function clickAgain() {
      removeEventListener('click', note);
      const meant = clicked && document.elementFromPoint(clicked.clientX, clicked.clientY)?.closest('a[href], input');
      meant?.focus();
      meant?.click();
    }

    // Keys pressed before the part of the program is here that knows them: done again once it is (`browser::keyboard`).
    let early = [];
    const remember = ({ target, timeStamp, key, ctrlKey, metaKey, altKey }) => {
      if (!target.matches?.('input, textarea, select')) early = [...early.slice(-9), [timeStamp, { key, ctrlKey, metaKey, altKey }]];
    };
    addEventListener('keydown', remember);
    globalThis.gatehouseKeys = () => {
      removeEventListener('keydown', remember);
      for (const [at, pressed] of early.splice(0)) if (performance.now() - at < 2000) dispatchEvent(new KeyboardEvent('keydown', pressed));
    };

    addEventListener('gatehouse.settings', follow);
    addEventListener('storage', ({ key }) => { if (key === 'gatehouse.settings') follow(); });

    // A newer version is looked for when someone comes back to the tab, once in five minutes at most.
    let looked = 0;
    async function look() {
      if (document.hidden || Date.now() - looked < 300_000) return;
      looked = Date.now();
      const served = await fetch(`${base}/`, { cache: 'no-cache', credentials: 'omit' }).then((answer) => answer.text()).catch(() => '');
      const version = /data-version="([^"]*)"/.exec(served)?.[1];
      if (version && version !== page.dataset.version) dispatchEvent(new Event('gatehouse:newer'));
    }
    for (const back of ['visibilitychange', 'focus']) addEventListener(back, look);

    // The look of the program's second part, added when that is wanted: where a page does not link to it itself.
    let styled;
    globalThis.gatehouseStyle = () => styled ??= style && new Promise((done, fail) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: style, integrity, onload: done });
      link.onerror = (error) => { styled = undefined; link.remove(); fail(error); };
      document.head.append(link);
    });

    // Compiled while it arrives. A host that serves it under another type costs that, not the start.
    const compile = () => WebAssembly.compileStreaming(fetch(wasm)).catch(async () => WebAssembly.compile(await (await fetch(wasm)).arrayBuffer()));
    const painted = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    // First the rows of the frame, before the program takes the thread; then the answer, before the program takes the frame's
    // place.
    async function show(started) {
      // A tab behind others is never painted.
      if (await soon(previewed)) await soon(painted(), 50);
      isHere = true;
      page.dataset.held = '';
      const drawn = new Promise((done) => addEventListener('gatehouse:drawn', done));
      await started();
      await drawn;
      await soon(first);
      setTimeout(() => {
        delete page.dataset.held;
        for (const frame of document.querySelectorAll('#shell, #splash')) frame.remove();
        clickAgain();
      });
    }
    Promise.all([import(program), compile(), parsed])
      .then(async ([{ default: start }, module_or_path]) => { await words; await show(() => start({ module_or_path })); })
      .catch(isNotStarted);
  }
}
