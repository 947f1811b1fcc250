/**
 * What runs without a pane: when a mail is begun, its recipients or sender change, and when it is sent. Outlook for Windows runs
 * this without a page, in an engine that reads nothing newer than ES2016 and, in older versions, stops at a conditional
 * expression. So nothing is imported here but types, no address is relative, and nothing is newer than that; a test holds it to it.
 *
 * Sending is never blocked: whatever happens, the mail is let go after three seconds at the latest (C1).
 */
import type { CheckResponse, PrepareResponse } from '../compose-kit/api-types.ts';
import type { Prepared, Settings } from './stored.ts';

type Event = Office.AddinCommands.Event;
type Item = Office.MessageCompose;
/** Gets what was asked for, or null where that failed. */
type Then<T> = (value: T | null) => void;

const SEND_LIMIT = 3000;
const OTHER_LIMIT = 10000;
/** Outlook takes no longer body. */
const LONGEST_BODY = 999999;
/** A pane that was seen this lately looks after the message itself. */
const PANE_FRESH = 10000;
const MARK = 'X-Posthorn-Id';

/**
 * Bodies that Outlook may spoil when they are set anew: inline images are lost or the end is cut off (office-js issues 6808 and
 * 6944), so their links stay as they are.
 */
const UNSAFE = /(?:src|background)\s*=\s*["']?\s*(?:cid|data|blob):|url\(\s*["']?\s*(?:cid|data|blob):|OwaReferenceAttachment/i;

const TRACKING: { [language: string]: string } = {
  en: 'Posthorn tracks this mail. The pane says more.',
  de: 'Posthorn verfolgt diese E-Mail. Mehr steht im Aufgabenbereich.',
  ja: 'Posthorn がこのメールを追跡します。詳細は作業ウィンドウに表示されます。',
  pl: 'Posthorn śledzi tę wiadomość. Więcej w okienku.',
};

interface Head {
  from: string | null;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
}

function settings(): Settings | null {
  const found = Office.context.roamingSettings.get('posthorn') as Settings | undefined;
  if (found && found.token && found.base) {
    return found;
  }
  return null;
}

function remember(name: string, value: unknown): void {
  Office.context.roamingSettings.set(name, value);
  Office.context.roamingSettings.saveAsync(function () {});
}

/** Calls the event's end once: when the work says so, or when its time is up. */
function limited(event: Event, options: object, limit: number, late: () => void): () => void {
  let ended = false;
  const end = function () {
    if (!ended) {
      ended = true;
      event.completed(options as never);
    }
  };
  setTimeout(function () {
    if (!ended) {
      late();
    }
    end();
  }, limit);
  return end;
}

function post<T>(to: Settings, path: string, body: object, then: Then<T>): void {
  fetch(to.base + '/api/v1' + path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/json', Authorization: 'Bearer ' + to.token },
    body: JSON.stringify(body),
  })
    .then(function (answer) {
      if (!answer.ok) {
        throw new Error(String(answer.status));
      }
      return answer.text();
    })
    .then(function (text) {
      if (text === '') {
        return {} as T;
      }
      return JSON.parse(text) as T;
    })
    .then(then, function () {
      then(null);
    });
}

/** Asks Outlook; null where it doesn't know or has no such thing. */
function ask<T>(work: (callback: (result: Office.AsyncResult<T>) => void) => void, then: Then<T>): void {
  try {
    work(function (result) {
      if (result.status === Office.AsyncResultStatus.Succeeded) {
        then(result.value);
      } else {
        then(null);
      }
    });
  } catch (fault) {
    then(null);
  }
}

