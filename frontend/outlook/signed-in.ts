/** The last page of the sign-in dialog: hands the code to the pane that opened it, and shows it for whom that does not reach. */
import { languageOf, wordsOf } from '../compose-kit/words.ts';

const given = new URLSearchParams(location.hash.slice(1));
const code = given.get('code') ?? '';
const words = wordsOf(navigator.language);
document.documentElement.lang = languageOf(words);
show('take', words.takeCode);
show('code', code);

// Out of reach where the page is opened in a plain window, or office.js could not be loaded: the code is typed then.
if (typeof Office !== 'undefined') {
  void Office.onReady(() => {
    try {
      Office.context.ui.messageParent(JSON.stringify({ code, state: given.get('state') ?? '' }));
    } catch {
      // Nobody listens: the code stays on the screen.
    }
  });
}

function show(id: string, text: string): void {
  const place = document.getElementById(id);
  if (place !== null) {
    place.textContent = text;
  }
}
