import { Button, Kbd } from '@mantine/core';
import { CAMERA_KEY } from '../words/camera.ts';
import { said } from '../words/said.ts';
import { toggleCamera, useCamera } from './camera.ts';

/** Opens and closes the camera, as its key does. */
export function CameraButton() {
  const isOpen = useCamera(({ is }) => is === 'open');
  return (
    <Button variant="default" aria-expanded={isOpen} aria-keyshortcuts={CAMERA_KEY} onClick={toggleCamera} rightSection={<Kbd aria-hidden="true">{CAMERA_KEY}</Kbd>}>
      {isOpen ? said.camera.close : said.camera.open}
    </Button>
  );
}
