// Observers' page and the wall: joins the meeting's hub, draws the view it is sent, never goes back to an older one. The words are
// the server's (data-words), the markup is the page's; only text is written, never markup.
(() => {
  const root = document.documentElement;
  const page = document.querySelector('[data-watch]');
  if (!page) return;
  const words = [JSON.parse(page.dataset.words)];
  if (page.dataset.words2 ?? page.getAttribute('data-words-2')) words.push(JSON.parse(page.getAttribute('data-words-2')));
  const fill = (sentence, ...figures) => (sentence ?? '').replace(/\{(\d)\}/g, (_, n) => figures[+n] ?? '');
  const ordinal = n => n + (n % 100 > 10 && n % 100 < 14 ? 'th' : ['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  const write = (element, text) => { text = text == null ? '' : String(text); if (element.textContent !== text) element.textContent = text; };
  const read = (text, w) => text?.[w.language] ?? '';
  let view = null;
  let ahead = 0;

  const hongKong = new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Hong_Kong', hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' });
  const hongKongDay = new Intl.DateTimeFormat('zh-HK', { timeZone: 'Asia/Hong_Kong', year: 'numeric', month: 'long', day: 'numeric' });

  // A tie says how it came out as it did; the chair's reason stands on the record.
  const casting = (w, result) => result.castingVote ? w.casting[result.castingVote] : '';

  function robust(w, result) {
    const { silent } = result.figures;
    if (result.outcome === 'no-quorum') return w.robust[7];
    const carried = result.outcome === 'carried';
    const place = silent === 0 ? 0 : (result.robustness.silentCouldReverse ? 3 : 1) + (carried ? 0 : 1);
    return [casting(w, result), fill(w.robust[place], silent, w.inside[result.outcome]), w.robust[result.robustness.oneRecusalCouldReverse ? 6 : 5]].filter(Boolean).join(w.between);
  }

  // What each slot says, in one language.
  function say(v, w) {
    const { item, division } = v;
    const result = division?.result;
    // On the wall seats go by their shortest names.
    const seat = row => words.length > 1 && row.seat === 'CHAIR' ? w.chair : words.length > 1 && w.language === 'en' && row.seat !== 'ACADEMIC' ? row.seat : read(row.body, w);
    return {
      title: v.rehearsal ? fill(w.rehearsal, v.meeting) : v.circulation ? fill(w.circulation, v.meeting) : fill(w.meeting, v.number, ordinal(v.number)),
      sequence: fill(w.sequence, v.version),
      day: hongKongDay.format(Date.parse(v.serverTime)),
      number: item?.number,
      kind: item && (words.length > 1 ? w.brief[item.kind] : w.kinds[item.kind] + (item.case ? w.gap + item.case : '')),
      motion: item && (item.motion ? (words.length === 1 ? w.motion : '') + read(item.motion, w) : read(item.title, w)),
      about: item && read(item.title, w),
      clause: item?.clause ? fill(w.clause, item.clause) + w.gap + fill(w.orders, v.ordersVersion) : fill(w.orders, v.ordersVersion),
      stage: division ? w.stages[division.stage] : item ? w.stages[item.divides ? 'none' : 'never'] : '',
      responded: division?.responded,
      counting: division?.counting,
      count: division && division.responded + w.slash + division.counting,
      outcome: result ? w.outcomes[result.outcome] : division?.stage === 'abandoned' ? w.abandoned : '',
      for: result?.figures.for, against: result?.figures.against, abstain: result?.figures.abstain, silent: result?.figures.silent,
      robust: result ? robust(w, result) : '',
      present: result ? fill(w.presentAtCut, result.figures.present, result.figures.quorum) : ['notified', 'in-session'].includes(v.state) ? fill(w.present, v.present, v.filled, v.quorum) : '',
      state: w.states[v.state],
      say: !division ? '' : result ? fill(w.sayResult, item.number, w.outcomes[result.outcome], w.inside[result.outcome], result.figures.for, result.figures.against, result.figures.abstain, result.figures.silent)
        : division.stage === 'open' ? fill(w.sayOpened, item.number) : division.stage === 'last-call' ? fill(w.sayLastCall, v.lastCallSeconds) : division.stage === 'abandoned' ? '' : w.sayClosed,
      rows: result?.roll.map(row => ({ word: row.standing === 'voted' ? w.choices[row.choice] : w.standings[row.standing], seat: seat(row), name: read(row.name, w) })),
      agenda: v.agenda.map(line => ({ number: line.number, title: line.title ? read(line.title, w) : w.out, state: line.progress === 'decided' ? fill(w.progress.decided, w.outcomes[line.outcome], line.for, line.against) : w.progress[line.progress] })),
    };
  }

  const ifs = v => {
    const stage = v.division?.stage;
    const over = stage === 'declared' || stage === 'abandoned';
    return {
      rehearsal: v.rehearsal, item: !!v.item, standby: !v.item, over, declared: !!v.division?.result, dividing: !!v.item && !over, counted: !!v.division && !over,
      running: !!v.division && !over, waiting: !!v.item && !v.division, open: stage === 'open', lastCall: stage === 'last-call',
    };
  };

  const language = element => {
    const near = element.closest('[lang]');
    return words.length > 1 && near && near !== page && page.contains(near) ? 1 : 0;
  };

  function slots(within, said) {
    for (const slot of within.querySelectorAll('[data-t]')) write(slot, said[language(slot)][slot.dataset.t]);
  }

  function rows(target, kind, said, box) {
    const row = page.querySelector(`template[data-row="${kind}"]`);
    target.replaceChildren();
    for (let i = 0; i < (said[0]?.length ?? 0); i++) {
      const copy = document.importNode(row.content, true);
      target.append(copy);
      const made = target.lastElementChild;
      for (const slot of made.querySelectorAll('[data-t]')) write(slot, said[language(slot)][i][slot.dataset.t]);
      box?.(made.querySelector('[data-box]'), i);
    }
  }

  function mark(element, row) {
    const name = row.standing === 'voted' ? row.choice : row.standing === 'recused' ? 'out' : null;
    element.className = row.standing === 'voted' ? `box box--${row.choice} box--full` : name ? 'box box--out' : 'box box--silent';
    if (!name) return;
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `#${name}`);
    svg.setAttribute('aria-hidden', 'true');
    svg.append(use);
    element.append(svg);
  }

  function draw(next) {
    if (view && (next.version < view.version || (next.version === view.version && next.serverTime < view.serverTime))) return;
    view = next;
    ahead = Date.parse(next.serverTime) - Date.now();
    const said = words.map(w => say(next, w));
    const shown = ifs(next);
    for (const part of page.querySelectorAll('[data-if]')) part.hidden = !shown[part.dataset.if];
    // The longest outcome keeps to one line.
    for (const outcome of page.querySelectorAll('.wall-outcome')) outcome.classList.toggle('wall-outcome--long', next.division?.result?.outcome === 'no-quorum');
    for (const foot of page.querySelectorAll('.wall-foot')) foot.classList.toggle('wall-foot--short', next.state === 'in-session' && !next.division?.result && next.present < next.quorum);
    const rolls = page.querySelector('[data-roll]');
    const agenda = page.querySelector('[data-agenda]');
    slots(page, said);
    if (rolls) rows(rolls, 'roll', said.map(s => s.rows ?? []), (element, i) => mark(element, next.division.result.roll[i]));
    if (agenda) rows(agenda, 'agenda', said.map(s => s.agenda));
    for (const pips of page.querySelectorAll('[data-pips]')) {
      pips.replaceChildren(...Array.from({ length: next.division?.counting ?? 0 }, (_, i) => Object.assign(document.createElement('span'), { className: i < next.division.responded ? 'pip pip--in' : 'pip' })));
    }
    tick();
  }

  function tick() {
    const now = Date.now() + ahead;
    for (const clock of document.querySelectorAll('[data-hkt]')) write(clock, hongKong.format(now).slice(0, clock.dataset.hkt === 'short' ? 5 : 8));
    if (!view?.division?.until || view.division.stage !== 'last-call') return;
    const left = Math.max(0, Math.ceil((Date.parse(view.division.until) - now) / 1000));
    for (const call of page.querySelectorAll('.lastcall')) {
      write(call.querySelector('[data-clock]'), `${Math.floor(left / 60)}:${String(left % 60).padStart(2, '0')}`);
      const bar = call.querySelector('progress');
      bar.max = view.lastCallSeconds;
      bar.value = Math.min(left, bar.max);
    }
  }

  const line = state => { root.dataset.line = state; };
  const connection = new signalR.HubConnectionBuilder()
    .withUrl(page.dataset.hub)
    .withAutomaticReconnect({ nextRetryDelayInMilliseconds: retry => Math.min(5000, 250 * 2 ** Math.min(retry.previousRetryCount, 5)) })
    .configureLogging(signalR.LogLevel.None)
    .build();
  connection.on('ViewChanged', draw);
  connection.onreconnecting(() => line('lost'));
  connection.onreconnected(join);
  connection.onclose(start);

  async function join() {
    draw(await connection.invoke('Join', page.dataset.watch));
    line('up');
  }

  async function start() {
    for (let attempt = 0; ; attempt++) {
      try {
        if (connection.state === 'Disconnected') await connection.start();
        await join();
        return;
      } catch {
        line('lost');
        await new Promise(done => setTimeout(done, Math.min(5000, 250 * 2 ** Math.min(attempt, 5))));
      }
    }
  }
  setInterval(tick, 1000);
  start();
})();
