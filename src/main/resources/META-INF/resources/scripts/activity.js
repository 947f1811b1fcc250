// Pop-ups on the desktop, which only the browser can show.
(() => {
  if (customElements.get('posthorn-popups')) return;

  const supported = 'Notification' in window;
  const permitted = () => supported && Notification.permission === 'granted';

  // What the user wants comes from the server and goes back there; this browser adds whether it permits it.
  class PopUpSwitch extends HTMLElement {
    static observedAttributes = ['wanted'];

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

    attributeChangedCallback() {
      if (this.button) this.render();
    }

    get on() {
      return permitted() && this.hasAttribute('wanted');
    }

    async toggle() {
      const wanted = !this.on;
      if (wanted && Notification.permission === 'default') await Notification.requestPermission();
      this.toggleAttribute('wanted', wanted);
      this.dispatchEvent(new CustomEvent('posthorn-wanted', { detail: wanted }));
      this.render();
    }

    render() {
      const denied = supported && Notification.permission === 'denied';
      this.button.hidden = !supported || denied;
      this.button.textContent = this.getAttribute(this.on ? 'turn-off' : 'turn-on');
      this.note.textContent = denied
        ? this.getAttribute('blocked')
        : supported ? '' : this.getAttribute('unsupported');
    }
  }
  customElements.define('posthorn-popups', PopUpSwitch);

  window.posthorn = {
    // The tag makes several open windows show one pop-up between them.
    popUp(bell, tag, title, body, mail) {
      if (!permitted()) return;
      const popUp = new Notification(title, { body, tag });
      popUp.onclick = () => {
        window.focus();
        popUp.close();
        bell.dispatchEvent(new CustomEvent('posthorn-open', { detail: mail }));
      };
    }
  };
})();
