/*
 * A small stand-in for Outlook on the web around the real office.js. What its messages look like was read from
 * outlook-web-16.01.debug.js of @microsoft/office-js 1.1.110; what it does with a mail is a model of what is written about Outlook:
 *  - a body is put into the client's own words before an add-in gets it, and loses ids (office-js issue 4460);
 *  - what is to be appended goes into the body before the send handler runs;
 *  - HTML is refused where the body is text;
 *  - session data ends when a draft is closed, custom properties stay.
 */
const ADDIN = 'https://posthorn.test';
const ITEM_READ = 1;
const ITEM_COMPOSE = 4;
const TEXT = 0;
const NO_SUCH_KEY = 9020;

window.mail = null;
/** As Outlook keeps them: each value as JSON. */
window.roaming = {};
window.told = [];
window.unanswered = [];
const frames = new Map();
let waiting = null;

window.begin = (mail) => {
  window.mail = Object.assign(
    { subject: '', to: [], cc: [], bcc: [], html: '', text: null, headers: {}, session: {}, custom: {}, appended: '', version: '1.13' },
    JSON.parse(JSON.stringify(mail)),
  );
};

/** Opens a page of the add-in in a frame as Outlook does. */
window.openFrame = (path) => {
  const conversation = 'conv' + (frames.size + 1);
  const frame = document.createElement('iframe');
  frame.name = JSON.stringify({
    baseFrameName: 'frame' + conversation,
    hostInfo: 'Outlook$Web$16.01$' + (window.mail.language || 'en-US') + '$corr$$$0',
    xdmInfo: conversation + '|app1|' + location.origin,
    serializerVersion: 1,
    appContext: '',
    flights: '[]',
  });
  const state = { frame, invoked: null };
  frames.set(conversation, state);
  frame.src = ADDIN + path + '?_host_Info=Outlook$Web$16.01$' + (window.mail.language || 'en-US') + '$corr$$$0';
  document.body.append(frame);
  return conversation;
};

/** Lets an event handler of the add-in run, and waits until it says that it is done. */
window.fire = async (name) => {
  // Each event gets a page of its own, which reads the roaming settings anew.
  const conversation = window.openFrame('/addin/outlook/events.html');
  const state = frames.get(conversation);
  if (!(await until(() => state.invoked !== null))) {
    state.frame.remove();
    return null;
  }
  const done = new Promise((resolve) => (waiting = resolve));
  const args = { AppCommandId: name, CallbackName: name, EventObjStr: JSON.stringify({ type: name, source: { id: name } }) };
  state.frame.contentWindow.postMessage(
    JSON.stringify(Object.assign(reply(state.invoked, { 0: args.AppCommandId, 1: args.CallbackName, 2: args.EventObjStr, ...args }), { _responseType: 1 })),
    ADDIN,
  );
  const completed = await done;
  state.frame.remove();
  return completed;
};

/** The user presses Send: appends first, then asks the handler, if handlers are deployed. */
window.send = async (handlers) => {
  const mail = window.mail;
  if (mail.appended !== '' && mail.text === null) {
    mail.html = mail.html.replace('</body>', '') + mail.appended;
  }
  const started = performance.now();
  const completed = handlers ? await window.fire('onSend') : null;
  mail.heldFor = performance.now() - started;
  mail.session = {};
  return completed;
};

/** Waits at most a minute: an add-in that doesn't load doesn't hold mail back. */
function until(holds) {
  const end = performance.now() + 60_000;
  return new Promise((resolve) => {
    const look = () => (holds() || performance.now() > end ? resolve(holds()) : setTimeout(look, 20));
    look();
  });
}

function reply(request, data) {
  return {
    _messageType: 1,
    _actionName: request._actionName,
    _conversationId: request._conversationId,
    _correlationId: request._correlationId,
    _origin: location.href,
    _data: data,
    _errorCode: 0,
    _responseType: 0,
    _serializerVersion: 1,
  };
}

addEventListener('message', (event) => {
  if (event.origin !== ADDIN || typeof event.data !== 'string') {
    return;
  }
  const request = JSON.parse(event.data);
  if (request._messageType !== 0) {
    return;
  }
  const answer = (data) => event.source.postMessage(JSON.stringify(reply(request, data)), event.origin);
  const action = request._actionName;
  if (action === 'ContextActivationManager_getAppContextAsync') {
    answer(appContext());
  } else if (action === 'GetInitialData') {
    answer(initialData());
  } else if (action === 'ExecuteMethod') {
    answer(execute(request._data.MethodData.DispatchId, request._data.ApiParams));
  } else if (action === 'executeMethod') {
    answer(officeMethod(request._data));
  } else if (action === 'appCommandInvoked') {
    frames.get(request._conversationId).invoked = request;
    answer({ Error: 0, Version: 1 });
  } else {
    answer({ Error: 0, Version: 1 });
  }
});

