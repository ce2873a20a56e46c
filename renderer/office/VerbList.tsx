import { Button, Title } from '@mantine/core';
import { goTo } from '../app.ts';
import { RoomTitle } from '../parts/RoomTitle.tsx';
import { verbKinds, wordsOfVerb } from '../words/office.ts';
import { said } from '../words/said.ts';
import { isOver, useErrands } from './errands.ts';
import { chooseAccount, type Mine, type OfficeAccount, openErrands, openVerb, type Verb } from './office.ts';
import { confirmationOf, fieldsOf } from '../form/shape.ts';
import { VerbSign } from './VerbSign.tsx';

const words = said.office;

/** The accounts with an office, what each can be asked for, and what was. */
export function VerbList({ offices, mine }: { offices: OfficeAccount[]; mine: Mine }) {
  const chosen = offices.find(({ account }) => account === mine.account) ?? offices[0];
  return (
    <nav className="office-verbs" aria-label={words.what}>
      <RoomTitle>{said.frame.rooms.office}</RoomTitle>
      <Button fullWidth variant="default" aria-keyshortcuts="F12" onClick={() => goTo('accounts')}>
        {words.setUpAccounts}
      </Button>
      <Button fullWidth variant="default" onClick={() => goTo('people')}>
        {said.people.title}
      </Button>
      <AskedFor open={mine.place.at === 'errands'} />
      <div role="group" aria-label={words.account} className="office-accounts">
        {offices.map(({ account, name }) => (
          <Button key={account} variant={account === chosen?.account ? 'filled' : 'default'} aria-pressed={account === chosen?.account} onClick={() => chooseAccount(account)}>
            {name}
          </Button>
        ))}
      </div>
      {chosen === undefined ? null : (['read', 'errand'] as const).map((kind) => <Verbs key={kind} kind={kind} office={chosen} mine={mine} />)}
    </nav>
  );
}

function AskedFor({ open }: { open: boolean }) {
  const { all } = useErrands();
  const under = all.filter((one) => !isOver(one)).length;
  return (
    <Button fullWidth variant={open ? 'filled' : 'default'} aria-pressed={open} onClick={() => openErrands()}>
      {words.askedFor}
      {under === 0 ? null : <span className="count">{words.notOver({ count: under })}</span>}
    </Button>
  );
}

function Verbs({ kind, office: { account, verbs }, mine: { place } }: { kind: Verb['kind']; office: OfficeAccount; mine: Mine }) {
  const those = verbs.filter((verb) => verb.kind === kind);
  if (those.length === 0) return null;
  return (
    <section aria-label={verbKinds[kind].title}>
      <Title order={2} size="h5">
        {verbKinds[kind].title}
      </Title>
      <ul>
        {those.map(({ name, input }) => {
          const forEver = confirmationOf(fieldsOf(input)) !== undefined;
          const isOpen = place.at === 'verb' && place.account === account && place.verb === name;
          return (
            <li key={name}>
              <button type="button" className="verb" aria-current={isOpen ? 'true' : undefined} onClick={() => openVerb({ account, verb: name })}>
                <VerbSign is={forEver ? 'for-ever' : kind} />
                <span>
                  {wordsOfVerb(name)}
                  {forEver ? <span className="for-ever">{words.forEver}</span> : null}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
