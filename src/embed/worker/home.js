// @ts-check
// Names in the folder that the service worker keeps.

/** The address of the folder. */
export const home = new URL('.', self.location.href).href;

/** The list of a release's files. */
export const manifestName = 'release.json';

export const pageName = 'kiosk.html';

/** A release's cache. @param {string} version */
export const cacheOf = (version) => `value-cards-release-${version}`;
