// A form that is sent while there is no line would give way to the browser's own page and what was typed with it. So the line is looked after while somebody writes; where there is none the page stays,
// says so, and sends the form by itself as soon as there is one. With a line, and without this script, forms post at once as any other: what is pressed next must not overtake them.
(() => {
  const [patience, longestWait, every] = [8000, 5000, 3000];
  const waiting = new WeakSet(), passing = new WeakSet();
  let wake = null, lost = false, looking = false;

  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    wake = () => { clearTimeout(timer); done(); };
  });

  async function there() {
    try {
      return (await fetch('/health/live', { cache: 'no-store', credentials: 'omit', signal: AbortSignal.timeout(patience) })).ok;
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

  // Not every line that is gone is one the browser knows of.
  window.addEventListener('input', async () => {
    if (looking) return;
    looking = true;
    await new Promise(done => setTimeout(done, every));
    know(await there());
    looking = false;
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
