import { Button, Group, Modal, Stack, Text } from '@mantine/core';
import { useDisclosure } from '@mantine/hooks';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { said } from '../words/said.ts';
import { giveUp } from './desk.ts';

const words = said.desk.giveUp;

/** The guest does not wait and gets nothing: asked once more, because it cannot be taken back. */
export function GiveUp({ redemption }: { redemption: ShownRedemption }) {
  const cannotAsk = redemption.outcome.is === 'not-known' && redemption.outcome.phase === 'cannot-ask';
  const [opened, { open, close }] = useDisclosure(false);
  return (
    <>
      <Button size="lg" variant="outline" color="dark" onClick={open}>
        {words.open}
      </Button>
      <Modal opened={opened} onClose={close} title={words.title} closeButtonProps={{ 'aria-label': said.parts.close }}>
        <Stack>
          <Text>{cannotAsk ? words.cannotAsk : words.means}</Text>
          <Text>{words.reference({ reference: redemption.reference })}</Text>
          <Group>
            <Button
              data-autofocus
              onClick={() => {
                close();
                void giveUp(redemption);
              }}
            >
              {words.yes}
            </Button>
            <Button variant="default" onClick={close}>
              {words.no}
            </Button>
          </Group>
        </Stack>
      </Modal>
    </>
  );
}
