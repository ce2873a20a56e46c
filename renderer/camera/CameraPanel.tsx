import { Alert, Button, Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core';
import { type FocusEvent, type RefObject, useEffect, useRef, useState } from 'react';
import type { CameraSettings } from '../../shared/settings.ts';
import { setCamera, useApp } from '../app.ts';
import { CAMERA_KEY, noPicture } from '../words/camera.ts';
import { said } from '../words/said.ts';
import { closeCamera, enterPanel, type Now, useCamera, type WhyNot } from './camera.ts';
import { type Camera, isChosen, nameOf } from './cameras.ts';
import type { Running } from './run.ts';

const words = said.camera;

/** Beside the desk while it is open: what the camera sees, what it makes of it, and which camera it is. */
export function CameraPanel() {
  const { now, cameras, saw, engine } = useCamera();
  const video = useRef<HTMLVideoElement>(null);
  const running = useRunning(video);
  const onFocus = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) enterPanel(relatedTarget);
  };
  return (
    <section className="camera card" aria-label={words.title} onFocus={onFocus}>
      <Group justify="space-between" wrap="nowrap">
        <Title order={2} size="h4">
          {words.title}
        </Title>
        <Button variant="default" aria-label={words.close} aria-keyshortcuts={CAMERA_KEY} onClick={closeCamera}>
          {words.closeIt}
        </Button>
      </Group>
      <div hidden={now.at === 'no-picture'} className={`camera-picture${now.at === 'reading' ? '' : ' camera-dark'}${saw === 'read' ? ' camera-read' : ''}`}>
        <video ref={video} className={now.at === 'reading' && now.mirrored ? 'camera-mirrored' : ''} aria-label={words.picture} autoPlay muted playsInline />
        <div className="camera-part" aria-hidden="true" />
      </div>
      <Text fw={600} role="status">
        {now.at === 'starting' ? words.starting : now.at === 'reading' ? (saw === 'nothing' && engine === 'slow' ? words.slowly : words.saw[saw]) : ''}
      </Text>
      {now.at === 'no-picture' ? <NoPicture why={now.why} onTryAgain={() => running.current?.lookAgain()} /> : null}
      {now.at === 'reading' && now.instead ? <Text>{words.instead({ name: nameOf(now.camera) })}</Text> : null}
      <Choices now={now} cameras={cameras} torch={async (on) => (await running.current?.torch(on)) === true} />
    </section>
  );
}

/** With its engines the camera is larger than all the rest of the window: it is loaded when it is wanted. */
function useRunning(video: RefObject<HTMLVideoElement | null>): RefObject<Running | undefined> {
  const running = useRef<Running>(undefined);
  useEffect(() => {
    let stopped = false;
    import('./run.ts').then(
      ({ runCamera }) => {
        if (!stopped && video.current !== null) running.current = runCamera(video.current);
      },
      () => useCamera.setState({ now: { at: 'no-picture', why: 'no-reader' } }),
    );
    return () => {
      stopped = true;
      running.current?.stop();
    };
  }, [video]);
  return running;
}

function NoPicture({ why, onTryAgain }: { why: WhyNot; onTryAgain: () => void }) {
  return (
    <Alert color="red" variant="outline" title={noPicture[why].title} role="alert">
      <Stack gap="xs" align="start">
        <Text>{noPicture[why].now}</Text>
        {why === 'no-reader' ? null : (
          <Button variant="default" onClick={onTryAgain}>
            {words.tryAgain}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Which camera, how its picture is shown, and its light. */
function Choices({ now, cameras, torch }: { now: Now; cameras: Camera[]; torch: (on: boolean) => Promise<boolean> }) {
  const { camera: chosen } = useApp();
  const [failed, setFailed] = useState<string>();
  const done = (wish: Promise<boolean>, otherwise: string) => void wish.then((was) => setFailed(was ? undefined : otherwise));
  const write = (wish: CameraSettings) => done(setCamera(wish), said.scanner.learnt['not-saved']);
  const used = now.at === 'reading' ? now.camera : cameras.find((one) => isChosen(one, chosen));
  const choose = (id: string) => {
    const picked = cameras.find((one) => one.id === id);
    if (picked !== undefined) write({ label: picked.label, nth: picked.nth });
  };
  return (
    <>
      {cameras.length === 0 ? null : (
        <NativeSelect
          label={words.which}
          size="lg"
          value={used?.id ?? ''}
          onChange={({ currentTarget }) => choose(currentTarget.value)}
          data={[
            ...(used === undefined ? [{ value: '', label: '–' }] : []),
            ...cameras.map((one) => ({ value: one.id, label: one.kind === 'virtual' ? words.isVirtual({ name: nameOf(one) }) : nameOf(one) })),
          ]}
        />
      )}
      {now.at === 'reading' ? (
        <Checkbox
          size="md"
          label={words.mirrored}
          checked={now.mirrored}
          onChange={({ currentTarget }) => write({ label: now.camera.label, nth: now.camera.nth, mirrored: currentTarget.checked })}
        />
      ) : null}
      {now.at === 'reading' && now.torch !== undefined ? (
        <Button variant="default" aria-pressed={now.torch === 'on'} onClick={() => done(torch(now.torch === 'off'), words.torch.failed)}>
          {words.torch[now.torch]}
        </Button>
      ) : null}
      {failed === undefined ? null : (
        <Text role="alert" className="unsaid">
          {failed}
        </Text>
      )}
    </>
  );
}
