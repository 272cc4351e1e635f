// The boot script: runs after early-request.js, before anything is painted. Loads the program and the language's
// catalogue side by side, and shows the skeleton to people who wait. Shows the page of index.html for a program that
// cannot start or has stopped. It draws nothing else. The program and this script share one object,
// `globalThis.gatehouse`.
{
  const { src, dataset: { program, wasm, style, integrity, first: alone } } = document.currentScript;
  const page = document.documentElement;
  const gatehouse = globalThis.gatehouse = {};

  // Not at DOMContentLoaded: the browser may paint before it, and the program can be there sooner.
  const parsed = new Promise((done) => new MutationObserver((_, observer) => {
    if (document.querySelector('#stopped pre')) done(observer.disconnect());
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
  const describe = (error) => [error.name, ...place(error)].join('\n');

  // A trap does not reach the program's own panic hook: a stack overflow, and every panic of a release.
  const isTrap = (error) => error instanceof WebAssembly.RuntimeError || error instanceof RangeError;
  addEventListener('gatehouse:stopped', (event) => stop(event.detail));
  addEventListener('error', (event) => { if (isTrap(event.error)) stop(describe(event.error)); });
  addEventListener('unhandledrejection', (event) => { if (isTrap(event.reason)) stop(describe(event.reason)); });
  // A stopped program must not hold the page back.
  addEventListener('beforeunload', (event) => { if (isStopped) event.stopImmediatePropagation(); });
  addEventListener('click', async (event) => {
    if (!isStopped) return;
    event.stopPropagation();
    const report = document.querySelector('#stopped pre');
    const act = event.target.closest('[data-act]')?.dataset.act;
    if (act === 'reload') location.reload();
    if (act === 'copy') {
      try {
        await navigator.clipboard.writeText(report.textContent);
      } catch {}
      getSelection().selectAllChildren(report);
    }
  }, true);

  const failed = (error) => parsed.then(() => stop(`The program could not start: ${describe(error)}`));

  if (globalThis.gatehouseEarly) start(globalThis.gatehouseEarly);
  else import(alone).then(() => start(globalThis.gatehouseEarly)).catch(failed);

  function start({ base, language, catalogue, applySettings, hasOwnZone, isSignedIn, isList, takeEarlyRequest, requested }) {
    delete globalThis.gatehouseEarly;
    gatehouse.takeEarlyRequest = takeEarlyRequest;
    // A script that is loaded when someone asks for what it does.
    gatehouse.load = (name) => import(new URL(name, src));

    // The skeleton is for people who wait for the network. Where the processor is busy with the program, it would delay
    // what it stands for.
    let isDrawn = false;
    const showSkeleton = () => {
      if (!isDrawn) page.dataset.start = !isSignedIn ? 'sign-in' : isList ? 'list' : 'other';
    };
    setTimeout(() => globalThis.requestIdleCallback ? requestIdleCallback(showSkeleton, { timeout: 1000 }) : showSkeleton(), 100);
    gatehouse.removeSkeleton = () => {
      isDrawn = true;
      for (const part of document.querySelectorAll('#skeleton, #splash')) part.remove();
    };

    function setLanguage(tag) {
      page.lang = tag;
      page.dir = tag.startsWith('ar') ? 'rtl' : 'ltr';
    }
    setLanguage(language);
    // English is part of the program.
    const messages = catalogue !== 'en' && fetch(new URL(`locales/${catalogue}.json`, src))
      .then((response) => response.json())
      .then(async ({ page: texts, words }) => {
        gatehouse.messages = words;
        await parsed;
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        while (walker.nextNode()) walker.currentNode.data = texts[walker.currentNode.data] ?? walker.currentNode.data;
      })
      .catch(() => setLanguage('en'));

    // Keys pressed before the program listens are fired again then (`browser::keyboard`), unless the person has gone on
    // by pointer or no longer waits for them.
    let keys = [];
    const forget = () => { keys = []; };
    const remember = (event) => {
      const { target, timeStamp, key, code, ctrlKey, metaKey, altKey, shiftKey } = event;
      // Text in a field, and Enter on a link or a button, need no shortcuts. The palette's key is one everywhere.
      const isText = target.matches?.('input, textarea, select') && !ctrlKey && !metaKey;
      const isNative = event.isComposing || event.keyCode === 229 || isText || (key === 'Enter' && target.matches?.('a, button'));
      const modifierAltGraph = event.getModifierState('AltGraph');
      if (!isNative) keys = [...keys.slice(-49), [timeStamp, { key, code, ctrlKey, metaKey, altKey, shiftKey, modifierAltGraph }]];
    };
    addEventListener('keydown', remember);
    addEventListener('pointerdown', forget);
    gatehouse.replayKeys = () => {
      removeEventListener('keydown', remember);
      removeEventListener('pointerdown', forget);
      for (const [time, key] of keys.splice(0)) {
        if (performance.now() - time > 5000) continue;
        dispatchEvent(new KeyboardEvent('keydown', key));
        // A fired Enter does not follow the link that a fired key has focused.
        if (key.key === 'Enter') document.activeElement?.closest('a[href]')?.click();
      }
    };

    addEventListener('gatehouse.settings', applySettings);
    addEventListener('storage', ({ key }) => { if (key === 'gatehouse.settings') applySettings(); });

    // Looks for a newer version when someone comes back to the tab, once in five minutes at most.
    let lookedAt = 0;
    async function lookForNewer() {
      if (document.hidden || Date.now() - lookedAt < 300_000) return;
      lookedAt = Date.now();
      const served = await fetch(`${base}/`, { cache: 'no-cache', credentials: 'omit' }).then((response) => response.text()).catch(() => '');
      const version = /data-version="([^"]*)"/.exec(served)?.[1];
      if (version && version !== page.dataset.version) dispatchEvent(new Event('gatehouse:newer'));
    }
    for (const event of ['visibilitychange', 'focus']) addEventListener(event, lookForNewer);

    // The stylesheet of the lazy chunks, or another one beside it, where the page does not link to them itself.
    const styled = {};
    gatehouse.loadStyle = (name = '') => styled[name] ??= style && new Promise((done, fail) => {
      const link = Object.assign(document.createElement('link'), { rel: 'stylesheet', href: name ? new URL(name, src) : style, onload: done });
      if (!name) link.integrity = integrity;
      link.onerror = (error) => { delete styled[name]; link.remove(); fail(error); };
      document.head.append(link);
    });
    // Its rules for contrast and forced colors are for the first screen, too; all others can wait.
    if (matchMedia('(prefers-contrast: more), (forced-colors: active)').matches) parsed.then(gatehouse.loadStyle).catch(() => {});

    // Compiled while it arrives. A host that serves it under another type costs that, not the start.
    const compile = () => WebAssembly.compileStreaming(fetch(wasm)).catch(async () => WebAssembly.compile(await (await fetch(wasm)).arrayBuffer()));
    // The first format costs the browser 10 to 30 ms: paid while the screen's first request is under way. The first list
    // in American English and the system's time zone needs none (`browser::format`). With a preview or a search, a list
    // makes its own later.
    const needsFormat = !isList || hasOwnZone || !/^en(-US)?$/.test(language);
    if (needsFormat) requested.then(() => new Intl.DateTimeFormat(page.lang, { dateStyle: 'medium' })).catch(() => {});
    // A program that starts a moment before the first answer lays out the list twice. Other screens load a chunk first.
    const answered = isSignedIn && isList && requested.then(({ answer }) => answer).catch(() => {});
    Promise.all([import(program), compile(), parsed, messages])
      .then(async ([{ default: run }, module_or_path]) => {
        await Promise.race([answered, new Promise((done) => setTimeout(done, 100))]);
        await run({ module_or_path });
      })
      .catch(failed);
  }
}
