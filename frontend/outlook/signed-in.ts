/** The last page of the sign-in dialog: hands the code to the pane that opened it. */
void Office.onReady(() => {
  const given = new URLSearchParams(location.hash.slice(1));
  const message = JSON.stringify({ code: given.get('code') ?? '', state: given.get('state') ?? '' });
  const shown = document.getElementById('code');
  if (shown !== null) {
    shown.textContent = given.get('code') ?? '';
  }
  // Without an opener, as in a plain browser window, the code is typed.
  try {
    Office.context.ui.messageParent(message);
  } catch {
    document.body.classList.add('typed');
  }
});
