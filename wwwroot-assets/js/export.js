// A long download says how far it is. The file comes as it would without this script; the page only asks the server, by a ticket it chose, how many rows have gone out.
(() => {
  const pause = 400;
  const patience = 30000;
  const filled = (text, ...figures) => text.replace(/\{(\d)\}/g, (_, at) => figures[at].toLocaleString('en'));

  function line(place) {
    const bar = document.createElement('div');
    const fill = document.createElement('i');
    const says = document.createElement('p');
    bar.className = 'bar';
    bar.setAttribute('role', 'progressbar');
    bar.setAttribute('aria-label', place.dataset.label);
    bar.setAttribute('aria-valuemin', '0');
    bar.setAttribute('aria-valuemax', '100');
    says.setAttribute('role', 'status');
    bar.append(fill);
    place.replaceChildren(bar, says);
    place.hidden = false;
    return {
      at(rows, of) {
        const share = of ? Math.floor(100 * rows / of) : 0;
        fill.style.width = `${share}%`;
        bar.setAttribute('aria-valuenow', String(share));
        says.textContent = filled(place.dataset.going, rows, of);
      },
      end(text) { bar.remove(); says.textContent = text; },
    };
  }

  async function follow(place, ticket) {
    const shown = line(place);
    const until = Date.now() + patience;
    let known = false;
    while (place.isConnected) {
      await new Promise(done => setTimeout(done, pause));
      let now;
      try {
        now = await (await fetch(`${place.dataset.exports}?ticket=${ticket}`)).json();
      } catch {
        // The line is away for a moment; the download may go on.
        now = null;
      }
      if (now?.of > 0 || now?.ended) {
        known = true;
        shown.at(now.rows, now.of);
        if (now.ended) return shown.end(filled(now.rows >= now.of ? place.dataset.done : place.dataset.broke, now.rows, now.of));
      } else if (known || Date.now() > until) {
        place.hidden = true;
        return;
      }
    }
  }

  document.addEventListener('click', event => {
    const link = event.target.closest?.('a[data-export]');
    const place = document.querySelector('[data-exports]');
    if (!link || !place) return;
    const ticket = crypto.getRandomValues(new Uint32Array(4)).reduce((text, part) => text + part.toString(36), '').slice(0, 32);
    const address = new URL(link.href);
    address.searchParams.set('ticket', ticket);
    link.href = address;
    follow(place, ticket);
  });
})();
