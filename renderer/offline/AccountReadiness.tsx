import { Button, Text, Title } from '@mantine/core';
import type { OfflineAccount } from '../../shared/offline.ts';
import { LanePill } from '../parts/LanePill.tsx';
import { useLeftMs } from '../parts/steady.ts';
import { ask } from '../queue/approval.ts';
import { forManagers, nothings, wordsOfAccepts, wordsOfContact, wordsOfExposure, wordsOfLeft, wordsOfList, wordsOfNewer } from '../words/offline.ts';
import { wordsOfHours } from '../words/time.ts';
import { policyDone } from '../words/policy.ts';
import { openPolicy, type PolicyAt } from './policy.ts';
import { hasPolicy, isOffline, readList } from './readiness.ts';

/** `setting`: how it stands with setting a policy; absent for whoever may not. */
type Props = { account: OfflineAccount; readAt: number; setting: PolicyAt | undefined };

/** One account: what it would accept, on what evidence, and how much is left of it. */
export function AccountReadiness({ account, readAt, setting }: Props) {
  const { name, line, nothing, accepts, currency, list } = account;
  return (
    <section className={nothing === undefined ? 'card ready-card' : 'card not-ready'} aria-label={name}>
      <div className="ready-top">
        <Title order={2}>{name}</Title>
        <LanePill is={line} />
      </div>
      {nothing === undefined ? null : (
        <div role="status">
          <Text className="ready-says">{nothings[nothing].why}</Text>
          <Text>{(setting === undefined ? undefined : forManagers[nothing]) ?? nothings[nothing].now}</Text>
        </div>
      )}
      {accepts.map((one) => (
        <Text key={one.evidence} className="ready-says">
          {wordsOfAccepts(one, currency)}
        </Text>
      ))}
      <dl className="facts">
        {list === undefined ? null : <Fact name="The list" says={wordsOfList(list)} />}
        {account.newer === undefined ? null : <Fact name="The next list" says={wordsOfNewer(account.newer, line)} />}
        {!hasPolicy(account) ? null : <Left account={account} readAt={readAt} />}
      </dl>
      {account.newer === undefined || account.newer.is === 'reading' || line !== 'up' ? null : (
        <Button variant="default" onClick={() => void readList(account.id)}>
          Read the list now
        </Button>
      )}
      {account.outage === undefined || (nothing !== 'count-reached' && nothing !== 'hours-reached') ? null : <Button onClick={() => ask({ is: 'close-outage', account })}>Close the outage</Button>}
      {setting === undefined || nothing === 'never' ? null : <SetPolicy account={account} setting={setting} />}
    </section>
  );
}

/** Whoever comes back from the form is where they left. */
function SetPolicy({ account, setting }: { account: OfflineAccount; setting: PolicyAt }) {
  const left = setting.at === 'closed' && setting.left?.account === account.id ? setting.left : undefined;
  return (
    <>
      <Button variant="default" autoFocus={left !== undefined} onClick={() => void openPolicy(account)} aria-label={`Set the policy of ${account.name}`}>
        Set the policy
      </Button>
      {left?.became === undefined ? null : <Text role="status">{policyDone[left.became]}</Text>}
    </>
  );
}

function Left({ account, readAt }: { account: OfflineAccount; readAt: number }) {
  const { exposure, count, hours, unpriced, contactAboveMinor, currency } = account;
  const countingMs = useLeftMs(Math.max(0, hours.capMs - hours.usedMs), readAt);
  const leftMs = isOffline(account) ? countingMs : Math.max(0, hours.capMs - hours.usedMs);
  return (
    <>
      {exposure.length === 0 ? null : <Fact name="Still to give" says={`${wordsOfLeft(exposure)}. Out now: ${wordsOfExposure(exposure)}.`} />}
      <Fact name="Vouchers" says={`${Math.max(0, count.cap - count.used)} of ${count.cap} left in one outage.`} />
      <Fact name="Time" says={`${wordsOfHours(leftMs)} of ${wordsOfHours(hours.capMs)} left in one outage.`} />
      {contactAboveMinor === undefined ? null : <Fact name="Contact" says={wordsOfContact(contactAboveMinor, currency)} />}
      {unpriced === 0 ? null : <Fact name="Without a price" says={`${unpriced} out`} />}
    </>
  );
}

function Fact({ name, says }: { name: string; says: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{says}</dd>
    </div>
  );
}
