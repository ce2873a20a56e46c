import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { giveUp } from './desk.ts';

/** The guest does not wait and gets nothing: asked once more, because it cannot be taken back. */
export function GiveUp({ redemption }: { redemption: ShownRedemption }) {
  const cannotAsk = redemption.outcome.is === 'not-known' && redemption.outcome.phase === 'cannot-ask';
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="lg" variant="outline" color="dark" onClick={open}>
        The guest goes without it
      </Button>
      <Modal opened={opened} onClose={close} title="The guest goes without it?" closeButtonProps={{ 'aria-label': 'Close' }}>
        <Stack>
          <Text>Nothing is handed over. {cannotAsk ? 'Whether the provider took the voucher, a supervisor has to find out.' : 'If the provider took the voucher, the desk gives it back by itself.'}</Text>
          <Text>Reference {redemption.reference}: write it down for the guest.</Text>
          <Group>
            <Button
              data-autofocus
              onClick={() => {
                close();
                void giveUp(redemption);
              }}
            >
              Yes, without it
            </Button>
            <Button variant="default" onClick={close}>
              No, the guest waits
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
