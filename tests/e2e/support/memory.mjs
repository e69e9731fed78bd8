// What a page keeps: nodes, listeners, and the memory of scripts and of the widget's module.

/** To run before any script of the page: makes the module's memory accessible. */
export const keepMemory = () => {
  const instantiate = WebAssembly.instantiate;
  WebAssembly.instantiate = async (...values) => {
    const result = await instantiate(...values);
    window.memory = Object.values((result.instance || result).exports).find(
      (each) => each instanceof WebAssembly.Memory,
    );
    return result;
  };
};

/** Counts and bytes, after garbage collection. */
export const measure = async (page, devtools) => {
  await devtools.send('Performance.enable');
  for (let round = 0; round < 3; round++) await devtools.send('HeapProfiler.collectGarbage');
  const { metrics } = await devtools.send('Performance.getMetrics');
  const value = (name) => metrics.find((metric) => metric.name === name).value;
  return {
    nodes: value('Nodes'),
    listeners: value('JSEventListeners'),
    memory: await page.evaluate(() => window.memory.buffer.byteLength),
    heap: value('JSHeapUsedSize'),
  };
};
