import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { HistoryOutcome } from '../../shared/history.ts';
import { historyOutcomes } from '../words/history.ts';
import { said } from '../words/said.ts';
import { DayField } from './DayField.tsx';
import { narrow, showAll, typeText, useHistory } from './history.ts';

const words = said.history;

const TEXT_AT_MOST = 64;

/** By what the history is narrowed. What is chosen holds at once, what is typed with Enter. */
export function FilterLine() {
  const { filter, emptied, text, choices } = useHistory();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    narrow({ text: text.trim() });
  };
  const named = (list: { id: string; name: string }[]) => [{ value: '', label: words.any }, ...list.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <form className="history-filter" role="search" onSubmit={submit}>
      <TextInput
        className="history-text"
        label={words.field}
        placeholder={words.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={TEXT_AT_MOST}
        value={text}
        onChange={({ currentTarget }) => typeText(currentTarget.value)}
      />
      <div className="history-buttons">
        <Button type="submit">{words.search}</Button>
        <Button variant="default" onClick={showAll}>
          {words.showAll}
        </Button>
      </div>
      <DayField key={`from ${emptied}`} label={words.from} day={filter.from} choose={(from) => narrow({ from })} />
      <DayField key={`to ${emptied}`} label={words.to} day={filter.to} choose={(to) => narrow({ to })} />
      <NativeSelect label={words.account} value={filter.account ?? ''} data={named(choices.accounts)} onChange={({ currentTarget }) => narrow({ account: currentTarget.value })} />
      <NativeSelect label={words.person} value={filter.person ?? ''} data={named(choices.people)} onChange={({ currentTarget }) => narrow({ person: currentTarget.value })} />
      <NativeSelect
        label={words.outcome}
        value={filter.outcome ?? ''}
        data={named(HistoryOutcome.options.map((id) => ({ id, name: historyOutcomes()[id] })))}
        onChange={({ currentTarget }) => narrow({ outcome: HistoryOutcome.safeParse(currentTarget.value).data })}
      />
    </form>
  );
}
