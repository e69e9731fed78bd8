// Every control of one widget, and what of it is on the screen, off painted pixels.
import { PNG } from 'pngjs';
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
      embed(
        district({ lang: 'en', translations: ['es'] }),
        'detail="flip" rotate="20s" controls="sections picker show-all share read filter language"',
      ) +
      after,
  );

/** To run on the element: notes its visible controls, and `others`, in `window.controls`, and says where they lie. */
export const readControls = (host, others = 'button') => {
  const isSeen = (element) =>
    element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 0;
  window.controls = [...host.shadowRoot.querySelectorAll(`button,select,input,textarea,${others}`)].filter(isSeen);
  return window.controls.map((control) => {
    const { left, right, top, bottom, width, height } = control.getBoundingClientRect();
    return {
      name: control.className || control.textContent,
      inCard: !!control.closest('[part~=card]'),
      left,
      right,
      top,
      bottom,
      width,
      height,
    };
  });
};

/** How bright each pixel of a picture is, as the formula of contrast wants it. */
const luminancesOf = (picture) => {
  const { data } = PNG.sync.read(picture);
  const linear = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red, green, blue] = data.subarray(4 * index, 4 * index + 3);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
  });
};

/**
 * Compares two pictures of one place: how many pixels have changed so much that it is a contrast of 3:1. With one picture, how
 * many stand out from the pixel in its corner.
 */
export const countChanged = (before, after = before) => {
  const [first, second] = [luminancesOf(before), luminancesOf(after)];
  const ratio = (one, other) => Math.max(one, other) / Math.min(one, other);
  return second.filter((value, index) => ratio(value, before === after ? first[0] : first[index]) >= 3).length;
};
