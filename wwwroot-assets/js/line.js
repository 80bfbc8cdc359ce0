// A form that is sent while there is no line would give way to the browser's own page and what was typed with it. So the line is looked after while somebody writes; where there is none the page stays,
// says so, and sends the form by itself as soon as there is one. With a line, and without this script, forms post at once as any other: what is pressed next must not overtake them.
(() => {
  const [patience, longestWait, rest, longestWriting] = [8000, 5000, 3000, 10000];
  const waiting = new WeakSet(), passing = new WeakSet();
  let wake = null, lost = false, since = 0, resting = 0, shown = null;

  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    wake = () => { clearTimeout(timer); done(); };
  });

  async function there() {
    try {
      const answer = await fetch('/health/live', { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patience) });
      if (answer.ok) hear(answer.headers.get('portal-maintenance') ?? '');
      return answer.ok;
    } catch {
      return false;
    }
  }

  async function hold() {
    const notice = document.getElementById('components-reconnect-modal');
    const count = document.getElementById('lost-line-count');
    for (let attempt = 1; !await there(); attempt++) {
      if (notice) notice.hidden = false;
      if (count) count.textContent = String(attempt);
      await pause(Math.min(longestWait, 500 * 2 ** Math.min(attempt, 4)));
    }
    know(true);
    if (notice) notice.hidden = true;
  }

  function know(line) {
    lost = !line;
    if (line) delete document.documentElement.dataset.line;
    else document.documentElement.dataset.line = 'lost';
  }

  // Maintenance that was announced, began or ended while the page was open takes its place above it, and is said once.
  async function hear(version) {
    const place = document.querySelector('[data-maintenance]');
    if (!place || (shown ?? place.dataset.maintenance) === version) return;
    shown = version;
    try {
      const answer = await fetch('/maintenance', { cache: 'no-store', signal: AbortSignal.timeout(patience) });
      const fresh = answer.ok && new DOMParser().parseFromString(await answer.text(), 'text/html').querySelector('[data-maintenance]');
      if (!fresh) throw new Error('no band');
      const say = document.querySelector('[data-maintenance-say]');
      if (say) say.textContent = fresh.textContent.replace(/\s+/g, ' ').trim() || say.dataset.over;
      place.replaceWith(fresh);
    } catch {
      // With the next answer.
    }
    shown = null;
  }

  // Where there is a circuit it hears by itself.
  new MutationObserver(() => hear(document.querySelector('[data-maintenance-now]')?.dataset.maintenanceNow ?? ''))
    .observe(document.body, { subtree: true, attributes: true, attributeFilter: ['data-maintenance-now'] });

  // Not every line that is gone is one the browser knows of: it is looked for when somebody rests from writing, and every ten seconds of writing without a rest.
  async function look() {
    since = 0;
    know(await there());
  }

  window.addEventListener('input', () => {
    since ||= Date.now();
    clearTimeout(resting);
    resting = setTimeout(look, Math.max(0, Math.min(rest, since + longestWriting - Date.now())));
  });

  // On the window, after whatever the page's own scripts and circuits do with it.
  window.addEventListener('submit', async event => {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.getAttribute('method')?.toLowerCase() !== 'post' || passing.has(form)) return;
    if (!lost && navigator.onLine) return;
    event.preventDefault();
    // Pressed again it is sent once.
    if (waiting.has(form)) return;
    waiting.add(form);
    await hold();
    waiting.delete(form);
    passing.add(form);
    form.requestSubmit(event.submitter?.isConnected ? event.submitter : null);
    // Where it led nowhere, as to a file, it may be sent again.
    passing.delete(form);
  });

  window.addEventListener('online', () => wake?.());
})();
