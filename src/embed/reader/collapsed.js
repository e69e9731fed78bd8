// @ts-check
// What an accordion of the page has folded is not hidden: its control would have shown it, and cannot among cards. The control's
// words stay.

/** @param {HTMLElement} host */
export const repairCollapsed = (host) => {
  for (const control of host.querySelectorAll('[aria-expanded]')) {
    const names = ['aria-controls', 'data-bs-target', 'data-target', 'href'].map((name) => control.getAttribute(name));
    for (const name of names) {
      const id = (name || '').replace(/^#/, '');
      for (const folded of id ? host.querySelectorAll('[id]') : [])
        if (folded.id === id) {
          /** @type {HTMLElement} */ (folded).hidden = false;
          /** @type {HTMLElement} */ (folded).style.display = 'block';
          control.before(...control.childNodes);
          /** @type {HTMLElement} */ (control).hidden = true;
        }
    }
  }
};
