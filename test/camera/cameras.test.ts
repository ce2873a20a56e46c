import { expect, test } from 'vitest';
import { cameraFor, camerasOf, isMirrored, nameOf } from '../../renderer/camera/cameras.ts';

const OBS = { deviceId: 'o', label: 'OBS Virtual Camera' };
const BUILT_IN = { deviceId: 'b', label: 'Integrated Camera (04f2:b6d9)' };
const USB = { deviceId: 'u', label: 'Logitech BRIO (046d:085e)' };

test('virtual cameras come last, whatever order the machine has', () => {
  expect(camerasOf([OBS, BUILT_IN, { deviceId: 'm', label: 'ManyCam' }, USB]).map(({ id }) => id)).toEqual(['b', 'u', 'o', 'm']);
});

for (const label of ['OBS Virtual Camera', 'OBS-Camera', 'ManyCam Virtual Webcam', 'Snap Camera', 'DroidCam Source 3', 'NVIDIA Broadcast', 'XSplit VCam', 'NDI Webcam 1', 'Dummy video device (0x0000)', 'v4l2loopback']) {
  test(`${label} is no camera by itself`, () => {
    expect(cameraFor(camerasOf([{ deviceId: 'x', label }]), undefined)).toBeUndefined();
  });
}

for (const label of ['Integrated Camera (04f2:b6d9)', 'HD Pro Webcam C920', 'FaceTime HD Camera', 'USB2.0 UVC PC Camera', 'Obsidian Cam', 'fake_device_0', 'Microsoft® LifeCam HD-3000', '']) {
  test(`${label === '' ? 'a camera without a name' : label} is a camera`, () => {
    expect(cameraFor(camerasOf([{ deviceId: 'x', label }]), undefined)?.id).toBe('x');
  });
}

test('the first real one is used until a person chooses; what they chose is used though it is virtual', () => {
  const cameras = camerasOf([OBS, BUILT_IN, USB]);
  expect(cameraFor(cameras, undefined)?.id).toBe('b');
  expect(cameraFor(cameras, { label: USB.label, nth: 0 })?.id).toBe('u');
  expect(cameraFor(cameras, { label: OBS.label, nth: 0 })?.id).toBe('o');
});

test('a chosen one that is not there is stood in for by a real one, and taken again when it is back', () => {
  const chosen = { label: USB.label, nth: 0 };
  expect(cameraFor(camerasOf([OBS, BUILT_IN]), chosen)?.id).toBe('b');
  expect(cameraFor(camerasOf([OBS]), chosen)).toBeUndefined();
  expect(cameraFor(camerasOf([OBS, BUILT_IN, { ...USB, deviceId: 'another id' }]), chosen)?.id).toBe('another id');
});

test('two of one name are told apart by which of them it is', () => {
  const cameras = camerasOf([USB, { ...USB, deviceId: 'second' }]);
  expect(cameras.map(nameOf)).toEqual(['Logitech BRIO', 'Logitech BRIO (2)']);
  expect(cameraFor(cameras, { label: USB.label, nth: 1 })?.id).toBe('second');
});

test('a picture is mirrored where the camera looks at the cashier, and as the cashier wants it', () => {
  const [camera, rear, document] = camerasOf([BUILT_IN, { deviceId: 'r', label: 'camera2 0, facing back' }, { deviceId: 'd', label: 'IPEVO V4K Document Camera' }]);
  if (camera === undefined || rear === undefined || document === undefined) throw new Error('three were given');
  expect([camera, rear, document].map((one) => isMirrored(one, undefined, undefined))).toEqual([true, false, false]);
  expect(isMirrored(camera, 'environment', undefined)).toBe(false);
  expect(isMirrored(rear, 'user', undefined)).toBe(true);
  expect(isMirrored(camera, 'user', false)).toBe(false);
});
