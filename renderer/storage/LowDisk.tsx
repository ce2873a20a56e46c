import { Text } from '@mantine/core';
import { said } from '../words/said.ts';
import { useStorage } from './storage.ts';

const words = said.storage.lowDisk;

/** On every screen while the disk is nearly full: there is still time to make room. */
export function LowDisk() {
  const { space } = useStorage();
  if (!space.low) return null;
  return (
    <div className="low-disk" role="alert">
      <Text component="span" fw={700}>
        {words.left({ megaBytes: space.freeMb })}
      </Text>{' '}
      <Text component="span">{words.now}</Text>
    </div>
  );
}
