import { Button, NativeSelect, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import type { Accounts, ShownAccount } from '../../shared/accounts.ts';
import { goTo, useApp } from '../app.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { TwoSides } from '../parts/TwoSides.tsx';
import { wordsOfProvider } from '../words/accounts.ts';
import { inOneLine } from '../words/in-one-line.ts';
import { said } from '../words/said.ts';
import { AccountForm } from './AccountForm.tsx';
import { addAccount, loadAccounts, openAccount, useAccounts } from './accounts.ts';

const words = said.accounts;

/** A manager sets up whose vouchers this till takes: the accounts on the left, one of them on the right. */
export function AccountsScreen() {
  const { now, open, drafts } = useAccounts();
  const { signedIn, opening } = useApp();
  useEffect(() => void loadAccounts(), []);
  const draft = open === undefined ? undefined : drafts[open];
  const accounts = now.at === 'read' ? now.accounts : undefined;
  return (
    <TwoSides
      room="office accounts"
      at={now.at}
      words={{ title: words.title, reading: words.opening, notRead: words.notRead }}
      left={accounts === undefined ? null : <AccountList accounts={accounts} open={open} />}
      right={
        open === undefined || draft === undefined || accounts === undefined || signedIn === undefined || opening === undefined ? (
          <Text size="lg">{accounts?.simulated === true ? words.simulated : words.choose}</Text>
        ) : (
          <AccountForm key={open} of={open} draft={draft} accounts={accounts} people={opening.people} signedIn={signedIn} />
        )
      }
    />
  );
}

function AccountList({ accounts: { accounts, providers, simulated }, open }: { accounts: Accounts; open: string | undefined }) {
  const [provider, setProvider] = useState(providers[0]?.provider ?? '');
  return (
    <nav className="office-verbs" aria-label={words.title}>
      <RoomTitle>{words.title}</RoomTitle>
      <Button variant="default" onClick={() => goTo('office')}>
        {words.back}
      </Button>
      <Button variant="default" onClick={() => goTo('people')}>
        {said.people.title}
      </Button>
      <ul>
        {accounts.map((account) => (
          <li key={account.id}>
            <AccountButton account={account} open={account.id === open} />
          </li>
        ))}
      </ul>
      {simulated ? null : (
        <div className="accounts-add">
          <NativeSelect label={words.newAt} size="md" value={provider} data={providers.map((one) => ({ value: one.provider, label: wordsOfProvider(one.provider) }))} onChange={({ currentTarget }) => setProvider(currentTarget.value)} />
          <Button onClick={() => addAccount(provider)}>{words.addOne}</Button>
        </div>
      )}
    </nav>
  );
}

function AccountButton({ account, open }: { account: ShownAccount; open: boolean }) {
  const { name, provider, disabled, owed, isTill } = account;
  const known = wordsOfProvider(provider);
  const says = [...(known === name ? [] : [known]), ...(isTill ? [] : [words.officeOnly]), ...(disabled ? [words.disabled] : []), ...(owed === 0 ? [] : [words.notOver({ count: owed })])];
  return (
    <button type="button" className="verb" aria-current={open ? 'true' : undefined} onClick={() => openAccount(account)}>
      <span>
        {name}
        {says.length === 0 ? null : <span className="account-says">{inOneLine(says)}</span>}
      </span>
    </button>
  );
}
