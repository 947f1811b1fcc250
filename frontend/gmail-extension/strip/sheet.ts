import kit from '../../compose-kit/kit.css';
import own from './strip.css';

/** The look of what stands in Gmail's page, out of reach of the page's own styles. */
export function sheet(): CSSStyleSheet {
  const made = new CSSStyleSheet();
  made.replaceSync(kit + own);
  return made;
}
