// What only the browser can do for the feed: times in the viewer's own zone, and pop-ups on the desktop.
(() => {
  if (customElements.get('posthorn-time')) return;

  const MINUTE = 60;
  const UNITS = [['year', 31536000], ['month', 2592000], ['week', 604800], ['day', 86400], ['hour', 3600], ['minute', MINUTE]];
  const relative = new Intl.RelativeTimeFormat('en', { numeric: 'auto', style: 'short' });
  const exact = new Intl.DateTimeFormat(undefined, {
    year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit', timeZoneName: 'short'
  });

  const sinceNow = (time) => {
    const seconds = (time - Date.now()) / 1000;
    const unit = UNITS.find(([, length]) => Math.abs(seconds) >= length);
    return unit ? relative.format(Math.trunc(seconds / unit[1]), unit[0]) : 'just now';
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

  const WANTED = 'posthorn.popups';
  const supported = 'Notification' in window;
  const on = () => supported && Notification.permission === 'granted' && localStorage.getItem(WANTED) === 'on';

  class PopUpSwitch extends HTMLElement {
    connectedCallback() {
      if (this.button) return;
      this.button = document.createElement('button');
      this.button.type = 'button';
      this.button.addEventListener('click', () => this.toggle());
      this.note = document.createElement('span');
      this.note.setAttribute('role', 'status');
      this.append(this.button, this.note);
      this.render();
    }

    async toggle() {
      if (on()) {
        localStorage.setItem(WANTED, 'off');
      } else {
        localStorage.setItem(WANTED, 'on');
        if (Notification.permission === 'default') await Notification.requestPermission();
      }
      this.render();
    }

    render() {
      const denied = supported && Notification.permission === 'denied';
      this.button.hidden = !supported || denied;
      this.button.textContent = on() ? 'Turn off pop-ups' : 'Turn on pop-ups';
      this.note.textContent = denied
        ? 'Pop-ups are blocked: allow notifications for this site in the browser, then reload.'
        : supported ? '' : 'This browser shows no pop-ups.';
    }
  }
  customElements.define('posthorn-popups', PopUpSwitch);

  window.posthorn = {
    // The tag makes several open windows show one pop-up between them.
    popUp(bell, tag, title, body, mail) {
      if (!on()) return;
      const popUp = new Notification(title, { body, tag });
      popUp.onclick = () => {
        window.focus();
        popUp.close();
        bell.dispatchEvent(new CustomEvent('posthorn-open', { detail: mail }));
      };
    }
  };
})();
