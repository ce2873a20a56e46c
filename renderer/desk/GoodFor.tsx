import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { type KeyboardEvent, useState } from 'react';
import type { Earlier } from '../../shared/redemption.ts';
import type { AsSaid } from '../../shared/voucher.ts';
import { moveByArrows } from '../parts/arrows.ts';
import { wordsOfMistake } from '../words/good-for.ts';
import { said } from '../words/said.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { leave, redeemFor } from './desk.ts';
import { HereBefore } from './HereBefore.tsx';
import { typedMoney, typedUses } from './typed-worth.ts';

const { goodFor } = said.desk;

type Kind = AsSaid['kinds'][number];

/** Nobody can be asked what this code is worth but the cashier, who has the voucher in hand. Nothing is chosen beforehand where both could be. */
export function GoodFor({ asks, earlier }: { asks: AsSaid; earlier?: Earlier }) {
  const only = asks.kinds.length === 1 ? asks.kinds[0] : undefined;
  const [kind, setKind] = useState<Kind | undefined>(only);
  return (
    <Stack className="found good-for" gap="lg">
      <Text size="xl">
        {said.desk.codeOf({ account: asks.account, code: asks.maskedCode })}
      </Text>
      <Title order={1}>{goodFor.title}</Title>
      <Text size="lg">{goodFor.why({ account: asks.account })}</Text>
      <HereBefore {...(earlier === undefined ? {} : { earlier })} />
      {kind === undefined ? <Kinds kinds={asks.kinds} choose={setKind} /> : <HowMuch key={kind} kind={kind} asks={asks} {...(only === undefined ? { back: () => setKind(undefined) } : {})} />}
    </Stack>
  );
}

function Kinds({ kinds, choose }: { kinds: Kind[]; choose: (kind: Kind) => void }) {
  return (
    <Group onKeyDown={moveByArrows}>
      {kinds.map((kind, index) => (
        <Button key={kind} size="xl" variant="outline" autoFocus={index === 0} data-autofocus={index === 0 ? true : undefined} onClick={() => choose(kind)}>
          {goodFor.kinds[kind]}
        </Button>
      ))}
      <Button size="xl" variant="default" onClick={leave}>
        {said.desk.leave}
      </Button>
    </Group>
  );
}

type Props = { kind: Kind; asks: AsSaid; back?: () => void };

/** How many, or how much: typed, or by the arrows; Enter redeems what the button says in words. */
function HowMuch({ kind, asks: { currency, moneyStep = 1 }, back }: Props) {
  const [text, setText] = useState(kind === 'uses' ? '1' : '');
  const [tried, setTried] = useState(false);
  const typed = kind === 'uses' ? typedUses(text) : typedMoney(text, currency, moneyStep);
  const change = (next: string) => {
    setText(next);
    setTried(false);
  };
  const submit = () => (typed.is === 'worth' ? void redeemFor(typed.worth) : setTried(true));
  const step = (event: KeyboardEvent) => {
    const { key } = event;
    if (kind !== 'uses' || (key !== 'ArrowUp' && key !== 'ArrowDown')) return;
    event.preventDefault();
    change(String(Math.max(1, (Number(text) || 0) + (key === 'ArrowUp' ? 1 : -1))));
  };
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Stack gap="lg">
        <TextInput
          label={kind === 'uses' ? goodFor.uses : goodFor.money({ currency })}
          size="xl"
          className="how-much"
          inputMode={kind === 'uses' ? 'numeric' : 'decimal'}
          autoFocus
          data-autofocus
          autoComplete="off"
          value={text}
          error={tried && typed.is === 'mistake' ? wordsOfMistake(typed.mistake, currency, moneyStep) : undefined}
          onFocus={({ currentTarget }) => currentTarget.select()}
          onChange={({ currentTarget }) => change(currentTarget.value)}
          onKeyDown={step}
        />
        <Decide redeems={typed.is === 'worth' ? said.desk.redeemWorth({ worth: wordsOfWorth(typed.worth) }) : said.desk.redeem} back={back} />
      </Stack>
    </form>
  );
}

/** The button says in words what will be taken. */
function Decide({ redeems, back }: { redeems: string; back: (() => void) | undefined }) {
  return (
    <Group>
      <Button size="xl" type="submit">
        {redeems}
      </Button>
      {back === undefined ? null : (
        <Button size="xl" variant="default" onClick={back}>
          {goodFor.back}
        </Button>
      )}
      <Button size="xl" variant="default" onClick={leave}>
        {said.desk.leave}
      </Button>
    </Group>
  );
}
