// Keys of the queue: j and k move, Enter opens, x selects, f goes to the search, 1 to 8 change the view. Without a script everything is a link, a field or a button.
(() => {
  const rows = () => [...document.querySelectorAll('.cases tbody tr')];
  const typing = target => target.closest('input:not([type=checkbox]), select, textarea, [contenteditable]');
  let at = -1;

  const go = step => {
    const all = rows();
    if (all.length === 0) return;
    at = Math.max(0, Math.min(all.length - 1, at + step));
    all.forEach((row, i) => row.classList.toggle('at', i === at));
    all[at].querySelector('a').focus();
    all[at].scrollIntoView({ block: 'nearest' });
  };

  document.addEventListener('keydown', event => {
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const here = rows()[at];
    if (event.key === 'j') go(1);
    else if (event.key === 'k') go(-1);
    else if (event.key === 'x' && here) here.querySelector('input[type=checkbox]').click();
    else if (event.key === 'f') document.getElementById('q')?.focus();
    else if (/^[1-8]$/.test(event.key)) document.querySelectorAll('.views a:not(.end)')[Number(event.key) - 1]?.click();
    else return;
    event.preventDefault();
  });
})();
