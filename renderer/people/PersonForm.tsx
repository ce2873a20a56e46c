import { Button, Checkbox, NativeSelect, PasswordInput, Stack, Text, TextInput, Title } from '@mantine/core';
import { type FormEvent, useEffect, useRef } from 'react';
import type { ShownPerson } from '../../shared/people.ts';
import { type Person, Role } from '../../shared/person.ts';
import { barcode } from '../parts/barcode.ts';
import { FormButtons } from '../parts/FormButtons.tsx';
import { notSet, roles } from '../words/people.ts';
import { said } from '../words/said.ts';
import { change, type Draft, leavePerson, makeBadge, save, usePeople } from './people.ts';

const words = said.people;

const PIN_AT_MOST = 12;

type Props = { draft: Draft; person: ShownPerson | undefined; manager: Person };

/** What somebody is called, what they may do, their PIN and their badge; all of it on the manager's own PIN. */
export function PersonForm({ draft, person, manager }: Props) {
  const { busy, told } = usePeople();
  const refused = useRef<HTMLParagraphElement>(null);
  useEffect(() => refused.current?.focus(), [told]);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    void save();
  };
  return (
    <form onSubmit={submit} className="person-form">
      <Stack>
        <Title order={2}>{person?.name ?? words.newcomer}</Title>
        <TextInput label={words.name} size="md" autoFocus autoComplete="off" maxLength={60} value={draft.name} onChange={({ currentTarget }) => change({ name: currentTarget.value })} />
        <NativeSelect
          label={words.role}
          size="md"
          value={draft.role}
          data={Role.options.map((value) => ({ value, label: roles[value] }))}
          onChange={({ currentTarget }) => change({ role: Role.parse(currentTarget.value) })}
        />
        <PinField label={words.pin} description={person === undefined ? undefined : words.pinKept} value={draft.pin} type={(pin) => change({ pin })} />
        <BadgePart draft={draft} hasOne={person?.badge ?? false} />
        {person === undefined ? null : <Checkbox size="md" className="office-mark" label={words.disabled} checked={draft.disabled} onChange={({ currentTarget }) => change({ disabled: currentTarget.checked })} />}
        <PinField label={words.own({ name: manager.name })} description={undefined} value={draft.own} type={(own) => change({ own })} />
        {told === undefined || told.is === 'done' ? null : (
          <Text ref={refused} tabIndex={-1} role="alert" className="unsaid">
            {notSet()[told.is]}
          </Text>
        )}
        <FormButtons button={busy ? words.saving : words.save} busy={busy} leave={leavePerson} />
      </Stack>
    </form>
  );
}

type Pin = { label: string; description: string | undefined; value: string; type: (text: string) => void };

function PinField({ label, description, value, type }: Pin) {
  return (
    <PasswordInput
      label={label}
      description={description}
      size="md"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_AT_MOST}
      value={value}
      visibilityToggleButtonProps={{ 'aria-label': words.showPin }}
      onChange={({ currentTarget }) => type(currentTarget.value)}
    />
  );
}

function BadgePart({ draft: { badge, name }, hasOne }: { draft: Draft; hasOne: boolean }) {
  return (
    <fieldset className="office-group">
      <legend>{words.badge}</legend>
      <Text role="status">{wordsOfBadge(badge, hasOne)}</Text>
      <Text>
        {words.scanIt} {words.guards}
      </Text>
      {badge.is === 'new' && badge.made ? (
        <div className="badge-sheet">
          <img src={barcode('qrcode', badge.text)} alt={words.badgePicture({ name })} />
          <b>{name}</b>
        </div>
      ) : null}
      <div className="closing-buttons">
        <Button variant="default" onClick={makeBadge}>
          {words.makeBadge}
        </Button>
        {badge.is === 'new' && badge.made ? (
          <Button variant="default" onClick={() => window.print()}>
            {words.printBadge}
          </Button>
        ) : null}
        {hasOne || badge.is === 'new' ? (
          <Button variant="default" onClick={() => change({ badge: { is: hasOne ? 'none' : 'kept' } })}>
            {words.takeAway}
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}

function wordsOfBadge(badge: Draft['badge'], hasOne: boolean): string {
  const { badgeIs } = words;
  if (badge.is === 'new') return badge.made ? badgeIs.made : badgeIs.scanned;
  if (badge.is === 'none') return badgeIs.away;
  return hasOne ? badgeIs.kept : badgeIs.none;
}
