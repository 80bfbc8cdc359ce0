// A verification on site is written where the line is bad: what is typed and photographed is kept on the device and sent when there is a line. The visit has a name of its own and the
// photographs have theirs, so that what is sent twice arrives once. Without this script the form posts as any other.
(() => {
  const place = () => document.querySelector('[data-visit]');
  const longestWait = 30000;
  let sending = false, wake = null;

  const opened = new Promise((done, failed) => {
    const request = indexedDB.open('site-visits', 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore('visits');
      request.result.createObjectStore('photos');
    };
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  });
  const ask = (store, mode, act) => opened.then(db => new Promise((done, failed) => {
    const request = act(db.transaction(store, mode).objectStore(store));
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error);
  }));
  // Another officer who signs in on the same device does not find it.
  const own = () => `${place().dataset.person}/${place().dataset.visit}`;
  const read = () => ask('visits', 'readonly', s => s.get(own()));
  const keep = visit => ask('visits', 'readwrite', s => s.put(visit, own()));
  const range = () => IDBKeyRange.bound(`${own()}/`, `${own()}/\uffff`);
  const photos = async () => {
    const keys = await ask('photos', 'readonly', s => s.getAllKeys(range()));
    const files = await ask('photos', 'readonly', s => s.getAll(range()));
    return keys.map((key, i) => ({ key, ...files[i] }));
  };
  const form = () => place().querySelector('form.visit-form');
  const field = name => form().elements.namedItem(`Form.${name}`);

  function say(text) {
    const says = place().querySelector('[data-says]');
    says.hidden = !text;
    says.textContent = text ?? '';
  }

  const typed = () => [...new FormData(form())].filter(([name]) => name.startsWith('Form.'));

  function fill(fields) {
    for (const [name, value] of fields)
      for (const control of form().querySelectorAll(`[name="${CSS.escape(name)}"]`))
        if (control.type === 'radio') control.checked = control.value === value;
        else control.value = value;
  }

  const save = async waiting => {
    // A form that is gone from the page has nothing to keep any more.
    if (!field('Key')) return;
    await keep({ fields: typed(), waiting });
    if (!waiting) say(place().dataset.kept);
  };

  async function list() {
    const into = place().querySelector('[data-photo-list]');
    if (!into) return;
    const rows = (await photos()).map(photo => {
      const row = document.createElement('li');
      const drop = document.createElement('button');
      row.textContent = `${photo.name} `;
      drop.type = 'button';
      drop.className = 'btn btn--quiet';
      drop.textContent = place().dataset.drop;
      drop.setAttribute('aria-label', `${place().dataset.drop} ${photo.name}`);
      drop.addEventListener('click', () => ask('photos', 'readwrite', s => s.delete(photo.key)).then(list));
      row.append(drop);
      return row;
    });
    into.replaceChildren(...rows);
  }

  function where() {
    const says = place().querySelector('[data-position-says]');
    if (!says) return;
    const [north, east] = [field('Latitude').value, field('Longitude').value];
    says.textContent = north ? `${Number(north).toFixed(5)}, ${Number(east).toFixed(5)}` : '';
    place().querySelector('[data-position-drop]').hidden = !north;
  }

  // The page as it stands now: its mark against forgery is of today, and where nobody is signed in any more it is another page.
  async function fresh() {
    const answer = await fetch(place().dataset.back, { headers: { Accept: 'text/html' } });
    if (answer.status >= 500) throw new Error('busy');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    return page.querySelector('[data-visit] form.visit-form [name="__RequestVerificationToken"]')?.value ?? null;
  }

  async function sendPhoto(photo, token) {
    const body = new FormData();
    body.append('__RequestVerificationToken', token);
    body.append('return', place().dataset.back);
    body.append('file', photo.blob, photo.name);
    const answer = await fetch(place().dataset.files, { method: 'POST', body });
    if (answer.status >= 500) throw new Error('busy');
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    const refused = answer.ok ? page.querySelector('[data-slot] [role="alert"]') : page.body;
    await ask('photos', 'readwrite', s => s.delete(photo.key));
    return refused ? photo.name : null;
  }

  // True where it is over: sent, or for a person to look at.
  async function attempt() {
    const visit = await read();
    if (!visit?.waiting) return true;
    const token = await fresh();
    if (!token) {
      say(place().dataset.signin);
      return true;
    }
    const lost = [];
    for (const photo of await photos()) lost.push(await sendPhoto(photo, token));
    const body = new FormData();
    for (const [name, value] of visit.fields) body.append(name, value);
    body.append('_handler', 'visit');
    body.append('__RequestVerificationToken', token);
    const answer = await fetch(place().dataset.back, { method: 'POST', body });
    if (answer.status >= 500) throw new Error('busy');
    const refused = lost.filter(name => name);
    if (new URL(answer.url).searchParams.get('done') === 'visit') {
      await ask('visits', 'readwrite', s => s.delete(own()));
      if (refused.length) say(`${place().dataset.notTaken} ${refused.join(', ')}`);
      else location.assign(answer.url);
      return true;
    }
    // Something is to be corrected: the page says what, and what was typed stands in it.
    await keep({ ...visit, waiting: false });
    const said = new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-visit]');
    if (said) {
      place().replaceWith(document.adoptNode(said));
      await ready();
      place().querySelector('.errsum')?.focus();
    }
    say(refused.length ? `${place().dataset.notTaken} ${refused.join(', ')}` : null);
    return true;
  }

  async function send() {
    if (sending) {
      wake?.();
      return;
    }
    sending = true;
    try {
      for (let wait = 2000; ; wait = Math.min(2 * wait, longestWait)) {
        say(place().dataset.sending);
        try {
          if (await attempt()) return;
        } catch {
          say(place().dataset.offline);
        }
        await new Promise(done => {
          wake = done;
          setTimeout(done, wait);
          window.addEventListener('online', done, { once: true });
        });
      }
    } finally {
      sending = false;
    }
  }

  async function ready() {
    if (!field('Key')) return;
    const kept = await read();
    if (kept) fill(kept.fields);
    for (const part of place().querySelectorAll('[data-photos], [data-position]')) part.hidden = part.matches('[data-position]') && !navigator.geolocation;
    await list();
    where();
    form().addEventListener('input', () => save(false));
    form().addEventListener('submit', async event => {
      event.preventDefault();
      await save(true);
      await send();
    });
    place().querySelector('#visit-photos').addEventListener('change', async event => {
      const key = field('Key').value;
      const number = (await photos()).length;
      for (const [i, file] of [...event.target.files].entries()) {
        const name = `${key.slice(0, 8)}-${Date.now().toString(36)}-${number + i + 1}.${file.type === 'image/png' ? 'png' : 'jpg'}`;
        await ask('photos', 'readwrite', s => s.put({ name, blob: file }, `${own()}/${name}`));
      }
      event.target.value = '';
      await save(false);
      await list();
    });
    place().querySelector('[data-position-do]').addEventListener('click', () => navigator.geolocation.getCurrentPosition(async found => {
      [field('Latitude').value, field('Longitude').value, field('Metres').value] = [found.coords.latitude, found.coords.longitude, found.coords.accuracy];
      where();
      await save(false);
    }, () => say(place().dataset.nowhere)));
    place().querySelector('[data-position-drop]').addEventListener('click', async () => {
      for (const name of ['Latitude', 'Longitude', 'Metres']) field(name).value = '';
      where();
      await save(false);
    });
  }

  if (!place()) return;
  ready().then(read).then(visit => visit?.waiting ? send() : null);
})();
