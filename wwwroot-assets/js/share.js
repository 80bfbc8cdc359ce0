// Copies an address and prints a page. The buttons are hidden until this script is here to do what they say.
(() => {
  const show = () => document.querySelectorAll('[data-copy], [data-print]').forEach(button => { button.hidden = false; });

  async function copy(button) {
    const field = document.getElementById(button.dataset.copy);
    const said = document.getElementById(`${button.dataset.copy}-said`);
    try {
      await navigator.clipboard.writeText(field.value);
    } catch {
      // No clipboard for this page (plain HTTP, or not allowed): the address stands marked, ready for Ctrl+C.
      field.focus();
      field.select();
      return;
    }
    button.textContent = button.dataset.done;
    if (said) said.textContent = button.dataset.done;
  }

  document.addEventListener('click', event => {
    const button = event.target.closest?.('[data-copy], [data-print]');
    if (!button) return;
    if ('print' in button.dataset) window.print();
    else copy(button);
  });
  show();
  window.Blazor?.addEventListener('enhancedload', show);
})();
