// The first script, in the page itself: starts the screen's first request with the stored token, before any other file is
// here. The policy names its hash (`http_headers::EARLY_REQUEST`), which changes with every change here; where a host's
// policy is another, boot.js loads this as a file. The token is read here and in `browser::session` alone.
globalThis.gatehouseEarly ??= (() => {
  const page = document.documentElement;
  const base = page.dataset.base.replace(/\/$/, '');
  const stored = (key) => {
    try {
      return sessionStorage.getItem(key) || localStorage.getItem(key) || '';
    } catch {
      return '';
    }
  };

  // What the person set for this browser (`browser::settings_store`).
  let settings = {};
  function applySettings() {
    try {
      settings = JSON.parse(stored('gatehouse.settings') || '{}');
    } catch {
      settings = {};
    }
    for (const key of ['theme', 'density']) page.dataset[key] = settings[key] ?? '';
  }
  applySettings();

  // The person's language, or the first of the browser's that has a catalogue (`settings::Language`).
  const catalogues = ['en', 'es', 'pt', 'de', 'ar', 'ja'];
  const catalogueOf = (tag) => catalogues.find((known) => tag === known || tag.startsWith(`${known}-`));
  const chosen = /^\w\w(-XA)?$/.exec(settings.language ?? '')?.[0];
  const language = chosen ?? navigator.languages.find(catalogueOf) ?? 'en';

  // Requests under way, by address. The program takes each once; a request that it does not take is aborted.
  const requests = new Map();
  let isTaken = false;

  function request(address, token) {
    const [control, start] = [new AbortController(), Date.now()];
    const options = { priority: 'high', signal: control.signal, redirect: 'manual' };
    // Without a token as the page preloads it: other credentials or headers would ask a second time.
    if (token) {
      const asked = language !== navigator.language && { 'Accept-Language': language };
      Object.assign(options, { headers: { Accept: 'application/json', Authorization: `Bearer ${token}`, ...asked }, cache: 'no-store', credentials: 'omit' });
    }
    const response = fetch(address, options)
      .then(async (response) => [response, await response.text(), start, Date.now()]);
    response.catch(() => {});
    requests.set(address, { response, control, token });
    return response;
  }

  function takeEarlyRequest(address, token, signal) {
    const found = requests.get(address);
    requests.delete(address);
    if (token) {
      isTaken = true;
      for (const other of requests.values()) if (other.token) other.control.abort();
    }
    if (found?.token !== token) return found?.control.abort();
    signal.addEventListener('abort', () => found.control.abort());
    return found.response;
  }

  // The first request of the list and of a record, exactly as `browser::api` makes them. Other screens make none, and an
  // address in doubt makes none: the program would ask something else.
  const path = location.pathname.slice(base.length).replace(/\/$/, '');
  const isList = /^(\/users)?$/.test(path);
  const encode = (text) => encodeURIComponent(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt().toString(16).toUpperCase()}`);
  function firstPath(rows) {
    if (isList) {
      const { limit = '', offset = '', ...search } = Object.fromEntries(new URLSearchParams(location.search));
      // The directory answers these.
      if (['q', 'sort', 'signed_in', 'created', 'without'].some((name) => search[name])) return;
      if (!/^(20|50|100)?$/.test(limit) || !/^\d{0,15}$/.test(offset)) return;
      const filters = ['username', 'id', 'organization', 'role'].filter((name) => search[name]);
      return `/user/?${filters.map((name) => `${name}=${encode(search[name])}&`).join('')}limit=${limit || rows}&offset=${+offset}`;
    }
    const [, byName, name] = /^\/users\/(by-username\/)?(?!new$|by-username$)([^/]+)(?:\/edit|\/replace)?$/.exec(path) ?? [];
    // Decoded as the program decodes it: a stray percent sign stays, a plus sign is itself.
    const decoded = new URLSearchParams(`?=${name?.replace(/[+&]/g, encodeURIComponent)}`).get('');
    return name && `/user/${byName ? 'username/' : ''}${encode(decoded)}/`;
  }

  // The token goes nowhere in the clear, and to no host but the one that the address names (`config::is_safe_base`).
  const isSafe = (api) => /^(https:\/\/(?=[^/])|\/(?!\/)|http:\/\/(localhost|127\.0\.0\.1|\[::1\])(?=[:/]|$))[^?#@\\\s\p{Cc}]*$/u.test(api);

  function requestFirst(config) {
    const { api, pageSize } = JSON.parse(config);
    const [address, first] = [api.trim().replace(/\/+$/, ''), firstPath([20, 50, 100].find((size) => size === settings.pageSize) ?? pageSize ?? 20)];
    if (!isTaken && first && isSafe(address)) return request(address + first, token);
  }

  // Beside the token, config.json is stored as it was at the last start, so that the request need not wait for the file. The
  // program compares the two behind its first screen.
  const [token, config] = [stored('gatehouse.token'), stored('gatehouse.config')];
  const file = request(`${base}/config.json`, '').then(([, text]) => text);
  // Once it is sent, with the promise of its answer. With a stored configuration it is sent at once.
  const send = async (text) => ({ answer: token && requestFirst(text) });
  const requested = (token && config ? send(config) : file.then(send)).catch(() => ({}));
  file.catch(() => {});
  return { base, language, catalogue: chosen ?? catalogueOf(language), applySettings, hasOwnZone: !!settings.timeZone, isSignedIn: !!token, isList, takeEarlyRequest, requested };
})();
