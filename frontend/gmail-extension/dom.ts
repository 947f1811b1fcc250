type Attributes = Record<string, string | boolean | ((event: Event) => void)>;

/** Makes an element. Text is text: nothing here is ever read as HTML. */
export function el<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Attributes = {},
  ...children: (Node | string | null)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) {
    if (typeof value === 'function') element.addEventListener(attribute, value);
    else if (value === true) element.setAttribute(attribute, '');
    else if (value !== false) element.setAttribute(attribute, value);
  }
  element.append(...children.filter((child) => child !== null));
  return element;
}

/** An element of an id that the page surely has. */
export function byId(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`There is no #${id}.`);
  return found;
}

const SVG = 'http://www.w3.org/2000/svg';

/** Drawn in the colour of the text around it; what it means is said by whatever holds it. */
export type Icon = keyof typeof PATHS;

const PATHS = {
  bell: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20h4',
  muted: 'M6 17h12l-1.5-2.5V10a4.5 4.5 0 0 0-9 0v4.5zM10 20h4M4 4l16 16',
  sliders: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
} as const;

export function icon(name: Icon): SVGElement {
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  const drawing = document.createElementNS(SVG, 'svg');
  const look = { viewBox: '0 0 24 24', width: '18', height: '18', fill: 'none', stroke: 'currentColor', 'stroke-width': '1.8', 'stroke-linecap': 'round', 'stroke-linejoin': 'round', 'aria-hidden': 'true' };
  for (const [attribute, value] of Object.entries(look)) drawing.setAttribute(attribute, value);
  drawing.append(path);
  return drawing;
}
