import { Group, Stack, Text, TextInput } from '@mantine/core';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useState } from 'react';
import { type Contact, contactFrom } from '../../shared/contact.ts';
import { type ApprovalAt, leaveContact, leaveWish } from './approval.ts';
import { said } from '../words/said.ts';
import { Refusal } from './Refusal.tsx';

const { contact: words } = said.approval;

export type Typed = Record<'name' | 'phone' | 'email', string>;
export const NOTHING_TYPED: Typed = { name: '', phone: '', email: '' };

/** What the guest says; kept nowhere but in the form until it is sent. */
export function ContactFields({ typed, setTyped, missing }: { typed: Typed; setTyped: (typed: Typed) => void; missing: boolean }) {
  const field = (key: keyof Typed) => ({ size: 'md', autoComplete: 'off', value: typed[key], onChange: (event: { currentTarget: HTMLInputElement }) => setTyped({ ...typed, [key]: event.currentTarget.value }) });
  return (
    <>
      <Group grow align="start">
        <TextInput label={words.name} required data-autofocus maxLength={80} {...field('name')} />
        <TextInput label={words.phone} inputMode="tel" maxLength={40} {...field('phone')} />
        <TextInput label={words.email} inputMode="email" maxLength={200} {...field('email')} />
      </Group>
      {missing ? (
        <Text role="alert" className="unsaid">
          {words.missing}
        </Text>
      ) : null}
    </>
  );
}

/** Nobody has to answer for it: only the guest's contact is asked. */
export function ContactForm({ now, button }: { now: Exclude<ApprovalAt, { at: 'closed' }>; button: string }) {
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const [missing, setMissing] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (now.at === 'sending') return;
    const contact: Contact | undefined = contactFrom(typed);
    setMissing(contact === undefined);
    if (contact !== undefined) void leaveContact(contact);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <ContactFields typed={typed} setTyped={setTyped} missing={missing} />
        <Refusal now={now} />
        <FormButtons button={button} busy={now.at === 'sending'} leave={leaveWish} />
      </Stack>
    </form>
  );
}