function appContext() {
  const language = window.mail.language || 'en-US';
  return {
    _id: 'app1',
    _appName: 64,
    _appVersion: '16.0',
    _appUILocale: language,
    _dataLocale: language,
    _docUrl: location.href,
    _clientMode: 0,
    _settings: JSON.parse(JSON.stringify(window.roaming)),
    _reason: 1,
    _osfControlType: 1,
    _eToken: '',
    _correlationId: 'corr',
    _requirementMatrix: JSON.stringify({ mailbox: Number(window.mail.version) }),
  };
}

function initialData() {
  const mail = window.mail;
  const read = mail.read === true;
  return {
    permissionLevel: 2,
    itemType: read ? ITEM_READ : ITEM_COMPOSE,
    userEmailAddress: mail.from.address,
    userDisplayName: mail.from.name,
    userTimeZone: 'UTC',
    timeZoneOffsets: [],
    hostVersion: '16.0',
    owaView: 'ThreeColumns',
    ...(read
      ? {
          subject: mail.subject,
          normalizedSubject: mail.subject,
          sender: mail.sender,
          from: mail.sender,
          to: mail.to,
          cc: mail.cc,
          internetMessageId: '<read@x.test>',
          id: 'item1',
          itemClass: 'IPM.Note',
          dateTimeCreated: Date.now(),
          dateTimeModified: Date.now(),
        }
      : {}),
  };
}

/** A handler says that it is done: third in the list is its event, with what it completed with. */
function officeMethod(data) {
  if (waiting !== null && typeof data[2] === 'string') {
    waiting(JSON.parse(data[2]).completedContext);
    waiting = null;
  }
  return { Error: 0, Version: 1, Properties: {} };
}

const good = (data) => ({ wasSuccessful: true, error: false, data: data === undefined ? null : data });
const bad = (code) => ({ wasSuccessful: false, error: true, errorCode: code, data: null });

/** Recipients come as text or as an object. */
function recipient(given) {
  return typeof given === 'string'
    ? { address: given, name: given }
    : { address: given.emailAddress || given.address, name: given.displayName || given.name || '' };
}

/** The client's own words for a body: ids go, attributes are quoted. */
function renormalised(html) {
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('[id]').forEach((element) => element.removeAttribute('id'));
  return page.documentElement.outerHTML;
}

function execute(id, params) {
  const mail = window.mail;
  const field = () => [mail.to, mail.cc, mail.bcc][params.recipientField];
  switch (id) {
    case 3:
      return { wasSuccessful: true, customProperties: JSON.stringify(mail.custom) };
    case 4:
      mail.custom = params.customProperties;
      return good();
    case 14:
      return good(mail.text === null ? 'html' : 'text');
    case 15:
      return good(field());
    case 18:
      return good(mail.subject);
    case 21:
      field().splice(0, field().length, ...params.recipientArray.map(recipient));
      return good();
    case 22:
      field().push(...params.recipientArray.map(recipient));
      return good();
    case 35:
    case 33:
      window.told.push(params.message);
      return good();
    case 37:
      if (mail.text !== null) {
        return params.coercionType === TEXT ? good(mail.text) : bad(9004);
      }
      return good(params.coercionType === TEXT ? mail.html.replace(/<[^>]*>/g, '') : renormalised(mail.html));
    case 38:
      if (mail.text !== null) {
        mail.text = params.data;
      } else {
        mail.html = params.data;
      }
      return good();
    case 100:
      if (mail.text !== null && params.appendTxt !== '') {
        return bad(9004);
      }
      mail.appended = params.appendTxt;
      return good();
    case 107:
      return good({ address: mail.from.address, name: mail.from.name });
    case 151:
      return good(Object.fromEntries(Object.entries(mail.headers).filter(([name]) => params.internetHeadersNames.includes(name))));
    case 152:
      Object.assign(mail.headers, params.internetHeaderNameValuePairs);
      return good();
    case 153:
      params.internetHeadersNames.forEach((name) => delete mail.headers[name]);
      return good();
    case 168:
      return good(Object.entries(mail.headers).map(([name, value]) => `${name}: ${value}`).join('\r\n'));
    case 185:
      mail.session[params.name] = params.value;
      return good();
    case 186:
      return params.name in mail.session ? good(mail.session[params.name]) : bad(NO_SUCH_KEY);
    case 404:
      window.roaming = params[0];
      return good();
    default:
      window.unanswered.push(id + ' ' + JSON.stringify(params));
      return good();
  }
}
