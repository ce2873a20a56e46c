import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Ask, Unlisted } from '../../shared/ask.ts';
import type { Outcome, ShownRedemption } from '../../shared/redemption.ts';
import { useApp } from '../app.ts';
import { UnlistedForm } from '../offline/UnlistedForm.tsx';
import { Filled } from '../parts/Filled.tsx';
import { OutcomeSign } from '../parts/OutcomeSign.tsx';
import { PrintButton, PrintLine } from '../printing/PrintButton.tsx';
import { ask } from '../queue/approval.ts';
import { type Goods, outcomes, type OutcomeWords, wordsOfOutcome } from '../words/outcome.ts';
import { said } from '../words/said.ts';
import { wordsOfWorth } from '../words/worth.ts';
import { Countdown } from './Countdown.tsx';
import { next } from './desk.ts';
import { GiveUp } from './GiveUp.tsx';
import { onceSeen } from './once-seen.ts';
import { READING_MS } from './press.ts';
import { saw } from './seen.ts';
import { play } from './sound.ts';
import { Reversal } from './Reversal.tsx';

const desk = said.desk.outcome;

/** A redemption that can be undone for a while, from the moment at which it was heard. */
type Redeemed = { redemption: ShownRedemption; goods: Goods; heardAt: number; undo?: 'too-late' };
type Props = { outcome: Outcome; reference: string; maskedCode: string; ahead: number; redeemed?: Redeemed; unlisted?: Unlisted | undefined };

/** One of the four outcomes: a colour, a shape, a word and a sound, then what to do and what to say. */
export function OutcomePanel({ outcome, reference, maskedCode, ahead, redeemed, unlisted }: Props) {
  const { opening } = useApp();
  useEffect(() => play(reference, outcome.is), [reference, outcome.is]);
  const redemption = redeemed?.redemption;
  const id = redemption?.id;
  useEffect(() => (id === undefined ? undefined : onceSeen(() => saw(id, outcome.is))), [id, outcome.is]);
  const [shownAtMs] = useState(() => Date.now());
  const words = wordsOfOutcome(outcome, redeemed?.goods ?? 'to-hand-over', { redemption, shownAtMs });
  return (
    <section className={`outcome outcome-${outcome.is}`} role="alert" aria-label={outcomes[outcome.is]}>
      <OutcomeSign is={outcome.is} />
      <Stack gap="xs" className="outcome-words">
        <Title order={1} className="outcome-title">
          {outcomes[outcome.is]}
        </Title>
        {opening?.mode === 'training' ? <Text className="outcome-training">{desk.training}</Text> : null}
        {redemption === undefined ? null : <HowMuch redemption={redemption} />}
        <Text className="outcome-why">{words.why}</Text>
        {words.more.map((line) => (
          <Text key={line} className="outcome-line">
            {line}
          </Text>
        ))}
        {outcome.is === 'not-known' && outcome.knownBy !== undefined ? <Countdown until={outcome.knownBy} /> : null}
        <ToDo words={words} />
        <Text className="outcome-line">
          <Filled says={(gap) => desk.reference({ reference: gap, code: maskedCode })}>
            <b className="reference">{reference}</b>
          </Filled>
        </Text>
        {unlisted === undefined ? null : <UnlistedForm unlisted={unlisted} />}
        <WhatNext outcome={outcome} reference={reference} ahead={ahead} redeemed={redeemed} />
        <PrintLine reference={reference} />
        <Text role="status" className="outcome-line">
          {redeemed?.undo === 'too-late' ? desk.tooLate : ''}
        </Text>
      </Stack>
    </section>
  );
}

/** What can be pressed: `Next` first, which has the keyboard. */
function WhatNext({ outcome, reference, ahead, redeemed }: Pick<Props, 'outcome' | 'reference' | 'ahead'> & { redeemed: Redeemed | undefined }) {
  const read = useRead(`${reference} ${outcome.is}`);
  const redemption = redeemed?.redemption;
  const waiting = outcome.is === 'not-known' && redemption?.decided === false;
  return (
    <Group>
      <Button size="lg" variant="white" color="dark" autoFocus data-autofocus aria-disabled={!read} onClick={() => (read ? next() : undefined)}>
        {waiting ? desk.keepAside : ahead > 0 ? desk.nextWaiting({ count: ahead }) : desk.next}
      </Button>
      {waiting && redemption?.asks !== undefined ? <AskButton redemption={redemption} asks={redemption.asks} /> : null}
      {waiting && redemption !== undefined ? <GiveUp redemption={redemption} /> : null}
      {redeemed === undefined ? null : <Reversal redemption={redeemed.redemption} heardAt={redeemed.heardAt} read={read} />}
      <PrintButton reference={reference} />
    </Group>
  );
}

/** What it was about, and what is left on a voucher of which a part was taken. */
function HowMuch({ redemption: { worth, left } }: { redemption: ShownRedemption }) {
  return (
    <>
      <Text className="outcome-worth">{wordsOfWorth(worth)}</Text>
      {left === undefined ? null : <Text className="outcome-why">{desk.left({ worth: wordsOfWorth(left) })}</Text>}
    </>
  );
}

/** Nobody knows, and a supervisor may give it all the same. */
function AskButton({ redemption, asks }: { redemption: ShownRedemption; asks: Ask }) {
  return (
    <Button size="lg" variant="outline" color="dark" onClick={() => ask({ is: 'give', redemption, asks })}>
      {desk.ask[asks.why === 'contact' ? 'contact' : 'supervisor']}
    </Button>
  );
}

/** What the cashier does now, and what the guest is told. */
function ToDo({ words: { now, guest } }: { words: OutcomeWords }) {
  return (
    <>
      {now === undefined ? null : (
        <Text className="outcome-line">
          <b>{desk.now}</b> {now}
        </Text>
      )}
      {guest === undefined ? null : (
        <Text className="outcome-line">
          <b>{desk.guest}</b> {desk.toGuest({ guest })}
        </Text>
      )}
    </>
  );
}

/** A key that was meant for what stood here before must not send an outcome away: false until what `shown` names has stood for as long as reading it takes. */
function useRead(shown: string): boolean {
  const [read, setRead] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setRead(shown), READING_MS);
    return () => clearTimeout(timer);
  }, [shown]);
  return read === shown;
}
