// The live page's own script: counts down without asking the server, keeps a choice while the line is lost and lets no other button
// be pressed then, says what a screen reader must hear, and moves the focus for skip links. It draws nothing else, and writes text only.
(() => {
  const root = document.documentElement;
  const all = selector => document.querySelectorAll(selector);
  const one = selector => document.querySelector(selector);
  const write = (element, text) => { if (element && element.textContent !== text) element.textContent = text; };

  // — the server's clock —
  let ahead = null;
  let seen = '';
  function takeTime() {
    const told = one('[data-server-time]')?.dataset.serverTime;
    if (!told || told === seen) return;
    seen = told;
    const sample = Date.parse(told) - Date.now();
    // The freshest message lags least; a jump means that somebody set this machine's clock.
    if (ahead === null || sample > ahead || ahead - sample > 60000) ahead = sample;
  }
  const now = () => Date.now() + (ahead ?? 0);

  const hongKong = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Hong_Kong', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });

  let said = {};
  function tick() {
    takeTime();
    const time = hongKong.format(now());
    for (const clock of all('[data-hkt]')) write(clock, time);
    for (const call of all('[data-until]')) {
      const left = Math.max(0, Math.ceil((Date.parse(call.dataset.until) - now()) / 1000));
      write(call.querySelector('[data-clock]'), `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
      const bar = call.querySelector('progress');
      if (bar) bar.value = Math.min(left, bar.max);
      for (const mark of [30, 10]) {
        const words = call.dataset[`say-${mark}`] ?? call.dataset[`say${mark}`];
        if (words && left <= mark && left > mark - 3 && said[call.dataset.until] !== mark) {
          said = { [call.dataset.until]: mark };
          write(one('[data-timer-say]'), words);
        }
      }
    }
  }

  // — a choice is kept until it is answered, under one id —
  const store = 'kept-ballot';
  let kept = read();
  let sentAt = 0;
  function read() {
    try { return JSON.parse(sessionStorage.getItem(store)); } catch { return null; }
  }
  function keep(choice) {
    kept = choice;
    try {
      if (choice) sessionStorage.setItem(store, JSON.stringify(choice));
      else sessionStorage.removeItem(store);
    } catch { /* a browser without storage keeps it in this page only */ }
  }
  const newId = () => Array.from(crypto.getRandomValues(new Uint8Array(16)), b => b.toString(16).padStart(2, '0')).join('');
  const up = () => root.dataset.line !== 'lost' && root.dataset.line !== 'off';
  const box = () => one('[data-ballot]');

  function send() {
    const here = box();
    if (!kept || !here || here.dataset.ballot !== kept.division || here.dataset.live === undefined || !up()) return;
    sentAt = Date.now();
    here.dispatchEvent(new CustomEvent('cast', { bubbles: true, detail: kept }));
  }

  function show() {
    const here = box();
    for (const button of all('[data-ballot] [data-choice]')) {
      const sending = kept !== null && here.dataset.ballot === kept.division && button.dataset.choice === kept.choice;
      if (sending === ('sending' in button.dataset)) continue;
      if (sending) { button.dataset.sending = ''; button.setAttribute('aria-busy', 'true'); }
      else { delete button.dataset.sending; button.removeAttribute('aria-busy'); }
    }
    if (!kept) return;
    if (here && here.dataset.ballot === kept.division) {
      if (here.dataset.answered === kept.ballot || here.dataset.recorded === kept.ballot) { keep(null); show(); }
    } else if (here || one('[data-server-time]') && document.querySelector('.outcome, .standby, .away')) {
      // The division went on without it.
      late(kept.division);
      keep(null);
    }
  }

  function late() {
    for (const note of all('[data-kept-late]')) { write(note, note.dataset.text); note.hidden = false; }
  }

  // — every other press needs the line: without one it is refused in words, never lost. Before the circuit begins the page itself is so. —
  const listens = () => up() && !one('.conn--begins');
  const presses = '.meeting button:not([data-choice])';
  function refuse(event) {
    event.preventDefault();
    event.stopImmediatePropagation();
    const saying = one('[data-line-say]');
    write(saying, saying?.dataset.notYet ?? '');
  }
  function rest() {
    for (const button of all(`${presses}:not([aria-disabled])`)) { button.dataset.rests = ''; button.setAttribute('aria-disabled', 'true'); }
  }
  const edited = new Set();
  function wakeUp() {
    for (const button of all('[data-rests]')) { delete button.dataset.rests; button.removeAttribute('aria-disabled'); }
    // What was written meanwhile is told again: the server never heard of it.
    for (const field of edited) if (field.isConnected) for (const kind of ['input', 'change']) field.dispatchEvent(new Event(kind, { bubbles: true }));
    edited.clear();
  }
  document.addEventListener('submit', event => { if (event.target.closest?.('.meeting') && !listens()) refuse(event); }, true);
  for (const kind of ['input', 'change']) document.addEventListener(kind, event => { if (!up()) edited.add(event.target); }, true);

  document.addEventListener('click', event => {
    if (event.target.closest?.(presses) && !listens()) { refuse(event); return; }
    const button = event.target.closest?.('[data-ballot] [data-choice]');
    if (button) {
      if (button.getAttribute('aria-disabled') === 'true') return;
      const here = box();
      // Pressing what is already recorded, or on its way, asks for nothing new.
      if (kept ? kept.choice === button.dataset.choice && kept.division === here.dataset.ballot : button.getAttribute('aria-pressed') === 'true') return;
      keep({ division: here.dataset.ballot, ballot: newId(), choice: button.dataset.choice });
      show();
      send();
      return;
    }
    const jump = event.target.closest?.('a[data-jump]');
    if (jump) {
      const target = document.getElementById(jump.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
      target.focus();
      target.scrollIntoView({ block: 'start' });
    }
  }, true);

  // — the line —
  let lostSince = 0;
  function line(state) {
    const saying = one('[data-line-say]');
    if (state === 'up') {
      if (lostSince) write(saying, saying?.dataset.back ?? '');
      lostSince = 0;
      root.dataset.line = 'up';
      wakeUp();
      setTimeout(send, 0);
    } else if (!lostSince) {
      lostSince = Date.now();
      root.dataset.line = 'lost';
      rest();
      write(saying, saying?.dataset.lost ?? '');
    }
  }
  document.addEventListener('line', event => line(event.detail));
  window.addEventListener('offline', () => line('lost'));
  window.addEventListener('online', () => { if (lostSince && !document.getElementById('components-reconnect-modal')?.matches(':not([hidden])')) line('up'); });

  setInterval(() => {
    tick();
    if (lostSince && Date.now() - lostSince > 30000) root.dataset.line = 'off';
    // Asked again while unanswered: the id makes it safe.
    if (kept && Date.now() - sentAt > 4000) send();
  }, 1000);

  function start() {
    Blazor.registerCustomEventType('cast', { browserEventName: 'cast', createEventArgs: event => event.detail });
    new MutationObserver(() => { tick(); show(); if (kept && Date.now() - sentAt > 4000) send(); })
      .observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['data-answered', 'data-recorded', 'data-ballot', 'data-live', 'data-server-time', 'data-until'] });
    tick();
    show();
    send();
  }
  // Deferred scripts run in order before this event: the one that brings Blazor comes after this one.
  if (document.readyState === 'complete') start(); else document.addEventListener('DOMContentLoaded', start);
})();
