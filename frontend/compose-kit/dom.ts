/** A page as data, and putting it on the screen so that focus and scrolling stay. Text is only ever text: nothing is read as HTML. */

export interface Node {
  tag: string;
  /** Tells siblings apart, so that each keeps its element. */
  key: string;
  attributes: { [name: string]: string };
  /** What the element says; such an element has no children. */
  text: string;
  children: Node[];
}

type Given = Node | string | false | null;

/** An element. A string among the children is its text. */
export function h(tag: string, attributes: { [name: string]: string | boolean }, ...children: Given[]): Node {
  const texts = children.filter((child): child is string => typeof child === 'string');
  const nodes = children.filter((child): child is Node => typeof child === 'object' && child !== null);
  const kept: { [name: string]: string } = {};
  for (const [name, value] of Object.entries(attributes)) {
    if (name !== 'key' && value !== false) {
      kept[name] = value === true ? '' : value;
    }
  }
  return {
    tag,
    key: typeof attributes['key'] === 'string' ? attributes['key'] : '',
    attributes: kept,
    text: texts.join(''),
    children: nodes,
  };
}

/** Makes the element's children those; elements that are there already are kept. */
export function patch(parent: Element, wanted: Node[]): void {
  const before = new Map<string, Element>();
  for (const child of Array.from(parent.children)) {
    before.set(child.getAttribute('data-key') ?? '', child);
  }
  const kept = wanted.map((node, index) => {
    const key = `${node.tag}:${node.key === '' ? index : node.key}`;
    const element = before.get(key) ?? create(parent, node, key);
    before.delete(key);
    update(element, node);
    return element;
  });
  before.forEach((element) => element.remove());
  kept.forEach((element, index) => {
    if (parent.children[index] !== element) {
      parent.insertBefore(element, parent.children[index] ?? null);
    }
  });
}

function create(parent: Element, node: Node, key: string): Element {
  const element = parent.ownerDocument.createElement(node.tag);
  element.setAttribute('data-key', key);
  return element;
}

function update(element: Element, node: Node): void {
  for (const name of element.getAttributeNames()) {
    if (name !== 'data-key' && !(name in node.attributes)) {
      element.removeAttribute(name);
    }
  }
  for (const [name, value] of Object.entries(node.attributes)) {
    if (element.getAttribute(name) !== value) {
      element.setAttribute(name, value);
    }
  }
  if (element instanceof HTMLInputElement) {
    // The attribute only says how a box began.
    element.checked = 'checked' in node.attributes;
  }
  if (node.children.length > 0) {
    patch(element, node.children);
  } else if (element.textContent !== node.text) {
    element.textContent = node.text;
  }
}
