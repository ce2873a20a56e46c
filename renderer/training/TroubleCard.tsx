import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Hits, type Levers, NOTHING_WRONG, type TrainingNow, Trouble } from '../../shared/training.ts';
import { said } from '../words/said.ts';
import { effects, hitWords, latencies, officeHitWords, troubles } from '../words/training.ts';
import { setLevers } from './levers.ts';

const words = said.training.account;

type Account = TrainingNow['accounts'][number];
/** How a trouble is put together: kept while another is chosen that does not ask for it. */
type Parts = { effect: 'before' | 'after'; hits: Hits };

/** What goes wrong at one account. `alone`: there is no other that could be left out. */
export function TroubleCard({ account: { id, name: account, officeOnly, levers }, alone }: { account: Account; alone: boolean }) {
  const cut = levers.trouble?.is === 'line-cut';
  const plug = (out: boolean) => void setLevers(out ? { ...levers, trouble: { is: 'line-cut' } } : NOTHING_WRONG, id);
  return (
    <section className="card trouble-card" aria-label={words.line({ account })}>
      <Title order={2}>{officeOnly === true ? words.office({ account }) : account}</Title>
      <Group>
        {alone ? null : (
          <Button variant="default" onClick={() => plug(!cut)}>
            {cut ? words.reach({ account }) : words.cut({ account })}
          </Button>
        )}
        {levers.trouble === undefined && levers.latencyMs === 0 ? null : (
          <Button variant="default" onClick={() => void setLevers(NOTHING_WRONG, id)}>
            {troubles.nothing}
          </Button>
        )}
        {alone ? null : (
          <Button variant="default" onClick={() => void setLevers(levers)}>
            {words.same}
          </Button>
        )}
        <Text role="status" fw={600}>
          {cut ? words.isCut({ account }) : words.isUp({ account })}
        </Text>
      </Group>
      <TroublePicker levers={levers} account={account} hitsOf={officeOnly === true ? officeHitWords() : hitWords} set={(next) => void setLevers(next, id)} />
    </section>
  );
}

const choices = (labels: Record<string, string>, order = Object.keys(labels)) => order.map((value) => ({ value, label: labels[value] ?? value }));

type PickerProps = { levers: Levers; account: string; hitsOf: Partial<Record<Hits, string>>; set: (levers: Levers) => void };

function TroublePicker({ levers, account, hitsOf, set }: PickerProps) {
  const { trouble, latencyMs } = levers;
  const [parts, setParts] = useState<Parts>({ effect: 'after', hits: 'taking' });
  const now = { ...parts, ...(trouble !== undefined && 'hits' in trouble ? { hits: trouble.hits } : {}), ...(trouble !== undefined && 'effect' in trouble ? { effect: trouble.effect } : {}) };
  const put = (is: string, changed: Parts) => {
    setParts(changed);
    const next = withParts(is, changed);
    set({ latencyMs, ...(next === undefined ? {} : { trouble: next }) });
  };
  const is = trouble?.is ?? 'nothing';
  return (
    <div className="pickers">
      <NativeSelect size="md" label={words.trouble({ account })} data={choices(troubles, ['nothing', 'line-cut', 'silence', 'slow', 'reset', 'rubbish', '500', '401', '403', '429'])} value={is} onChange={({ currentTarget }) => put(currentTarget.value, now)} />
      <NativeSelect
        size="md"
        label={words.when}
        disabled={trouble === undefined || !('effect' in trouble)}
        data={choices(effects)}
        value={now.effect}
        onChange={({ currentTarget }) => put(is, { ...now, effect: currentTarget.value === 'before' ? 'before' : 'after' })}
      />
      <NativeSelect
        size="md"
        label={words.hits}
        disabled={trouble === undefined || !('hits' in trouble)}
        data={choices({ ...hitsOf, [now.hits]: hitWords[now.hits], ...hitsOf })}
        value={now.hits}
        onChange={({ currentTarget }) => put(is, { ...now, hits: Hits.parse(currentTarget.value) })}
      />
      <NativeSelect
        size="md"
        label={words.latency}
        data={choices(latencies)}
        value={String(latencyMs)}
        onChange={({ currentTarget }) => set({ ...levers, latencyMs: Number(currentTarget.value) })}
      />
    </div>
  );
}

/** Each trouble with what it asks for; nothing where none is chosen. */
function withParts(is: string, { effect, hits }: Parts): Trouble | undefined {
  return [{ is }, { is, hits }, { is, effect, hits }].map((one) => Trouble.safeParse(one).data).find((one) => one !== undefined);
}
