import { ComposeWindow } from './compose-window.ts';
import { closest, GMAIL, type Selectors } from './selectors.ts';

/** What happens on Gmail's page, in our words. */
export interface PageListener {
  /** A mail is being written. */
  opened(compose: ComposeWindow): void;
  /** A mail is being written in a layout that can't be read (C4). */
  unreadable(body: HTMLElement): void;
  /** Recipients, sender or subject may have changed. */
  changed(compose: ComposeWindow): void;
  /** It is gone: sent, closed as a draft, or thrown away. */
  closed(compose: ComposeWindow): void;
  /** The page changed somewhere else. */
  looked(): void;
}

const SETTLED_MS = 120;
/** A compose window appears in pieces; only when it is still unreadable after this is it said to be. */
const PATIENCE_MS = 2500;

/** Watches Gmail's page. It is read and never written to from here. */
export class GmailPage {
  private readonly composes = new Map<HTMLElement, ComposeWindow>();
  private readonly waiting = new Map<HTMLElement, number>();
  private readonly refused = new Set<HTMLElement>();
  private pending = 0;

  constructor(
    private readonly listener: PageListener,
    readonly selectors: Selectors = GMAIL,
  ) {}

  watch(): void {
    new MutationObserver(() => this.soon()).observe(document.documentElement, {
      childList: true,
      subtree: true,
      attributes: true,
      attributeFilter: ['contenteditable', 'email', 'data-hovercard-id'],
    });
    document.addEventListener('input', (event) => this.typed(event), true);
    this.soon();
  }

  /** The window that an element of the page is part of. */
  composeOf(element: Element): ComposeWindow | null {
    for (const compose of this.composes.values()) {
      if (compose.root.contains(element)) return compose;
    }
    return null;
  }

  get all(): ComposeWindow[] {
    return [...this.composes.values()];
  }

  isScheduleSend(target: Element): boolean {
    return closest(target, this.selectors.scheduleSend) !== null;
  }

  private typed(event: Event): void {
    const target = event.target;
    const compose = target instanceof Element ? this.composeOf(target) : null;
    if (compose && target !== compose.body) this.listener.changed(compose);
  }

  private soon(): void {
    if (this.pending === 0) this.pending = window.setTimeout(() => this.read(), SETTLED_MS);
  }

  private read(): void {
    this.pending = 0;
    for (const [body, compose] of this.composes) {
      if (compose.open) this.listener.changed(compose);
      else if (this.composes.delete(body)) this.listener.closed(compose);
    }
    for (const body of document.querySelectorAll<HTMLElement>(this.selectors.body.join(','))) {
      if (!this.composes.has(body) && !this.refused.has(body)) this.meet(body);
    }
    this.listener.looked();
  }

  private meet(body: HTMLElement): void {
    const compose = ComposeWindow.around(body, this.selectors);
    if (compose) {
      this.waiting.delete(body);
      this.composes.set(body, compose);
      this.listener.opened(compose);
      return;
    }
    const since = this.waiting.get(body) ?? performance.now();
    this.waiting.set(body, since);
    if (performance.now() - since < PATIENCE_MS) {
      window.setTimeout(() => this.soon(), PATIENCE_MS / 5);
    } else {
      this.refused.add(body);
      if (body.isConnected && body.matches(this.selectors.body[0] ?? '')) this.listener.unreadable(body);
    }
  }
}
