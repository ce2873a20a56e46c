import { Button, Group, NativeSelect, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { Hits, type Levers, NOTHING_WRONG, type TrainingNow, Trouble } from '../../shared/training.ts';
import { effects, hitWords, latencies, officeHitWords, troubles } from '../words/training.ts';
import { setLevers } from './levers.ts';

type Account = TrainingNow['accounts'][number];
/** How a trouble is put together: kept while another is chosen that does not ask for it. */
type Parts = { effect: 'before' | 'after'; hits: Hits };

/** What goes wrong at one account. `alone`: there is no other that could be left out. */
export function TroubleCard({ account: { id, name, officeOnly, levers }, alone }: { account: Account; alone: boolean }) {
  const cut = levers.trouble?.is === 'line-cut';
  const plug = (out: boolean) => void setLevers(out ? { ...levers, trouble: { is: 'line-cut' } } : NOTHING_WRONG, id);
  return (
    <section className="card trouble-card" aria-label={`The line to ${name}`}>
      <Title order={2}>{name}{officeOnly === true ? ', an office' : ''}</Title>
      <Group>
        {alone ? null : (
          <Button variant="default" onClick={() => plug(!cut)}>
            {cut ? `Reach ${name} again` : `Cut ${name} off`}
          </Button>
        )}
        {levers.trouble === undefined && levers.latencyMs === 0 ? null : (
          <Button variant="default" onClick={() => void setLevers(NOTHING_WRONG, id)}>
            Nothing goes wrong
          </Button>
        )}
        {alone ? null : (
          <Button variant="default" onClick={() => void setLevers(levers)}>
            The same at all accounts
          </Button>
        )}
        <Text role="status" fw={600}>
          {cut ? `${name} cannot be reached.` : `${name} can be reached.`}
        </Text>
      </Group>
      <TroublePicker levers={levers} name={name} hitsOf={officeOnly === true ? officeHitWords : hitWords} set={(next) => void setLevers(next, id)} />
    </section>
  );
}

const choices = (words: Record<string, string>, order = Object.keys(words)) => order.map((value) => ({ value, label: words[value] ?? value }));

type PickerProps = { levers: Levers; name: string; hitsOf: Partial<Record<Hits, string>>; set: (levers: Levers) => void };

function TroublePicker({ levers, name, hitsOf, set }: PickerProps) {
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
      <NativeSelect size="md" label={`What goes wrong at ${name}`} data={choices(troubles, ['nothing', 'line-cut', 'silence', 'slow', 'reset', 'rubbish', '500', '401', '403', '429'])} value={is} onChange={({ currentTarget }) => put(currentTarget.value, now)} />
      <NativeSelect
        size="md"
        label="When"
        disabled={trouble === undefined || !('effect' in trouble)}
        data={choices(effects)}
        value={now.effect}
        onChange={({ currentTarget }) => put(is, { ...now, effect: currentTarget.value === 'before' ? 'before' : 'after' })}
      />
      <NativeSelect
        size="md"
        label="What it hits"
        disabled={trouble === undefined || !('hits' in trouble)}
        data={choices({ ...hitsOf, [now.hits]: hitWords[now.hits], ...hitsOf })}
        value={now.hits}
        onChange={({ currentTarget }) => put(is, { ...now, hits: Hits.parse(currentTarget.value) })}
      />
      <NativeSelect
        size="md"
        label="How slow the line is"
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
