// Starts Blazor. A lost circuit is tried again for ever; where the server no longer knows it (after a restart) the page is loaded
// again by itself. Nobody presses anything.
(() => {
  const longestWait = 5000;
  let wake = null;

  const pause = milliseconds => new Promise(done => {
    const timer = setTimeout(done, milliseconds);
    wake = () => { clearTimeout(timer); done(); };
  });

  // How the line is, for style sheets and for the live page: html[data-line], and an event.
  const tell = state => {
    document.documentElement.dataset.line = state;
    document.dispatchEvent(new CustomEvent('line', { detail: state }));
  };

  async function comeBack() {
    const notice = document.getElementById('components-reconnect-modal');
    const count = document.getElementById('lost-line-count');
    for (let attempt = 1; ; attempt++) {
      if (notice && attempt > 1) notice.hidden = false;
      if (count) count.textContent = String(attempt);
      try {
        if (await Blazor.reconnect()) break;
        location.reload();
        return;
      } catch {
        // No answer yet: the server or the line is down.
      }
      await pause(Math.min(longestWait, 250 * 2 ** Math.min(attempt, 5)));
    }
    if (notice) notice.hidden = true;
  }

  window.addEventListener('online', () => wake?.());
  document.addEventListener('visibilitychange', () => { if (!document.hidden) wake?.(); });

  let trying = false;
  Blazor.start({
    circuit: {
      reconnectionHandler: {
        onConnectionDown: async () => {
          if (trying) return;
          trying = true;
          tell('lost');
          try { await comeBack(); } finally { trying = false; }
          tell('up');
        },
        onConnectionUp: () => {},
      },
      // A line that went dead without a word is noticed within ten seconds (the server pings every four).
      configureSignalR: builder => builder.withServerTimeout(10000).withKeepAliveInterval(4000),
    },
  });
})();

// The last minutes before maintenance are counted on pages that stay open.
(() => {
  const minute = 60000;
  const count = () => {
    const shown = document.querySelector('[data-minutes-to]');
    if (!shown) return;
    const left = Math.ceil((Number(shown.dataset.minutesTo) - Date.now()) / minute);
    if (left <= 120) shown.textContent = shown.dataset.words.replace('{0}', String(Math.max(left, 0)));
  };
  count();
  setInterval(count, minute / 4);
})();
