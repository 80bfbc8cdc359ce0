// Buttons marked data-passkey ask the browser for a passkey ('request') or make one ('create') and send their form with the answer.
(() => {
  const supported = typeof PublicKeyCredential === 'function' && typeof PublicKeyCredential.parseRequestOptionsFromJSON === 'function';

  async function ask(button, form) {
    const answer = await fetch(button.dataset.options, {
      method: 'POST',
      headers: { RequestVerificationToken: form.elements.__RequestVerificationToken.value },
    });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const options = await answer.json();
    const credential = button.dataset.passkey === 'create'
      ? await navigator.credentials.create({ publicKey: PublicKeyCredential.parseCreationOptionsFromJSON(options) })
      : await navigator.credentials.get({ publicKey: PublicKeyCredential.parseRequestOptionsFromJSON(options) });
    return JSON.stringify(credential);
  }

  document.addEventListener('click', async event => {
    const button = event.target.closest('button[data-passkey]');
    if (!button) return;
    event.preventDefault();
    const form = button.form;
    const field = name => form.elements[`${button.dataset.into}.${name}`];
    try {
      if (!supported) throw new Error('not supported');
      field('Credential').value = await ask(button, form);
      field('Fault').value = '';
    } catch (fault) {
      field('Credential').value = '';
      field('Fault').value = fault.name || 'fault';
    }
    form.submit();
  });
})();
