import { Text } from '@mantine/core';
import { useStorage } from './storage.ts';

/** On every screen while the disk is nearly full: there is still time to make room. */
export function LowDisk() {
  const { space } = useStorage();
  if (!space.low) return null;
  return (
    <div className="low-disk" role="alert">
      <Text component="span" fw={700}>
        This computer’s disk is nearly full: {space.freeMb} MB left.
      </Text>{' '}
      <Text component="span">Call IT to make room. When there is none, no voucher is accepted here.</Text>
    </div>
  );
}
