import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import type { Ask } from '../../shared/ask.ts';
import type { ShownRedemption } from '../../shared/redemption.ts';
import { ask } from '../queue/approval.ts';
import { leaveAsk } from '../desk/desk.ts';
import { askWhys, wordsOfAsking } from '../words/offline.ts';
import { said } from '../words/said.ts';
import { wordsOfWorth } from '../words/worth.ts';

/** On the desk until a second person has answered, the guest has left a contact, or the guest keeps the voucher: nothing was begun. The dialog is asked for at once. */
export function AskSupervisor({ redemption, asks }: { redemption: ShownRedemption; asks: Ask }) {
  useEffect(() => ask({ is: 'give', redemption, asks }), [redemption, asks]);
  const words = wordsOfAsking(asks.why);
  return (
    <Stack className="found asking" gap="lg">
      <Text size="xl">{words.about({ about: redemption.account })}</Text>
      <Title order={1} className="worth">
        {wordsOfWorth(redemption.worth)}
      </Title>
      <Text size="xl">{askWhys[asks.why]}</Text>
      <Text size="lg">{said.offline.asking.nothingTaken}</Text>
      <Group>
        <Button size="xl" onClick={() => ask({ is: 'give', redemption, asks })}>
          {words.button}
        </Button>
        <Button size="xl" variant="default" onClick={() => void leaveAsk()}>
          {said.offline.asking.leave}
        </Button>
      </Group>
    </Stack>
  );
}
