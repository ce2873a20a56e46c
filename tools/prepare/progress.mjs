// What a preparation says while it works: one line when a step begins, one when it ends, nothing for a step with nothing to do.

/** Runs `work` as one announced step and hands back its result. */
export async function step(title, work) {
  const started = Date.now();
  console.log(`prepare: ${title} …`);
  const result = await work();
  console.log(`prepare: ${title}: done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  return result;
}

export function note(text) {
  console.log(`prepare: ${text}`);
}

/** A message for the person at the keyboard: what is wrong and what to do next. Shown without a stack. */
export class Stop extends Error {}

/** Runs a tool's main function: its exit code becomes the process's, a Stop is shown as plain text. */
export async function asProgram(main) {
  try {
    process.exitCode = await main(process.argv.slice(2));
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exitCode = 1;
  }
}
