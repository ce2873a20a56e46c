import { Button, NativeSelect, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { HistoryOutcome } from '../../shared/history.ts';
import { historyOutcomes, historyRoom } from '../words/history.ts';
import { narrow, showAll, typeText, useHistory } from './history.ts';

const TEXT_AT_MOST = 64;

/** By what the history is narrowed. What is chosen holds at once, what is typed with Enter. */
export function FilterLine() {
  const { filter, text, choices } = useHistory();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    narrow({ text: text.trim() });
  };
  const named = (list: { id: string; name: string }[]) => [{ value: '', label: historyRoom.any }, ...list.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <form className="history-filter" role="search" onSubmit={submit}>
      <TextInput
        className="history-text"
        label={historyRoom.field}
        placeholder={historyRoom.placeholder}
        autoComplete="off"
        spellCheck={false}
        maxLength={TEXT_AT_MOST}
        value={text}
        onChange={({ currentTarget }) => typeText(currentTarget.value)}
      />
      <div className="history-buttons">
        <Button type="submit">{historyRoom.search}</Button>
        <Button variant="default" onClick={showAll}>
          {historyRoom.showAll}
        </Button>
      </div>
      <TextInput type="date" label={historyRoom.from} value={filter.from ?? ''} onChange={({ currentTarget }) => narrow({ from: currentTarget.value })} />
      <TextInput type="date" label={historyRoom.to} value={filter.to ?? ''} onChange={({ currentTarget }) => narrow({ to: currentTarget.value })} />
      <NativeSelect label={historyRoom.account} value={filter.account ?? ''} data={named(choices.accounts)} onChange={({ currentTarget }) => narrow({ account: currentTarget.value })} />
      <NativeSelect label={historyRoom.person} value={filter.person ?? ''} data={named(choices.people)} onChange={({ currentTarget }) => narrow({ person: currentTarget.value })} />
      <NativeSelect
        label={historyRoom.outcome}
        value={filter.outcome ?? ''}
        data={named(HistoryOutcome.options.map((id) => ({ id, name: historyOutcomes[id] })))}
        onChange={({ currentTarget }) => narrow({ outcome: HistoryOutcome.safeParse(currentTarget.value).data })}
      />
    </form>
  );
}
