// @ts-check
// What an accordion of the page has folded is not hidden: its control would have shown it, and cannot among cards. The control's
// words stay.

import { headings } from '../loader/blocks.js';
import { ask } from '../loader/dom.js';
import { isShown, isText, said } from '../loader/nodes.js';
import { enclosing } from './enclosing.js';
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

// Bootstrap's older versions say nothing of what is open.
const controls = '[aria-expanded],[aria-controls]:not([role=tab]),[data-toggle=collapse],[data-bs-toggle=collapse]';
const tabs = '[role=tab],' + ['tab', 'pill'].map((kind) => `[data-toggle=${kind}],[data-bs-toggle=${kind}]`).join();

/**
 * The next sibling that is not only white space.
 * @param {Node} node
 */
const nextOf = (node) => {
  let next = node.nextSibling;
  while (next && next.nodeType !== 1 && !isShown(next)) next = next.nextSibling;
  return next;
};

/**
 * What is hidden behind a heading, or behind the box that holds nothing but the heading, if that is all that there is below it.
 * @param {Element} heading
 * @param {Element} host
 * @returns {HTMLElement | null}
 */
const foldedBelow = (heading, host) => {
  /** @type {Node} */
  let node = heading;
  while (!nextOf(node) && node.parentElement && node.parentElement !== host) node = node.parentElement;
  const folded = /** @type {HTMLElement | null} */ (nextOf(node));
  if (!folded || !folded.hidden || !isText(folded.textContent || '')) return null;
  let next = nextOf(folded);
  while (next && !isShown(next)) next = nextOf(next);
  const other = /** @type {Element | null} */ (next);
  return !other || (other.nodeType === 1 && (other.matches(headings) || other.querySelector(headings))) ? folded : null;
};

/**
 * A heading that is a button shows what is hidden below it; and so do all headings, if there are two and each has nothing else.
 * @param {HTMLElement} host
 */
const repairFolded = (host) => {
  const all = [...host.querySelectorAll(headings)].filter(isShown);
  const found = all.map((heading) => foldedBelow(heading, host));
  all.forEach((heading, index) => {
    const folded = found[index];
    if (folded && ((found[1] && found.every(Boolean)) || heading.querySelector('button,[aria-expanded]')))
      unfold(folded);
  });
};

/** @param {HTMLElement} host */
export const repairCollapsed = (host) => {
  // Divi's and WPBakery's have no control that names them.
  for (const folded of /** @type {NodeListOf<HTMLElement>} */ (host.querySelectorAll('[class*=toggle_content]')))
    unfold(folded);
  repairFolded(host);
  for (const control of host.querySelectorAll(controls)) {
    const names = ['aria-controls', 'data-bs-target', 'data-target', 'href'].map((name) => control.getAttribute(name));
    for (const name of names) {
      const id = (name || '').replace(/^#/, '');
      for (const folded of id ? host.querySelectorAll('[id]') : [])
        if (folded.id === id && !control.contains(folded)) {
          unfold(/** @type {HTMLElement} */ (folded));
          // One that is hidden is the same for phones.
          if (/** @type {HTMLElement} */ (control).hidden || enclosing(control, '[hidden]')) continue;
          const isHeading = enclosing(control, headings) || control.querySelector(headings);
          if (isHeading || !isText(said(control))) control.before(...control.childNodes);
          // “Read more” has nothing left to say.
          else if (!/^(read|show|see|view|learn) (more|all)\b/i.test(said(control))) beTitle(control, folded);
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
  for (const tab of host.querySelectorAll(tabs)) {
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
