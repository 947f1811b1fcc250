// What the page does: writing, sending with a way back, sending later, and reading sent mail through an image proxy.
'use strict';

const drafts = new Map();
const fake = { undoMs: Number(new URLSearchParams(location.search).get('undo') ?? 200), count: 0 };
if (new URLSearchParams(location.search).has('dark')) document.body.classList.add('dark');

/** Opens a place to write in. */
fake.compose = ({ layout = 'dialog', to = [], subject = '', html = '' } = {}) => {
  const id = ++fake.count;
  const body = parts.body(html);
  const root = layouts[layout]({ to, subject, body, id });
  root.dataset.draft = id;
  drafts.set(String(id), { root, body, layout });
  (layout === 'dialog' ? document.body : document.querySelector('main')).append(root);
  return id;
};

const layouts = {
  dialog({ to, subject, body }) {
    const bcc = parts.newChips('bcc', []);
    bcc.hidden = true;
    const show = make('span', { role: 'link', class: 'aB gQ pB', tabindex: '1', 'data-tooltip': 'Add Bcc recipients \u202a(Ctrl-Shift-B)\u202c' }, 'Bcc');
    const form = make('form', {}, make('div', { class: 'GS' }, parts.newChips('to', to), show, parts.newChips('cc', []), bcc),
      make('input', { name: 'subjectbox', 'aria-label': 'Subject', value: subject }), make('input', { type: 'hidden', name: 'draft', value: 'x' }));
    show.addEventListener('click', () => { bcc.hidden = false; });
    return make('div', { role: 'dialog', class: 'compose', 'aria-label': 'New Message' }, make('h2', {}, 'New Message'), form,
      make('table', { class: 'iN', role: 'presentation' }, make('tbody', {},
        make('tr', {}, make('td', { class: 'Ap' }, body)), make('tr', {}, make('td', { class: 'btC' }, parts.buttons(false))))));
  },
  reply({ to, subject, body }) {
    return make('div', { role: 'region', class: 'compose', 'aria-label': 'Reply' }, make('table', { role: 'presentation' }, make('tbody', {}, make('tr', {}, make('td', {},
      make('form', {}, make('table', { class: 'GS' }, make('tbody', {}, parts.oldChips('to', to))), make('input', { type: 'hidden', name: 'subject', value: subject })),
      make('div', {}, body), make('div', { class: 'aDg' }, make('div', { class: 'aDj' }, parts.buttons(true))))))));
  },
  popout({ to, subject, body }) {
    return make('div', { class: 'compose' }, make('div', { name: 'to' }, ...to.map(({ name, address }) => make('span', { email: address, name }, name || address))),
      make('input', { name: 'subjectbox', value: subject }), make('input', { type: 'hidden', name: 'from', value: 'Ada <alias@sender.test>' }),
      make('section', {}, body), make('footer', {}, parts.buttons(false)));
  },
  unreadable({ body }) {
    return make('div', { class: 'compose' }, make('div', {}, 'A layout from another world'), body, make('div', { class: 'zz', tabindex: '1' }, 'Go'));
  },
};

function mailOf({ root, body }) {
  const of = (kind) => {
    const chips = [...root.querySelectorAll(`[name="${kind}"] [role=option], [name="${kind}"] [email]`)]
      .map((chip) => chip.getAttribute('data-hovercard-id') ?? chip.getAttribute('email'));
    return [...chips, ...[...root.querySelectorAll(`input[type=hidden][name="${kind}"]`)].map((input) => input.value)];
  };
  return { to: of('to'), cc: of('cc'), bcc: of('bcc'), subject: root.querySelector('[name=subjectbox], [name=subject]').value, html: body.innerHTML };
}

function send(id, way) {
  const draft = drafts.get(id);
  if (!draft) return;
  if (mailOf(draft).to.length === 0) { document.getElementById('toast').textContent = 'Please specify a recipient.'; return; }
  draft.root.remove();
  drafts.delete(id);
  const mail = { ...mailOf(draft), way };
  const undo = make('span', { id: 'link_undo', role: 'link', tabindex: '0' }, 'Undo');
  document.getElementById('toast').replaceChildren(make('div', { role: 'alert' }, 'Message sent ', undo, ' ', make('span', { id: 'link_vsm', role: 'link' }, 'View message')));
  const timer = setTimeout(() => { undo.remove(); deliver(mail); }, fake.undoMs);
  undo.addEventListener('click', () => {
    clearTimeout(timer);
    document.getElementById('toast').textContent = 'Sending undone.';
    fake.compose({ layout: draft.layout, to: mail.to.map((address) => ({ name: '', address })), subject: mail.subject, html: mail.html });
  });
}

function deliver(mail) {
  return fetch('/fake/sent', { method: 'POST', body: JSON.stringify(mail) });
}

// Gmail hears its menus on mouseup, its buttons on click, and the shortcut wherever the focus is in the window.
document.addEventListener('click', (event) => {
  const way = event.target.closest('[data-way]')?.dataset.way;
  const id = event.target.closest('[data-draft]')?.dataset.draft;
  if (way === 'send' || way === 'archive') send(id, way);
  if (way === 'discard') { drafts.get(id).root.remove(); drafts.delete(id); }
  if (way === 'more') document.body.append(make('div', { role: 'menu', 'data-for': id }, make('div', { role: 'menuitem', selector: 'scheduledSend' }, 'Schedule send')));
});
document.addEventListener('mouseup', (event) => {
  const item = event.target.closest('[selector=scheduledSend]');
  if (!item) return;
  const id = item.parentElement.dataset.for;
  item.parentElement.remove();
  const dialog = make('div', { role: 'dialog', 'aria-label': 'Schedule send' }, make('button', { type: 'button', id: 'tomorrow' }, 'Tomorrow morning'));
  document.body.append(dialog);
  dialog.firstChild.addEventListener('click', () => {
    const mail = { ...mailOf(drafts.get(id)), way: 'schedule' };
    drafts.get(id).root.remove();
    drafts.delete(id);
    dialog.remove();
    deliver(mail);
  });
});
document.addEventListener('keydown', (event) => {
  const id = event.target.closest('[data-draft]')?.dataset.draft;
  if (id && event.key === 'Enter' && event.ctrlKey) { event.preventDefault(); send(id, 'shortcut'); }
});
document.getElementById('write').addEventListener('click', () => fake.compose());

/** Shows a sent mail as Gmail does: every image by way of its proxy, with the address itself behind the hash. */
fake.read = (html) => {
  const shown = make('div', { class: 'a3s' });
  let count = 0;
  const proxy = (whole, before, url) => `${before}https://ci3.googleusercontent.com/meips/image${++count}=s0-d-e1-ft#${url}"`;
  shown.innerHTML = trusted(html.replace(/(<img[^>]* src=")([^"]+)"/g, proxy));
  document.querySelector('main').append(make('div', { class: 'mail adn', 'data-message-id': '#msg-1' }, shown));
};
window.fake = fake;
