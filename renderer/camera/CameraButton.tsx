import { Button, Kbd } from '@mantine/core';
import { camera as words } from '../words/camera.ts';
import { toggleCamera, useCamera } from './camera.ts';

/** Opens and closes the camera, as its key does. */
export function CameraButton() {
  const isOpen = useCamera(({ is }) => is === 'open');
  return (
    <Button variant="default" aria-expanded={isOpen} aria-keyshortcuts={words.key} onClick={toggleCamera} rightSection={<Kbd aria-hidden="true">{words.key}</Kbd>}>
      {isOpen ? words.close : words.open}
    </Button>
  );
}