function headerText(address: Office.EmailAddressDetails): string {
  const name = (address.displayName || '').replace(/[\r\n]+/g, ' ').trim();
  if (name === '' || name === address.emailAddress) {
    return address.emailAddress;
  }
  return '"' + name.replace(/["\\]/g, '\\$&') + '" <' + address.emailAddress + '>';
}

function addresses(field: Office.Recipients, without: string, then: (texts: string[]) => void): void {
  ask<Office.EmailAddressDetails[]>(
    function (callback) {
      field.getAsync(callback);
    },
    function (found) {
      then(
        (found || [])
          .filter(function (address) {
            return address.emailAddress && address.emailAddress !== without;
          })
          .map(headerText),
      );
    },
  );
}

/** @param without the address of ours that is no recipient */
function headOf(item: Item, without: string, then: (head: Head) => void): void {
  const head: Head = { from: null, to: [], cc: [], bcc: [], subject: '' };
  let waiting = 5;
  const one = function () {
    waiting = waiting - 1;
    if (waiting === 0) {
      then(head);
    }
  };
  addresses(item.to, without, function (texts) {
    head.to = texts;
    one();
  });
  addresses(item.cc, without, function (texts) {
    head.cc = texts;
    one();
  });
  addresses(item.bcc, without, function (texts) {
    head.bcc = texts;
    one();
  });
  ask<string>(
    function (callback) {
      item.subject.getAsync(callback);
    },
    function (subject) {
      head.subject = subject || '';
      one();
    },
  );
  ask<Office.EmailAddressDetails>(
    function (callback) {
      item.from.getAsync(callback);
    },
    function (from) {
      if (from && from.emailAddress) {
        head.from = headerText(from);
      }
      one();
    },
  );
}

function kept(item: Item, then: (prepared: Prepared | null) => void): void {
  ask<string>(
    function (callback) {
      item.sessionData.getAsync('posthorn', callback);
    },
    function (text) {
      try {
        then(JSON.parse(text || 'null') as Prepared | null);
      } catch (fault) {
        then(null);
      }
    },
  );
}

function keep(item: Item, prepared: Prepared, then: () => void): void {
  ask<void>(function (callback) {
    item.sessionData.setAsync('posthorn', JSON.stringify(prepared), callback);
  }, then);
}

function setHeader(item: Item, id: string, then: () => void): void {
  const header: { [name: string]: string } = {};
  header[MARK] = id;
  ask<void>(function (callback) {
    item.internetHeaders.setAsync(header, callback);
  }, then);
}

function unlessAPaneIsOpen(item: Item, end: () => void, work: () => void): void {
  ask<string>(
    function (callback) {
      item.sessionData.getAsync('posthorn-pane', callback);
    },
    function (seen) {
      if (Date.now() - Number(seen || 0) < PANE_FRESH) {
        end();
      } else {
        work();
      }
    },
  );
}

/** Prepares the mail as its writer chose, or as the switches stand at first (S2), unless a pane does. */
function refresh(event: Event): void {
  const end = limited(event, {}, OTHER_LIMIT, function () {});
  const to = settings();
  const item = Office.context.mailbox.item as unknown as Item;
  if (Office.context.roamingSettings.get('posthorn-events') !== true) {
    remember('posthorn-events', true);
  }
  if (item.sessionData) {
    item.sessionData.setAsync('posthorn-handled', '1', function () {});
  }
  if (to === null) {
    end();
    return;
  }
  unlessAPaneIsOpen(item, end, function () {
    kept(item, function (before) {
      headOf(item, (before && before.bcc) || '', function (head) {
        post<CheckResponse>(to, '/compose/check', head, function (answer) {
          if (answer === null) {
            end();
          } else {
            prepare(to, item, head, choice(answer, before), before, end);
          }
        });
      });
    });
  });
}

/** What is wanted of the mail now: what isn't allowed any more is off. */
function choice(answer: CheckResponse, before: Prepared | null): Prepared {
  const wanted: Prepared = {
    id: '',
    opens: answer.track.allowed && answer.track.opens,
    clicks: answer.track.allowed && answer.track.clicks,
    log: answer.log.allowed && answer.log.on,
    records: chosenAtFirst(answer),
    contacts: newAtFirst(answer),
    mailbox: Office.context.roamingSettings.get('posthorn-mailbox') === true,
    bcc: '',
  };
  if (before !== null) {
    wanted.opens = answer.track.allowed && before.opens;
    wanted.clicks = answer.track.allowed && before.clicks;
    wanted.log = answer.log.allowed && before.log;
    wanted.mailbox = before.mailbox;
    wanted.bcc = before.bcc;
  }
  return wanted;
}

function chosenAtFirst(answer: CheckResponse): Prepared['records'] {
  return answer.associations
    .filter(function (record) {
      return record.selected;
    })
    .map(function (record) {
      return { type: record.type, id: record.id };
    });
}

function newAtFirst(answer: CheckResponse): string[] {
  return answer.newContacts
    .filter(function (contact) {
      return contact.selected;
    })
    .map(function (contact) {
      return contact.address;
    });
}

function request(head: Head, wanted: Prepared): { [name: string]: unknown } {
  return {
    from: head.from,
    to: head.to,
    cc: head.cc,
    bcc: head.bcc,
    subject: head.subject,
    track: { opens: wanted.opens, clicks: wanted.clicks },
    log: wanted.log,
    associations: wanted.records,
    createContacts: wanted.contacts,
  };
}

function prepare(to: Settings, item: Item, head: Head, wanted: Prepared, before: Prepared | null, end: () => void): void {
  if (!wanted.opens && !wanted.clicks && !wanted.log) {
    end();
    return;
  }
  post<PrepareResponse>(to, '/compose/prepare', request(head, wanted), function (answer) {
    if (answer === null) {
      end();
      return;
    }
    wanted.id = answer.id;
    if (before !== null && before.id !== '') {
      post(to, '/compose/' + before.id + '/cancel', {}, function () {});
    }
    putIn(item, wanted, answer, end);
  });
}

function putIn(item: Item, wanted: Prepared, answer: PrepareResponse, end: () => void): void {
  const afterPixel = function () {
    setHeader(item, wanted.id, function () {
      copyByBcc(item, wanted, answer, function () {
        keep(item, wanted, function () {
          tell(item);
          end();
        });
      });
    });
  };
  if (answer.pixelHtml === '') {
    afterPixel();
  } else {
    ask<void>(function (callback) {
      item.body.appendOnSendAsync(answer.pixelHtml, { coercionType: Office.CoercionType.Html }, callback);
    }, afterPixel);
  }
}

function copyByBcc(item: Item, wanted: Prepared, answer: PrepareResponse, then: () => void): void {
  const address = answer.bcc;
  if (wanted.mailbox || !address || wanted.bcc === address) {
    then();
    return;
  }
  ask<void>(
    function (callback) {
      item.bcc.addAsync([address], callback);
    },
    function () {
      wanted.bcc = address;
      then();
    },
  );
}

/** One line above the mail, so that nothing is tracked unseen. */
function tell(item: Item): void {
  const language = (Office.context.displayLanguage || 'en').slice(0, 2);
  ask<void>(
    function (callback) {
      item.notificationMessages.replaceAsync(
        'posthorn',
        {
          type: Office.MailboxEnums.ItemNotificationMessageType.InformationalMessage,
          message: TRACKING[language] || (TRACKING.en as string),
          icon: 'Icon.16',
          persistent: false,
        },
        callback,
      );
    },
    function () {},
  );
}

/** The mail goes: its final recipients are told, its links are tracked where that is safe, and it is let go in any case. */
function onSend(event: Event): void {
  const end = limited(event, { allowEvent: true }, SEND_LIMIT, function () {
    remember('posthorn-sent-plain', 'late');
  });
  const to = settings();
  const item = Office.context.mailbox.item as unknown as Item;
  if (to === null) {
    end();
    return;
  }
  kept(item, function (before) {
    if (before === null || before.id === '') {
      end();
      return;
    }
    headOf(item, before.bcc, function (head) {
      bodyOf(item, function (html, text) {
        finish(to, item, head, before, html, text, end);
      });
    });
  });
}

/** The body as HTML or as text, whichever the mail is; neither where it can't be read or is too long. */
function bodyOf(item: Item, then: (html: string | null, text: string | null) => void): void {
  ask<Office.CoercionType>(
    function (callback) {
      item.body.getTypeAsync(callback);
    },
    function (type) {
      const plain = String(type).toLowerCase() === 'text';
      let coercion = Office.CoercionType.Html;
      if (plain) {
        coercion = Office.CoercionType.Text;
      }
      ask<string>(
        function (callback) {
          item.body.getAsync(coercion, callback);
        },
        function (body) {
          if (body === null || body.length > LONGEST_BODY) {
            then(null, null);
          } else if (plain) {
            then(null, body);
          } else {
            then(body, null);
          }
        },
      );
    },
  );
}

function finish(
  to: Settings,
  item: Item,
  head: Head,
  before: Prepared,
  html: string | null,
  text: string | null,
  end: () => void,
): void {
  if (html === null && text === null) {
    remember('posthorn-sent-plain', 'unsafe');
    sent(to, before, before.id, end);
    return;
  }
  const asked = request(head, before);
  asked.html = html;
  asked.text = text;
  post<PrepareResponse>(to, '/compose/prepare', asked, function (answer) {
    if (answer === null) {
      remember('posthorn-sent-plain', 'failed');
      sent(to, before, before.id, end);
    } else {
      putBack(to, item, before, answer, html, text, end);
    }
  });
}

function putBack(
  to: Settings,
  item: Item,
  before: Prepared,
  answer: PrepareResponse,
  html: string | null,
  text: string | null,
  end: () => void,
): void {
  const changed = answer.html || answer.text || '';
  const safe = before.clicks && changed !== '' && changed.length <= LONGEST_BODY && !UNSAFE.test(html || '');
  if (!safe || changed === html || changed === text) {
    if (before.clicks && answer.tracked.clicks && !safe) {
      remember('posthorn-sent-plain', 'unsafe');
    }
    leave(to, before, answer, end);
    return;
  }
  let coercion = Office.CoercionType.Html;
  if (html === null) {
    coercion = Office.CoercionType.Text;
  }
  ask<boolean>(
    function (callback) {
      item.body.setAsync(changed, { coercionType: coercion }, function (result) {
        callback({ status: result.status, value: true } as Office.AsyncResult<boolean>);
      });
    },
    function (done) {
      if (done === null) {
        remember('posthorn-sent-plain', 'unsafe');
        leave(to, before, answer, end);
        return;
      }
      if (answer.id !== before.id) {
        post(to, '/compose/' + before.id + '/cancel', {}, function () {});
      }
      setHeader(item, answer.id, function () {
        sent(to, before, answer.id, end);
      });
    },
  );
}

/** The body stays as it was, so the mail goes under the id whose pixel is in it. */
function leave(to: Settings, before: Prepared, answer: PrepareResponse, end: () => void): void {
  if (answer.id !== before.id) {
    post(to, '/compose/' + answer.id + '/cancel', {}, function () {});
  }
  sent(to, before, before.id, end);
}

/** From now on hits count. Where the server reads the mailbox it sees for itself that the mail went, and when. */
function sent(to: Settings, before: Prepared, id: string, end: () => void): void {
  if (before.mailbox) {
    end();
  } else {
    post(to, '/compose/' + id + '/sent', {}, end);
  }
}

// On a page Outlook waits for this; without one nothing comes of it.
if (Office.onReady) {
  Office.onReady();
}
Office.actions.associate('onCompose', refresh);
Office.actions.associate('onRecipients', refresh);
Office.actions.associate('onFrom', refresh);
Office.actions.associate('onSend', onSend);
