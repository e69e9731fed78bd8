// A slow line between a browser and a server of the same machine: every byte is late, and so is every connection.
import { connect, createServer } from 'node:net';

const PACKET = 1460;
/** What a sender may have on its way before the first acknowledgement: RFC 6928. */
const FIRST_WINDOW = 10 * PACKET;

/** The narrow part of one direction, which all connections share. Answers when a packet has passed it. */
const bottleneck = (bitsPerSecond) => {
  let free = 0;
  return (bytes) => {
    free = Math.max(free, performance.now()) + (bytes * 8000) / bitsPerSecond;
    return free;
  };
};

/** Does things at their times, in the order in which they came: timers of a millisecond's precision promise no order. */
const schedule = () => {
  const coming = [];
  let isWaiting = false;
  const wait = () => {
    if (isWaiting || !coming.length) return;
    isWaiting = true;
    setTimeout(work, coming[0].time - performance.now());
  };
  const work = () => {
    isWaiting = false;
    while (coming.length && coming[0].time <= performance.now()) coming.shift().action();
    wait();
  };
  return (time, action) => {
    coming.push({ time, action });
    wait();
  };
};

/**
 * One direction of one connection. Slow start: what is on its way fits the window, and each acknowledgement, which takes
 * a round trip, widens it by as much as it confirms. No packet is lost.
 */
const carry = (from, to, pass, roundTrip, opened) => {
  const waiting = [];
  const [arrive, confirm] = [schedule(), schedule()];
  let room = FIRST_WINDOW;
  let hasEnded = false;
  const send = () => {
    while (waiting.length && room > 0) {
      const packet = waiting.shift();
      const passed = pass(packet.length);
      room -= packet.length;
      arrive(passed + roundTrip / 2, () => to.writable && to.write(packet));
      confirm(passed + roundTrip, () => {
        room += 2 * packet.length;
        send();
      });
    }
    if (!hasEnded || waiting.length) return;
    hasEnded = false;
    arrive(pass(0) + roundTrip / 2, () => to.end());
  };
  from.on('data', (bytes) => {
    for (let start = 0; start < bytes.length; start += PACKET) waiting.push(bytes.subarray(start, start + PACKET));
    opened.then(send);
  });
  from.on('end', () => {
    hasEnded = true;
    opened.then(send);
  });
};

/** A line of its own, for all connections that are given it. */
export const slownessOf = ({ roundTrip, down, up }) => ({
  roundTrip,
  passDown: bottleneck(down),
  passUp: bottleneck(up),
});

/** Listens on a port of its own and leads to `port`. The handshake of each connection takes one round trip. */
export const line = async (port, { roundTrip, passDown, passUp }) => {
  const sockets = new Set();
  const server = createServer({ allowHalfOpen: true }, (browser) => {
    const target = connect({ port, host: '127.0.0.1', allowHalfOpen: true });
    for (const socket of [browser, target]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => [browser, target].forEach((each) => each.destroy()));
      socket.on('close', () => sockets.delete(socket));
    }
    // The browser's side is connected at once on this machine; what it sends waits for as long as the handshake takes.
    const opened = new Promise((resolve) => setTimeout(resolve, roundTrip));
    carry(browser, target, passUp, roundTrip, opened);
    carry(target, browser, passDown, roundTrip, opened);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    for (const socket of sockets) socket.destroy();
    return new Promise((resolve) => server.close(resolve));
  };
  return { port: server.address().port, close };
};
