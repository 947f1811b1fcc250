// Parts of a page that is laid out like Gmail's. The markup is our own; which attributes matter is told in docs/gmail-extension.md.
'use strict';

function make(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) if (value !== null) element.setAttribute(key, value);
  element.append(...children);
  return element;
}

const parts = {
  /** Recipients as Gmail shows them since 2021: options of a list box. */
  newChips(kind, people) {
    const list = make('div', { role: 'listbox', 'aria-label': kind });
    for (const { name, address } of people) {
      list.append(make('div', { role: 'option', 'data-name': name, 'data-hovercard-id': address }, name || address));
    }
    const input = make('input', { type: 'text', role: 'combobox', 'aria-label': kind + ' recipients', autocomplete: 'off' });
    input.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !input.value.includes('@')) return;
      event.preventDefault();
      list.append(make('div', { role: 'option', 'data-name': '', 'data-hovercard-id': input.value }, input.value));
      input.value = '';
    });
    return make('div', { class: 'anm', name: kind }, list, input);
  },
  /** Recipients as in the older layout: chips with hidden fields. */
  oldChips(kind, people) {
    const row = make('tr', { class: 'row-' + kind }, make('td', { class: 'eV' }));
    for (const { name, address } of people) {
      row.firstChild.append(make('div', { class: 'vR' }, make('span', { email: address }, name || address),
        make('input', { type: 'hidden', name: kind, value: name ? `${name} <${address}>` : address })));
    }
    return row;
  },
  body(html) {
    const editor = make('div', {
      g_editable: 'true', contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Message Body', class: 'editor', tabindex: '1',
    });
    editor.innerHTML = trusted(html);
    return editor;
  },
  buttons(archive) {
    const row = make('div', { class: 'buttons dC' });
    if (archive) row.append(make('div', { role: 'button', class: 'T-I aoO v7', tabindex: '1', 'data-tooltip': 'Send & archive', 'data-way': 'archive' }, 'Send & archive'));
    row.append(
      make('div', { role: 'button', class: 'T-I aoO v7 L3', tabindex: '1', 'data-tooltip': 'Send \u202a(Ctrl-Enter)\u202c', 'data-way': 'send' }, 'Send'),
      make('div', { role: 'button', class: 'T-I hG', tabindex: '1', 'aria-haspopup': 'true', 'aria-label': 'More send options', 'data-way': 'more' }, '▾'),
      make('div', { role: 'button', class: 'og', tabindex: '1', 'data-tooltip': 'Discard draft \u202a(Ctrl-Shift-D)\u202c', 'data-way': 'discard' }, '🗑'));
    return row;
  },
};

// Like Gmail's, this page refuses plain text where HTML is set, unless it went through a policy of its own.
const policy = window.trustedTypes?.createPolicy('fake-gmail', { createHTML: (text) => text });
function trusted(html) {
  return policy ? policy.createHTML(html) : html;
}
