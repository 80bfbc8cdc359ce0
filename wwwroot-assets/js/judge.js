// The scoring page: keys 0 to 4 score the criterion one is in and lead to the next, the total runs along, what is typed asks to be kept. Without it the form works all the same.
(() => {
  const form = () => document.querySelector('form[data-judge]');
  const criteria = () => [...form().querySelectorAll('[data-weight]')];
  const scored = criterion => criterion.querySelector('.lv input:checked');
  const text = quarters => (quarters / 4).toFixed(2).replace(/\.?0+$/, '');
  let changed = false;

  const add = () => {
    const parts = criteria().map(c => scored(c) ? Number(c.dataset.weight) * Number(scored(c).value) : null);
    document.querySelector('[data-total]').textContent = text(parts.reduce((sum, p) => sum + (p ?? 0), 0));
    const left = criteria().filter((_, i) => parts[i] === null).map(c => c.dataset.number);
    document.querySelector('[data-left]').textContent = left.length ? form().dataset.missing.replace('{0}', left.join(form().dataset.comma)) : form().dataset.whole;
  };

  document.addEventListener('change', event => {
    if (!event.target.closest?.('form[data-judge]')) return;
    changed = true;
    add();
  });

  document.addEventListener('input', event => { if (event.target.closest?.('form[data-judge]')) changed = true; });
  document.addEventListener('submit', event => { if (event.target.matches('form[data-judge]')) changed = false; });
  addEventListener('beforeunload', event => { if (changed && form()) event.preventDefault(); });

  document.addEventListener('keydown', event => {
    if (!form() || event.ctrlKey || event.metaKey || event.altKey || event.target.closest('textarea, input:not([type=radio]), select')) return;
    if (!/^[0-4]$/.test(event.key)) return;
    const here = event.target.closest('[data-weight]') ?? criteria().find(c => !scored(c)) ?? criteria()[0];
    const radio = here.querySelector(`.lv input[value="${event.key}"]`);
    radio.click();
    const next = criteria()[criteria().indexOf(here) + 1];
    const to = next ? scored(next) ?? next.querySelector('.lv input') : radio;
    to.focus({ preventScroll: true });
    (next ?? here).scrollIntoView({ block: 'center' });
    event.preventDefault();
  });
})();
