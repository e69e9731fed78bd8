// @ts-check
// What an accordion of the page has folded is not hidden: its control would have shown it, and cannot among cards. The control's
// words stay.

import { headings } from '../loader/blocks.js';
import { ask } from '../loader/dom.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { beHeading } from './headings.js';

/**
 * The words of a control become a heading in front of what it has shown.
 * @param {Element} control
 * @param {ParentNode} place that gets it at its beginning
 */
const beTitle = (control, place) => {
  const heading = ask('createElement', 'div');
  beHeading(heading, 6);
  heading.append(...control.childNodes);
  place.prepend(heading);
};

/** @param {HTMLElement} folded */
const unfold = (folded) => {
  folded.hidden = false;
  folded.style.display = 'block';
};

/** @param {HTMLElement} host */
export const repairCollapsed = (host) => {
  // Divi's and WPBakery's have no control that names them.
  for (const folded of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[class*=toggle_content]')))
    unfold(folded);
  for (const control of host.querySelectorAll('[aria-expanded]')) {
    const names = ['aria-controls', 'data-bs-target', 'data-target', 'href'].map((name) => control.getAttribute(name));
    for (const name of names) {
      const id = (name || '').replace(/^#/, '');
      for (const folded of id ? host.querySelectorAll('[id]') : [])
        if (folded.id === id && !control.contains(folded)) {
          unfold(/** @type {HTMLElement} */ (folded));
          // One that is hidden is the same for phones.
          if (/** @type {HTMLElement} */ (control).hidden || control.closest('[hidden]')) continue;
          if (isText(said(control)) && !control.closest(headings) && !control.querySelector(headings))
            beTitle(control, folded);
          else control.before(...control.childNodes);
          /** @type {HTMLElement} */ (control).hidden = true;
        }
    }
  }
};

/**
 * A tab's words are the heading of its panel.
 * @param {HTMLElement} host
 */
export const repairTabs = (host) => {
  for (const tab of host.querySelectorAll('[role=tab]')) {
    const id = (tab.getAttribute('aria-controls') || tab.getAttribute('href') || '').replace(/^#/, '');
    const panel = /** @type {HTMLElement | undefined} */ (
      [...host.querySelectorAll('[id]')].find((each) => id && each.id === id)
    );
    if (!panel || panel.contains(tab) || !isShown(tab)) continue;
    const [first] = panel.querySelectorAll(headings);
    if (first && said(first) === said(tab)) first.before(...tab.querySelectorAll('img,svg'));
    else beTitle(tab, panel);
    /** @type {HTMLElement} */ (tab).hidden = true;
    unfold(panel);
  }
};
