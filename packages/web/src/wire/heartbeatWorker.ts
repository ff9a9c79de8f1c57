/** A timer that browsers do not throttle while the tab is hidden. */
setInterval(() => postMessage(0), 5_000);
