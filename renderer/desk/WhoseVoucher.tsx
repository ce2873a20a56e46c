import { Button, Stack, Text, Title } from '@mantine/core';
import type { Whose } from '../../shared/voucher.ts';
import { moveByArrows } from '../parts/arrows.ts';
import { said } from '../words/said.ts';
import { wordsOfWhose } from '../words/whose.ts';
import { choose, leave } from './desk.ts';

const { whose } = said.desk;

/** A code that could be of several accounts: the cashier, who has the voucher in hand, says whose it is. */
export function WhoseVoucher({ maskedCode, accounts }: { maskedCode: string; accounts: Whose[] }) {
  return (
    <Stack className="found whose" gap="lg">
      <Text size="xl">{said.desk.code({ code: maskedCode })}</Text>
      <Title order={1}>{whose.title}</Title>
      <Text size="lg">{whose.why}</Text>
      <Stack onKeyDown={moveByArrows} align="flex-start">
        {accounts.map((account, index) => (
          <Button key={account.id} size="xl" variant="outline" autoFocus={index === 0} data-autofocus={index === 0 ? true : undefined} onClick={() => void choose(account.id)}>
            {wordsOfWhose(account)}
          </Button>
        ))}
        <Button size="xl" variant="default" onClick={leave}>
          {said.desk.leave}
        </Button>
      </Stack>
    </Stack>
  );
}
