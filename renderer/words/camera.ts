import type { WhyNot } from '../camera/camera.ts';

/** What the camera's panel says. */
export const camera = {
  title: 'Camera',
  open: 'Use the camera',
  close: 'Close the camera',
  /** on its own panel */
  closeIt: 'Close',
  key: 'Alt+C',
  help: 'Alt+C on the desk opens the camera, and closes it. It reads barcodes and QR codes as the scanner does.',
  picture: "The camera's picture",
  which: 'Which camera',
  isVirtual: (name: string) => `${name} (a program)`,
  mirrored: 'Show it as a mirror does',
  torch: { on: 'Light is on', off: 'Light is off' },
  tryAgain: 'Try again',
  starting: 'The camera is starting.',
  slowly: 'Reading, slowly on this computer. Hold the code level, large and still inside the frame.',
  saw: {
    nothing: 'Reading. Hold the code inside the frame.',
    read: 'Read.',
    again: 'This code was read already. Take it away; show it again to look at it again.',
  },
  instead: (name: string) => `The camera that was chosen is not there; ${name} is used until it is back.`,
} as const;

/** Why no code is read, and what to do. The camera is looked for again by itself. */
export const noPicture: Record<WhyNot, { title: string; now: string }> = {
  absent: { title: 'No camera is there.', now: 'Plug one in: it is used as soon as it is there. Or use the scanner, or type the code.' },
  unplugged: { title: 'The camera was unplugged.', now: 'Plug it in again: it goes on by itself. Or use the scanner, or type the code.' },
  refused: { title: 'This computer does not let the desk use the camera.', now: 'Allow it for Voucher Desk in the privacy settings of the computer, or ask IT. Until then use the scanner, or type the code.' },
  busy: { title: 'The camera gives no picture.', now: 'Close other programs that use it, or unplug it and plug it in again: it goes on by itself. Or use the scanner, or type the code.' },
  'only-virtual': { title: 'Only a program that passes for a camera is there.', now: 'Plug a camera in. If you mean the program, choose it below.' },
  'no-reader': { title: "The camera's reader cannot be started.", now: 'Close the camera and open it again. If that does not help, use the scanner, or type the code, and tell IT.' },
};
