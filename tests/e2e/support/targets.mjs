// Every control of one widget, and what of it is on the screen, off painted pixels.
import { page } from './browser.mjs';
import { SCRIPT, district, embed } from './multilingual.mjs';

/** For a visit's `init`: a browser without a screen has no voices either. */
export const withVoice = () => {
  SpeechSynthesis.prototype.getVoices = () => [{ lang: 'en-US', localService: true, voiceURI: 'voice' }];
};

/** A page with a widget that has every control there is, between `before` and `after`. */
export const everything = (before = '', after = '') =>
  page(
    before +
      SCRIPT +
      embed(district({ lang: 'en', translations: ['es'] }), 'detail="flip" rotate="20s" controls="sections picker show-all share read filter language"') +
      after,
  );

/** To run on the element: notes its visible controls, and `others`, in `window.controls`, and says where they lie. */
export const readControls = (host, others = 'button') => {
  const isSeen = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  window.controls = [...host.shadowRoot.querySelectorAll(`button,select,input,textarea,${others}`)].filter(isSeen);
  return window.controls.map((control) => {
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    return { name: control.className || control.textContent, inCard: !!control.closest('[part~=card]'), left, right, top, bottom, width, height };
  });
};

/**
 * Compares two pictures of one place, in the page: how many pixels have changed so much that it is a contrast of 3:1. With one
 * picture, how many stand out from the pixel in its corner.
 */
export const countChanged = async (page, before, after = before) =>
  page.evaluate(
    async ([before, after, isOne]) => {
      const luminances = async (text) => {
        const bitmap = await createImageBitmap(new Blob([Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0))]));
        const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
        canvas.drawImage(bitmap, 0, 0);
        const { data } = canvas.getImageData(0, 0, bitmap.width, bitmap.height);
        const linear = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
        return Array.from({ length: data.length / 4 }, (_, index) => {
          const [red, green, blue] = data.slice(4 * index, 4 * index + 3);
          return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
        });
      };
      const [first, second] = [await luminances(before), await luminances(after)];
      const ratio = (one, other) => Math.max(one, other) / Math.min(one, other);
      return second.filter((value, index) => ratio(value, isOne ? first[0] : first[index]) >= 3).length;
    },
    [before.toString('base64'), after.toString('base64'), before === after],
  );
