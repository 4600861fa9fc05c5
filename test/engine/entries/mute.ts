/** A process that never says hello. */
setInterval(() => {}, 60_000);
