// What a page asked the network for.

/**
 * Begins to count. The function that it returns answers `{ requests, bytes, depth }`: bytes with the headers, and depth
 * as the longest chain of requests of which each was found by reading the one before.
 */
export const network = (devtools) => {
  const asked = new Map();
  let bytes = 0;
  devtools.on('Network.requestWillBeSent', ({ requestId, request, initiator }) => {
    if (request.url.startsWith('data:')) return;
    asked.set(requestId, { url: request.url, from: callerOf(initiator) });
  });
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (asked.has(requestId)) bytes += encodedDataLength;
  });
  return () => {
    const byUrl = new Map([...asked.values()].map((each) => [each.url, each]));
    const depthOf = ({ from }, seen = []) =>
      byUrl.has(from) && !seen.includes(from) ? 1 + depthOf(byUrl.get(from), [...seen, from]) : 1;
    const depths = [...asked.values()].map((each) => depthOf(each));
    return { requests: asked.size, bytes, depth: Math.max(...depths) };
  };
};

/** The address of what contains the tag or the call. */
const callerOf = ({ url, stack }) => {
  for (let calls = stack; calls; calls = calls.parent) {
    const call = calls.callFrames.find((frame) => frame.url);
    if (call) return call.url;
  }
  return url;
};
