// Sends a slot's file while one fills in the rest: progress in bytes, again by itself after a cut line, dropped files too. The server keeps one
// version however often the same file comes. Without this script the form posts as any other.
(() => {
  const longestWait = 30000;
  const megabytes = bytes => bytes < 1048576 ? `${Math.max(1, Math.ceil(bytes / 1024))} KB` : `${(bytes / 1048576).toFixed(1)} MB`;
  const filled = (text, ...figures) => text.replace(/\{(\d)\}/g, (_, at) => figures[at]);
  const slotOf = element => element.closest?.('[data-slot]');
  const formOf = slot => slot?.querySelector('form[data-upload]');

  const part = (name, className, text) => {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  };

  function row(form, file) {
    const line = part('div', 'file');
    const about = part('div');
    const bar = part('div', 'bar');
    const fill = part('i');
    const says = part('p');
    const cancel = part('button', 'btn btn--quiet', form.dataset.cancel);
    cancel.type = 'button';
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', '100');
    bar.setAttribute('aria-label', file.name);
    says.setAttribute('role', 'status');
    bar.append(fill);
    about.append(part('b', '', file.name), bar, says);
    line.append(part('span'), about, cancel);
    form.before(line);
    return {
      line, cancel,
      at(sent, all) {
        const share = all ? Math.round(100 * sent / all) : 0;
        fill.style.width = `${share}%`;
        bar.setAttribute('aria-valuenow', String(share));
        says.textContent = filled(form.dataset.sending, megabytes(sent), megabytes(all));
      },
      say(text) { says.textContent = text; },
      fail(text) { line.classList.add('file--bad'); bar.remove(); says.textContent = text; },
    };
  }

  // The page the form leads back to holds the slot as it is now; only the slot is taken from it. Rows still on their way stay, and so does why an earlier
  // file of the same choice was not taken.
  function show(slot, html, alsoRefused) {
    const fresh = new DOMParser().parseFromString(html, 'text/html').getElementById(slot.id);
    if (!fresh) return false;
    const sending = [...slot.querySelectorAll(alsoRefused ? '[data-sending-row], .file--bad[role="alert"]' : '[data-sending-row]')];
    slot.replaceWith(fresh);
    ready(fresh);
    for (const line of sending) formOf(fresh)?.before(line);
    return true;
  }

  function send(slotId, file, fields, first) {
    const form = formOf(document.getElementById(slotId));
    if (!form) return Promise.resolve();
    const [address, texts] = [form.action, { ...form.dataset }];
    const progress = row(form, file);
    progress.line.dataset.sendingRow = '';
    if (file.size > Number(texts.most)) {
      delete progress.line.dataset.sendingRow;
      progress.fail(texts.large);
      progress.cancel.remove();
      return Promise.resolve();
    }
    let cancelled = false, request = null, wake = null;
    progress.cancel.addEventListener('click', () => { cancelled = true; request?.abort(); wake?.(); progress.line.remove(); });

    const attempt = () => new Promise(done => {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      body.append('file', file, file.name);
      request = new XMLHttpRequest();
      request.open('POST', address);
      request.upload.addEventListener('progress', event => progress.at(Math.min(event.loaded, file.size), file.size));
      request.addEventListener('load', () => done(request));
      for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => done(null));
      request.send(body);
    });

    return (async () => {
      for (let wait = 1000; !cancelled; wait = Math.min(2 * wait, longestWait)) {
        progress.at(0, file.size);
        const answer = await attempt();
        if (cancelled) return;
        if (answer && answer.status < 500) {
          delete progress.line.dataset.sendingRow;
          const slot = document.getElementById(slotId);
          if (answer.status === 200 && slot && show(slot, answer.responseText, !first)) progress.line.remove();
          else { progress.fail(texts.failed); progress.cancel.remove(); }
          return;
        }
        progress.say(texts.again);
        await new Promise(done => {
          wake = done;
          setTimeout(done, wait);
          window.addEventListener('online', done, { once: true });
        });
      }
    })();
  }

  async function sendAll(form, files) {
    const slotId = slotOf(form).id;
    const fields = [...new FormData(form)].filter(([name]) => name !== 'file');
    form.reset();
    for (const [number, file] of files.entries())
      await send(slotId, file, number === 0 ? fields : fields.filter(([name]) => name !== 'replaces'), number === 0);
  }

  function ready(root) {
    for (const form of root.querySelectorAll('form[data-upload]')) {
      form.querySelector('button[type="submit"]').hidden = true;
      form.querySelector('[data-drop]').hidden = false;
      form.querySelector('input[type="file"]').multiple = true;
    }
  }

  document.addEventListener('change', event => {
    const form = event.target.closest?.('form[data-upload]');
    if (form && event.target.type === 'file' && event.target.files.length) sendAll(form, [...event.target.files]);
  });
  document.addEventListener('dragover', event => {
    const slot = event.dataTransfer?.types.includes('Files') && slotOf(event.target);
    if (!formOf(slot)) return;
    event.preventDefault();
    slot.classList.add('slot--over');
  });
  for (const end of ['dragleave', 'drop'])
    document.addEventListener(end, event => slotOf(event.target)?.classList.remove('slot--over'));
  document.addEventListener('drop', event => {
    const form = formOf(slotOf(event.target));
    if (!form || !event.dataTransfer.files.length) return;
    event.preventDefault();
    sendAll(form, [...event.dataTransfer.files]);
  });
  window.addEventListener('beforeunload', event => { if (document.querySelector('[data-sending-row]')) event.preventDefault(); });
  ready(document);
  window.Blazor?.addEventListener('enhancedload', () => ready(document));
})();
