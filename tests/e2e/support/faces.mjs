// The two faces of a flip card.

/** The buttons that turn it. */
export const FRONT = 'Read the statement';
export const BACK = 'Back to the headline';

/** What the card at `position` shows: its face, the words that can be seen, the buttons that can be reached. */
export const face = (widget, position) =>
  widget.host
    .getByRole('listitem')
    .nth(position)
    .evaluate((card) => {
      const seen = (part) =>
        [...card.querySelectorAll(`[part~=${part}]`)].map((element) =>
          element.checkVisibility({ contentVisibilityAuto: true }),
        );
      const buttons = [...card.querySelectorAll('button')].filter((button) =>
        button.checkVisibility({ contentVisibilityAuto: true }),
      );
      return {
        headline: seen('headline').join(),
        statement: seen('statement').join(),
        buttons: buttons.map((button) => button.textContent),
      };
    });
export const front = { headline: 'true', statement: 'false', buttons: [FRONT] };
export const back = { headline: 'false', statement: 'true', buttons: [BACK] };
export const shown = { headline: '', statement: 'true', buttons: [] };

export const turn = (widget, position, name) =>
  widget.host.getByRole('listitem').nth(position).getByRole('button', { name }).click();
