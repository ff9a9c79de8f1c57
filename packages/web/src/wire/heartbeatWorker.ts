/** A clock that browsers do not slow down when the tab is hidden. */
setInterval(() => postMessage(0), 5_000);
