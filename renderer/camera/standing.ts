import { useDesk } from '../desk/desk.ts';

/** The code whose voucher stands on the desk: from when it is looked at until what became of it gives way to the next guest. */
let standing: string | undefined;

export function followDesk(): void {
  useDesk.subscribe(({ now }) => {
    if ('text' in now) standing = now.text;
    // refused or not even asked: showing it again asks again
    else if (now.at === 'ready' || now.at === 'refused' || now.at === 'broken') standing = undefined;
  });
}

/** Does the desk show what becomes of this code, or will it? */
export function isOnDesk(text: string): boolean {
  return text === standing || useDesk.getState().ahead.includes(text);
}
