// Pop-ups on the desktop, which only the browser can show.
(() => {
  if (customElements.get('posthorn-popups')) return;

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
      this.button.textContent = this.getAttribute(on() ? 'turn-off' : 'turn-on');
      this.note.textContent = denied
        ? this.getAttribute('blocked')
        : supported ? '' : this.getAttribute('unsupported');
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
