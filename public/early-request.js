// The first that runs, in the page itself: begins the screen's own call with the kept token, before any other file is
// here. The policy names its hash (`http_headers::EARLY_REQUEST`), which changes with every change here; where a host's policy is
// another, the starter loads this as a file. The token is read here and in `browser::session` alone.
globalThis.gatehouseFirst ??= (() => {
  const page = document.documentElement;
  const base = page.dataset.base.replace(/\/$/, '');
  const kept = (key) => {
    try {
      return sessionStorage.getItem(key) || localStorage.getItem(key) || '';
    } catch {
      return '';
    }
  };

  // What the person set for this browser (`browser::settings_store`).
  let settings = {};
  function follow() {
    try {
      settings = JSON.parse(kept('gatehouse.settings') || '{}');
    } catch {
      settings = {};
    }
    for (const key of ['theme', 'density']) page.dataset[key] = settings[key] ?? '';
  }
  follow();

  // Calls under way, by address. The program takes each over once; one that it does not want is given up then.
  const calls = new Map();
  let isTaken = false;
  let isArriving = false;

  function begin(address, token, priority) {
    const [control, begun] = [new AbortController(), Date.now()];
    const headers = { Accept: 'application/json' };
    if (token) headers.Authorization = `Bearer ${token}`;
    // With its text: an answer that is here already is drawn with the screen, not after it.
    const answer = fetch(address, { headers, priority, signal: control.signal, redirect: 'manual', cache: 'no-store', credentials: 'omit' })
      .then(async (answer) => {
        isArriving = !!token;
        return [answer, await answer.text(), begun, Date.now()];
      });
    answer.catch(() => {});
    calls.set(address, { answer, control, token });
    return answer;
  }

  globalThis.gatehouseStarted = (address, token, signal) => {
    const call = calls.get(address);
    calls.delete(address);
    if (token) {
      isTaken = true;
      for (const { control } of calls.values()) control.abort();
    }
    if (call?.token !== token) return call?.control.abort();
    signal.addEventListener('abort', () => call.control.abort());
    return call.answer;
  };

  // What the program will ask first (`api::list`, `api::user`), for the addresses that ask at once.
  function question(rows) {
    const path = location.pathname.slice(base.length).replace(/\/$/, '');
    if (/^(\/users)?$/.test(path)) {
      const search = new URLSearchParams(location.search);
      const [limit, offset] = [search.get('limit') ?? rows, search.get('offset') ?? 0];
      const rest = location.search.slice(1).split('&').filter((pair) => pair && !/^(limit|offset|peek)=/.test(pair));
      return `/user/?${[...rest, `limit=${limit}`, `offset=${offset}`].join('&')}`;
    }
    const [, byName, name] = /^\/users\/(by-username\/)?(?!new$|by-username$)([^/]+)(?:\/edit|\/replace)?$/.exec(path) ?? [];
    return name && `/user/${byName ? 'username/' : ''}${name}/`;
  }

  // The token goes nowhere in the clear (`config::is_safe_base`).
  const isSafe = (api) => /^(https:\/\/[^/]|\/(?!\/)|http:\/\/(localhost|127\.0\.0\.1|\[::1\])[:/])/.test(api);

  function ask(text) {
    const { api, pageSize } = JSON.parse(text);
    const base = api.trim().replace(/\/+$/, '');
    const asked = !isTaken && isSafe(base) && question(settings.pageSize ?? pageSize ?? 20);
    return asked && begin(base + asked, token, 'high');
  }

  // The call that everyone waits for goes out before anything else is done. With the token is kept config.json as it was
  // at the last start; the program reads the file anew then, behind its first screen.
  const [token, before] = [kept('gatehouse.token'), kept('gatehouse.config')];
  const config = token && before ? Promise.resolve([, before]) : begin(`${base}/config.json`, '', 'high');
  let first;
  try {
    first = token && before && ask(before);
  } catch {}
  first ||= token && config.then(([, text]) => ask(text)).catch(() => {});
  return { base, settings: () => settings, follow, question, isSignedIn: !!token, config, first, isArriving: () => isArriving };
})();
