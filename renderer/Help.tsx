import { Button, Group, Kbd, List, Modal, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { goTo, showHelp, useApp } from './app.ts';
import { Marked } from './parts/Marked.tsx';
import { TextSizePicker } from './parts/TextSizePicker.tsx';
import { keysOfRooms, type Room } from './rooms.ts';
import { said } from './words/said.ts';

const { help } = said.frame;

/** How the desk is used, and how its scanner is set up. */
export function HelpButton() {
  const { opening, help: opened } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  // a scan closes the dialog as well, and then the focus belongs to the voucher
  const close = () => {
    showHelp(false);
    button.current?.focus();
  };
  return (
    <>
      <Button ref={button} variant="default" onClick={() => showHelp(true)}>
        {said.frame.rooms.help}
      </Button>
      <Modal opened={opened} onClose={close} returnFocus={false} title={help.title} size="lg" closeButtonProps={{ 'aria-label': help.close }}>
        <Stack>
          <List spacing="xs">
            {[help.scan, help.enter, help.rooms, help.history, help.sale, said.camera.help, help.undo, help.notKnown, help.textSize].map((says) => (
              <List.Item key={says}>
                <Marked says={says} />
              </List.Item>
            ))}
            {opening?.comesForward === undefined ? null : (
              <List.Item>
                <Marked says={help.forward({ key: opening.comesForward })} />
              </List.Item>
            )}
          </List>
          <RoomKeys />
          <Group justify="space-between">
            <Button variant="default" onClick={() => goTo('scanner')}>
              {said.scanner.open}
            </Button>
            <TextSizePicker />
          </Group>
          <Text size="sm">
            Voucher Desk {opening?.versions.app}, {opening?.versions.runtime}
          </Text>
        </Stack>
      </Modal>
    </>
  );
}

/** Every room that has a key, and that is open to whoever stands here. */
function RoomKeys() {
  const { opening, signedIn } = useApp();
  if (signedIn === undefined) return null;
  return (
    <section aria-label={help.keys}>
      <Text fw={700}>{help.keys}</Text>
      <ul className="room-keys">
        {keysOfRooms(signedIn, opening?.mode).map(({ key, room }) => (
          <li key={key}>
            <Kbd>{key}</Kbd> {nameOf(room)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function nameOf(room: Room): string {
  if (room === 'training' || room === 'accounts' || room === 'people' || room === 'scanner') return said[room].title;
  return room === 'samples' ? said.training.samples.title : said.frame.rooms[room];
}
