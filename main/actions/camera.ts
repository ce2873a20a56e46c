import type { Input, Output } from '../../shared/contract.ts';
import type { Terminal } from '../terminal.ts';

/** The camera of this till from now on. */
export function setCamera(terminal: Terminal, camera: Input<'camera.set'>): Output<'camera.set'> {
  terminal.journal.set([{ kind: 'camera-set', by: terminal.now.signedIn?.id ?? 'desk', camera }]);
  terminal.camera = camera;
  return camera;
}
