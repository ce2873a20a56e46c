import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { Ask } from '../../shared/ask.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { ask } from '../queue/approval.ts';
import { leaveAsk } from '../desk/desk.ts';
import { askWhys } from '../words/offline.ts';
import { wordsOfWorth } from '../words/worth.ts';

/** On the desk until a second person has answered, the guest has left a contact, or the guest keeps the voucher: nothing was begun. The dialog is asked for at once. */
export function AskSupervisor({ redemption, asks }: { redemption: ShownRedemption; asks: Ask }) {
  useEffect(() => ask({ is: 'give', redemption, asks }), [redemption, asks]);
  return (
    <Stack className="found asking" gap="lg">
      <Text size="xl">{asks.why === 'contact' ? 'Ask for a contact' : 'Ask a supervisor'}: {redemption.account}</Text>
      <Title order={1} className="worth">
        {wordsOfWorth(redemption.worth)}
      </Title>
      <Text size="xl">{askWhys[asks.why]}</Text>
      <Text size="lg">Nothing was taken. Do not hand anything over yet.</Text>
      <Group>
        <Button size="xl" onClick={() => ask({ is: 'give', redemption, asks })}>
          {asks.why === 'contact' ? 'Ask for a contact' : 'Ask a supervisor'}
        </Button>
        <Button size="xl" variant="default" onClick={() => void leaveAsk()}>
          Leave it
        </Button>
      </Group>
    </Stack>
  );
}
