// Times in the viewer's own zone: the chosen one, or else the browser's.
(() => {
  if (customElements.get('posthorn-time')) return;

  const MINUTE = 60;
  const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', MINUTE]];
  const EXACT = { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short' };

  const locale = document.documentElement.lang || 'en';
  const language = locale.split('-')[0];
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const inZone = () => {
    try {
      return new Intl.DateTimeFormat(locale, { ...EXACT, timeZone: document.documentElement.dataset.zone });
    } catch (unknownZone) {
      return new Intl.DateTimeFormat(locale, EXACT);
    }
  };
  const exact = inZone();
  const now = language === 'en' ? 'just now' : relative.format(0, 'second');

  const sinceNow = (time) => {
    const seconds = (time - Date.now()) / 1000;
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : now;
  };

  class ViewerTime extends HTMLElement {
    static observedAttributes = ['datetime', 'exact'];

    connectedCallback() {
      this.setAttribute('role', 'time');
      this.timer = setInterval(() => this.render(), MINUTE * 1000 / 2);
      this.render();
    }

    disconnectedCallback() {
      clearInterval(this.timer);
    }

    attributeChangedCallback() {
      if (this.isConnected) this.render();
    }

    render() {
      const time = new Date(this.getAttribute('datetime'));
      if (Number.isNaN(time.getTime())) return;
      this.title = exact.format(time);
      this.textContent = this.hasAttribute('exact') ? exact.format(time) : sinceNow(time);
    }
  }
  customElements.define('posthorn-time', ViewerTime);
})();
