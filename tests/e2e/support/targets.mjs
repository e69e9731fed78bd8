// Every control of one widget, and what is visible of it in painted pixels.
import { PNG } from 'pngjs';
import { page } from './browser.mjs';
import { SCRIPT, district, embed } from './multilingual.mjs';

/** For a visit's `init`: a browser without a screen has no voices either. */
export const withVoice = () => {
  SpeechSynthesis.prototype.getVoices = () => [{ lang: 'en-US', localService: true, voiceURI: 'voice' }];
};

/** A page with a widget that has every control, between `before` and `after`. */
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

/**
 * To run on the element: keeps its visible controls, and `others`, in `window.controls`, and returns where they are.
 */
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

/** The luminance of each pixel of a picture, for the formula of contrast. */
const luminancesOf = (picture) => {
  const { data } = PNG.sync.read(picture);
  const linear = (value) => (value <= 10 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
  return Array.from({ length: data.length / 4 }, (_, index) => {
    const [red, green, blue] = data.subarray(4 * index, 4 * index + 3);
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue) + 0.05;
  });
};

/**
 * Compares two pictures of one place: how many pixels have changed by a contrast of at least 3:1. With one picture: how
 * many pixels have that contrast to the one in its corner.
 */
export const countChanged = (before, after = before) => {
  const [first, second] = [luminancesOf(before), luminancesOf(after)];
  const ratio = (one, other) => Math.max(one, other) / Math.min(one, other);
  return second.filter((value, index) => ratio(value, before === after ? first[0] : first[index]) >= 3).length;
};
