// @ts-check
// What the console says of a page that has our script and no element.

import { kit } from '../kit.js';

export const tellOfMissing = () => {
  const near = kit._ask('querySelector', 'valuecards,value-card');
  kit._say('warn', `Expected <${kit._tag}> on the page, found ${near ? `<${near.localName}>` : 'none'}.`);
};
