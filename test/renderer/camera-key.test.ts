import { expect, test } from 'vitest';
import { isCameraKey } from '../../renderer/camera/camera.ts';

const C = { key: 'c', code: 'KeyC', altKey: true, ctrlKey: false, metaKey: false, shiftKey: false, repeat: false };

function opens(pressed: Partial<typeof C> & { altGraph?: boolean }): boolean {
  return isCameraKey({ ...C, ...pressed, getModifierState: (name: string) => name === 'AltGraph' && pressed.altGraph === true } as unknown as KeyboardEvent);
}

test('Alt and C open the camera by the letter on the key, on every layout', () => {
  expect(opens({})).toBe(true);
  // CapsLock; Dvorak, where the letter lies elsewhere; Russian; a Mac, whose Alt makes another letter
  expect(['C', 'c'].map((key) => opens({ key }))).toEqual([true, true]);
  expect([opens({ key: 'c', code: 'KeyI' }), opens({ key: 'j', code: 'KeyC' })]).toEqual([true, false]);
  expect([opens({ key: 'с' }), opens({ key: 'ç' })]).toEqual([true, true]);
});

test('nothing else does: no letter that is typed, no AltGr, no other chord, no key that is held', () => {
  expect(opens({ altKey: false })).toBe(false);
  expect(opens({ key: 'ć', ctrlKey: true })).toBe(false);
  expect(opens({ key: 'ć', altGraph: true })).toBe(false);
  expect([opens({ shiftKey: true }), opens({ metaKey: true }), opens({ repeat: true })]).toEqual([false, false, false]);
});
