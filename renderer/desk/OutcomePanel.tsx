import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import { unreachable } from '../../shared/assert.ts';
import type { Outcome, ShownRedemption } from '../../shared/redemption.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { conflicts, notKnown, outcomes, reasons } from '../words/en.ts';
import { wordsOfTime, wordsOfWorth } from '../words/worth.ts';
import { Countdown } from './Countdown.tsx';
import { next } from './desk.ts';
import { GiveUp } from './GiveUp.tsx';
import { onceSeen } from './once-seen.ts';
import { play } from './sound.ts';

type Props = { outcome: Outcome; reference: string; maskedCode: string; ahead: number; redemption?: ShownRedemption };

/** One of the four outcomes: a colour, a shape, a word and a sound, then what to do and what to say. */
export function OutcomePanel({ outcome, reference, maskedCode, ahead, redemption }: Props) {
  const { opening } = useApp();
  useEffect(() => play(outcome.is), [outcome.is]);
  const id = redemption?.id;
  useEffect(() => (id === undefined ? undefined : onceSeen(() => void call('redemption.shown', { id, outcome: outcome.is }))), [id, outcome.is]);
  const read = useRead(`${reference} ${outcome.is}`);
  const words = wordsFor(outcome, redemption);
  const waiting = outcome.is === 'not-known' && redemption?.decided === false;
  return (
    <section className={`outcome outcome-${outcome.is}`} role="alert" aria-label={outcomes[outcome.is]}>
      <OutcomeSign is={outcome.is} />
      <Stack gap="xs" className="outcome-words">
        <Title order={1} className="outcome-title">
          {outcomes[outcome.is]}
        </Title>
        {opening?.mode === 'training' ? <Text className="outcome-training">TRAINING: nothing was redeemed</Text> : null}
        {redemption === undefined ? null : <Text className="outcome-worth">{wordsOfWorth(redemption.worth)}</Text>}
        <Text className="outcome-why">{words.why}</Text>
        {words.more.map((line) => (
          <Text key={line} className="outcome-line">
            {line}
          </Text>
        ))}
        {outcome.is === 'not-known' && outcome.knownBy !== undefined ? <Countdown until={outcome.knownBy} /> : null}
        {words.now === undefined ? null : (
          <Text className="outcome-line">
            <b>Now:</b> {words.now}
          </Text>
        )}
        {words.guest === undefined ? null : (
          <Text className="outcome-line">
            <b>Tell the guest:</b> “{words.guest}”
          </Text>
        )}
        <Text className="outcome-line">
          Reference <b className="reference">{reference}</b>, code {maskedCode}
        </Text>
        <Group>
          <Button size="lg" variant="white" color="dark" autoFocus aria-disabled={!read} onClick={() => (read ? next() : undefined)}>
            {waiting ? 'Next guest, keep this aside' : ahead > 0 ? `Next (${ahead} waiting)` : 'Next'}
          </Button>
          {waiting && redemption !== undefined ? <GiveUp redemption={redemption} /> : null}
        </Group>
      </Stack>
    </section>
  );
}

type Words = { why: string; more: string[]; now?: string; guest?: string };

function wordsFor(outcome: Outcome, redemption: ShownRedemption | undefined): Words {
  switch (outcome.is) {
    case 'redeemed':
      return { why: 'The provider confirmed it. Hand it over.', more: redemption === undefined ? [] : [`${wordsOfTime(redemption.at)} by ${redemption.by}`] };
    case 'accepted-offline':
      return outcome.conflict === undefined
        ? { why: 'It was handed over. The provider will hear of it.', more: [] }
        : { why: conflicts[outcome.conflict], more: ['It was handed over. Write down the reference.'] };
    case 'not-accepted':
      return refusedWords(outcome);
    case 'not-known': {
      const { why, now, guest } = notKnown[outcome.phase];
      return { why, more: [], now, guest };
    }
    default:
      return unreachable(outcome);
  }
}

function refusedWords(outcome: Extract<Outcome, { is: 'not-accepted' }>): Words {
  const { why, now, guest } = reasons[outcome.reason];
  const more: string[] = [];
  if (outcome.earlier !== undefined) more.push(`Redeemed here ${wordsOfTime(outcome.earlier.at)} by ${outcome.earlier.by}, reference ${outcome.earlier.reference}.`);
  else if (outcome.at !== undefined) more.push(`${WHEN[outcome.reason] ?? 'Since'} ${wordsOfTime(outcome.at)}.`);
  if (outcome.providerText !== undefined) more.push(`The provider says: “${outcome.providerText}”`);
  return { why, more, now, guest };
}

const WHEN: Partial<Record<Extract<Outcome, { is: 'not-accepted' }>['reason'], string>> = {
  used: 'Used',
  expired: 'Expired',
  'not-yet-valid': 'Valid from',
};

/** Nobody reads an outcome sooner: a key that was meant for what stood here before must not send it away. */
const READING_MS = 400;

/** False until what `shown` names has stood for as long as reading it takes. */
function useRead(shown: string): boolean {
  const [read, setRead] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRead(shown), READING_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return read === shown;
}
