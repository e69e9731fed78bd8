// @ts-check
// What an accordion or tab of the page has folded is not hidden: its control would have shown it, and cannot among cards.

/** @param {HTMLElement} host */
export const repairCollapsed = (host) => {
  for (const control of host.querySelectorAll('[aria-expanded=false]')) {
    const names = ['aria-controls', 'data-bs-target', 'data-target', 'href'].map((name) => control.getAttribute(name));
    for (const name of names) {
      const id = (name || '').replace(/^#/, '');
      for (const folded of id ? host.querySelectorAll('[id]') : [])
        if (folded.id === id) {
          /** @type {HTMLElement} */ (folded).hidden = false;
          /** @type {HTMLElement} */ (folded).style.display = 'block';
        }
    }
  }
};
