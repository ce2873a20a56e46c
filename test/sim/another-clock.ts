// Loaded before the simulator: this machine's clocks are years and minutes ahead, and nothing may depend on it.
const { now } = Date;
const ran = performance.now.bind(performance);
Date.now = () => now() + 7 * 365 * 24 * 3_600_000;
performance.now = () => ran() + 1_234_567;
