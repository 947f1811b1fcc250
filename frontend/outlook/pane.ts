/** The task pane: static page, bearer token, one surface for writing and one for reading. */
import { ApiClient } from '../compose-kit/client.ts';
import { h, patch } from '../compose-kit/dom.ts';
import { signedOut } from '../compose-kit/view.ts';
import { languageOf, wordsOf } from '../compose-kit/words.ts';
import { ComposePane } from './compose-pane.ts';
import { keepToken, token } from './mailbox-storage.ts';
import { composed, openOutside, read } from './office.ts';
import { ReadPane } from './read-pane.ts';
import { SigningIn } from './sign-in.ts';

const root = document.getElementById('pane') as HTMLElement;

interface Surface {
  start(): Promise<void>;
  stop(): void;
  act(name: string, rest: string, on: boolean): void;
}

void Office.onReady(() => {
  const words = wordsOf(Office.context.displayLanguage ?? navigator.language);
  document.documentElement.lang = languageOf(words);
  let surface: Surface | null = null;
  let refused = false;

  const signingIn = new SigningIn(
    location.origin,
    (given) => void keepToken(given).then(begin),
    () => {
      refused = true;
      askToSignIn();
    },
  );

  function askToSignIn(): void {
    const notice = refused ? [h('p', { key: 'refused', class: 'notice bad', role: 'alert' }, words.codeRefused)] : [];
    patch(root, [...notice, ...signedOut(words)]);
  }

  function signedOutByServer(): void {
    surface?.stop();
    surface = null;
    void keepToken(null).then(askToSignIn);
  }

  function begin(): void {
    const given = token();
    refused = false;
    surface?.stop();
    surface = null;
    if (given === null) {
      askToSignIn();
      return;
    }
    const client = new ApiClient(location.origin, given);
    const writing = composed();
    const reading = read();
    if (writing !== null) {
      surface = new ComposePane(root, writing, client, words, signedOutByServer);
    } else if (reading !== null) {
      surface = new ReadPane(root, reading, client, words, signedOutByServer);
    } else {
      patch(root, [h('p', { class: 'quiet' }, words.notMail)]);
    }
    void surface?.start();
  }

  function act(event: Event): void {
    const target = (event.target as Element).closest('[data-act]');
    const [name = '', ...rest] = (target?.getAttribute('data-act') ?? '').split(':');
    const isBox = target instanceof HTMLInputElement;
    if (target === null || isBox !== (event.type === 'change')) {
      return;
    }
    if (name === 'sign-in') {
      void signingIn.open();
    } else if (name === 'use-code') {
      void signingIn.use((document.getElementById('code') as HTMLInputElement).value);
    } else if (name === 'open') {
      event.preventDefault();
      openOutside(rest.join(':'));
    } else {
      surface?.act(name, rest.join(':'), isBox && target.checked);
    }
  }

  root.addEventListener('click', act);
  root.addEventListener('change', act);
  // A pinned pane stays while the user goes to another mail.
  Office.context.mailbox.addHandlerAsync?.(Office.EventType.ItemChanged, begin);
  begin();
});
