import { expect, test } from 'vitest';
import { deskAtWork } from './desk-at-work.ts';

test('the camera that was chosen, and how it is shown, outlasts a restart', async () => {
  const desk = await deskAtWork();
  expect(await desk.ask('desk.open', {})).not.toHaveProperty('camera');
  await desk.ask('camera.set', { label: 'HD Webcam (046d:0825)', nth: 1 });
  await desk.ask('camera.set', { label: 'Document camera', nth: 0, mirrored: false });
  await desk.restart();
  expect(await desk.ask('desk.open', {})).toMatchObject({ camera: { label: 'Document camera', nth: 0, mirrored: false } });
});
