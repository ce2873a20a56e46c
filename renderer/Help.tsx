import { Button, Kbd, List, Modal, SegmentedControl, Stack, Text } from '@mantine/core';
import { useRef } from 'react';
import { camera } from './words/camera.ts';
import { ScannerSettings } from '../shared/settings.ts';
import { setScanner, showHelp, useApp } from './app.ts';

/** How the desk is used, and how its scanner is set up. */
export function HelpButton() {
  const { opening, scanner, help } = useApp();
  const button = useRef<HTMLButtonElement>(null);
  // a scan closes the dialog as well, and then the focus belongs to the voucher
  const close = () => {
    showHelp(false);
    button.current?.focus();
  };
  return (
    <>
      <Button ref={button} variant="default" onClick={() => showHelp(true)}>
        Help
      </Button>
      <Modal opened={help} onClose={close} returnFocus={false} title="Help and scanner" size="lg" closeButtonProps={{ 'aria-label': 'Close help' }}>
        <Stack>
          <List spacing="xs">
            <List.Item>Scan a voucher at any time, whatever is on the screen. Or type its code and press <Kbd>Enter</Kbd>.</List.Item>
            <List.Item>
              <Kbd>Enter</Kbd> redeems, and goes on to the next guest. <Kbd>Esc</Kbd> leaves the voucher untouched.
            </List.Item>
            <List.Item>
              <Kbd>F4</Kbd> opens the queue, <Kbd>F2</Kbd> the desk. A scan opens the desk by itself.
            </List.Item>
            <List.Item>
              <Kbd>Ctrl</Kbd> + <Kbd>H</Kbd> opens the history. There a scan looks a voucher up and redeems nothing.
            </List.Item>
            <List.Item>{camera.help}</List.Item>
            <List.Item>REDEEMED by mistake: “Undo” beside it, for half a minute. Later a supervisor takes it back.</List.Item>
            <List.Item>NOT KNOWN: do not destroy the voucher. Wait, or send the guest away with the reference.</List.Item>
          </List>
          <Text component="div" id="scanner-layout" fw={600}>
            The scanner is set to
          </Text>
          <SegmentedControl
            aria-labelledby="scanner-layout"
            value={scanner.layout}
            onChange={(value) => void setScanner(ScannerSettings.parse({ layout: value }))}
            data={[
              { value: 'us', label: 'a US keyboard (usual)' },
              { value: 'system', label: "this computer's keyboard" },
            ]}
          />
          <Text size="sm">
            Voucher Desk {opening?.versions.app}, {opening?.versions.runtime}
          </Text>
        </Stack>
      </Modal>
    </>
  );
}
