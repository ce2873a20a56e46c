// Starting other programs.
import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { Stop } from './progress.mjs';

const PASSED_ON = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const TAIL_CHARS = 4000;

/** Runs a command in the foreground, its output straight to ours, and hands back its exit code. */
export function run(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    for (const signal of PASSED_ON) process.on(signal, passOn);
    const forget = () => PASSED_ON.forEach((signal) => process.off(signal, passOn));
    child.on('error', (error) => {
      forget();
      reject(error);
    });
    child.on('close', (code, signal) => {
      forget();
      resolve(code ?? 128 + (constants.signals[signal] ?? 0));
    });
  });
}

/** Runs a command and hands back its exit code and what it wrote. With `watch` it is ended once `measure()` stands still for `silenceMs`. */
export function capture(command, args, { watch, ...options } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'], ...options });
    const guard = watch && endWhenStill(child, watch);
    let output = '';
    const take = (chunk) => (output += chunk);
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    const end = (code) => {
      clearInterval(guard);
      resolve({ code, output });
    };
    child.on('error', (error) => {
      output += error.message;
      end(127);
    });
    child.on('close', (code) => end(code ?? 1));
  });
}

function endWhenStill(child, { everyMs, silenceMs, measure }) {
  let last = measure();
  let changedAt = Date.now();
  return setInterval(() => {
    const now = measure();
    if (now !== last) changedAt = Date.now();
    last = now;
    if (Date.now() - changedAt > silenceMs) child.kill('SIGKILL');
  }, everyMs);
}

/** Runs a command that must succeed; when it does not, its last words are in the message. */
export async function must(command, args, options) {
  const { code, output } = await capture(command, args, options);
  if (code !== 0) throw new Stop(`\`${[command, ...args].join(' ')}\` failed (exit ${code}):\n${output.slice(-TAIL_CHARS)}`);
  return output;
}
