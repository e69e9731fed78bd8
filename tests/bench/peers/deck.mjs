// What the peers without a carousel of their own do with their scroller of cards.

/** From one card to the next, the gap included. */
const stride = (scroller) => {
  const [first, second] = scroller.children;
  return second.getBoundingClientRect().left - first.getBoundingClientRect().left;
};

export const scrollBySteps = (scroller, steps) =>
  scroller.scrollBy({ left: steps * stride(scroller), behavior: 'smooth' });

/** The position of the card in front. */
export const currentOf = (scroller) => Math.round(scroller.scrollLeft / stride(scroller));
