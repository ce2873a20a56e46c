import { Button, Group, Stack, Text, Title } from '@mantine/core';
import type { Earlier } from '../../shared/redemption.ts';
import type { ShownVoucher } from '../../shared/voucher.ts';
import { said } from '../words/said.ts';
import { wordsOfLastDay } from '../words/time.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { leave, redeem } from './desk.ts';
import { HereBefore } from './HereBefore.tsx';

const { desk } = said;

/** What it is and what it is worth; one key redeems it. */
export function FoundVoucher({ voucher, earlier }: { voucher: ShownVoucher; earlier?: Earlier }) {
  return (
    <Stack className="found" gap="lg">
      <Text size="xl">
        {desk.titleOf({ title: voucher.title ?? desk.voucher, account: voucher.account })}
      </Text>
      <Title order={1} className="worth">
        {wordsOfWorth(voucher.worth)}
      </Title>
      <Text size="xl">{desk.code({ code: voucher.maskedCode })}</Text>
      {voucher.holder === undefined ? null : <Text size="lg">{desk.holder({ holder: voucher.holder })}</Text>}
      {voucher.validUntil === undefined ? null : <Text size="lg">{desk.validUntil({ day: wordsOfLastDay(voucher.validUntil) })}</Text>}
      <HereBefore says={desk.before.again} {...(earlier === undefined ? {} : { earlier })} />
      <Group>
        <Button size="xl" autoFocus data-autofocus onClick={() => void redeem()}>
          {desk.redeemWorth({ worth: wordsOfWorth(voucher.worth) })}
        </Button>
        <Button size="xl" variant="default" onClick={leave}>
          {desk.leave}
        </Button>
      </Group>
    </Stack>
  );
}
