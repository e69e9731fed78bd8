// Part of the extras: `links="name"`. The address `#name:card-id` shows that card. Addresses of any other form are the
// page's own and are never touched, and no entry is added to the history: Back does what the visitor expects.

/** As the browser writes it, so that letters of any alphabet compare equal; of this page, whatever its <base> is. */
const addressOf = (name, id) => new URL(`#${name}:${id}`, location);

/** Position of the card that the address names; -1 where it names none of ours. */
const linked = (host) => {
  const name = kit._read(host, 'links');
  const names = ({ dataset: { id } }) => [addressOf(name, id).hash, encodeURI(`#${name}:${id}`)].includes(location.hash);
  return name ? kit._cardsOf(host).findIndex(names) : -1;
};

const followLinks = () => {
  for (const host of kit._connected) {
    const position = linked(host);
    if (position < 0) continue;
    if (host._widget) host._widget.follow(position);
    else kit._act(host, 'goTo', position);
  }
};

/** Shows the card that the address names, once, without a change where the widget is still to come, and from then on keeps the address true to the visitor's card. */
const startLinks = (host) => {
  // While a document is on its way, its cards are not there.
  if (host._isLinked || host._controller || !kit._read(host, 'links')) return;
  host._isLinked = true;
  const position = linked(host);
  if (host._widget && position >= 0) host._widget.follow(position);
  else if (position >= 0) kit._show(host, position);
  host.addEventListener('value-cards-changed', ({ target, detail }) => {
    const name = kit._read(host, 'links');
    if (target !== host || !name || detail.cause === 'rotation') return;
    if (location.hash && !location.hash.startsWith(addressOf(name, '').hash)) return;
    try {
      history.replaceState(history.state, '', addressOf(name, detail.id));
    } catch (error) {
      // A sandboxed frame has no address of its own, and some browsers refuse more than so many changes a minute.
    }
  });
};
