import { Modal, PasswordInput, Stack, Text, Textarea } from '@mantine/core';
import { Refusal } from './Refusal.tsx';
import { FormButtons } from '../parts/FormButtons.tsx';
import { type FormEvent, useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Person } from '../../shared/person.ts';
import { useApp } from '../app.ts';
import { useDesk } from '../desk/desk.ts';
import { takeKeyboard } from '../parts/keyboard.ts';
import { PersonPicker } from '../parts/PersonPicker.tsx';
import { unsaid } from '../words/queue.ts';
import { said } from '../words/said.ts';
import { wordsOfWish } from '../words/wish.ts';
import { contactFrom } from '../../shared/contact.ts';
import { type ApprovalAt, approve, draft, draftOf, leaveWish, mayAnswer, needOf, useApproval, type Wish } from './approval.ts';
import { ContactFields, ContactForm, NOTHING_TYPED } from './ContactFields.tsx';

/** PINs are short and of digits; a reason is a sentence or two. */
const PIN_AT_MOST = 12;
const WORDS_AT_MOST = 500;

/** Somebody answers for it with a PIN of their own: over whatever screen it was asked from, until it is answered or left. */
export function ApprovalDialog() {
  const { now, drafts } = useApproval();
  const { opening, signedIn } = useApp();
  const ahead = useDesk(({ ahead: waiting }) => waiting.length);
  const wish = now.at === 'closed' ? undefined : now.wish;
  useFocusBack(wish);
  if (wish === undefined || now.at === 'closed') return null;
  const words = wordsOfWish(wish);
  const people = mayAnswer(wish, opening?.people ?? [], signedIn);
  // most often it is whoever stands here
  const first = people.find(({ id }) => id === signedIn?.id) ?? people[0];
  return (
    <Modal opened onClose={leaveWish} title={words.title} size="lg" returnFocus={false} transitionProps={{ duration: 0 }} closeButtonProps={{ 'aria-label': said.parts.close }}>
      <Stack gap="sm">
        <Text fw={700}>{words.about}</Text>
        {words.means.map((line) => (
          <Text key={line}>{line}</Text>
        ))}
        {words.risk === undefined ? null : (
          <Text className="risk">
            <b>{said.approval.risk}</b> {words.risk}
          </Text>
        )}
        {ahead > 0 ? (
          <Text role="status" fw={600}>
            {said.approval.ahead({ count: ahead })}
          </Text>
        ) : null}
        {wish.is === 'give' && wish.asks.why === 'contact' ? (
          <ContactForm now={now} button={words.button} />
        ) : (
          <ApprovalForm now={now} button={words.button} people={people} first={first} reason={draftOf(drafts, wish)} />
        )}
      </Stack>
    </Modal>
  );
}

/** The keyboard goes back to what opened the dialog; where that is gone, to what the screen is for. What has taken it meanwhile keeps it. */
function useFocusBack(wish: Wish | undefined): void {
  const opened = wish !== undefined;
  const opener = useRef<HTMLElement>(undefined);
  // before the dialog takes the focus
  useLayoutEffect(() => {
    if (opened) opener.current = document.activeElement instanceof HTMLElement && document.activeElement !== document.body ? document.activeElement : undefined;
  }, [opened]);
  useEffect(() => {
    if (!opened) return;
    return () => takeKeyboard(opener.current);
  }, [opened]);
}

type Asking = Exclude<ApprovalAt, { at: 'closed' }>;
type Props = { now: Asking; button: string; people: Person[]; first: Person | undefined; reason: string };

function ApprovalForm({ now, button, people, first, reason }: Props) {
  const { wish } = now;
  const [person, setPerson] = useState(first);
  const [pin, setPin] = useState('');
  const [missing, setMissing] = useState<Missing>('nothing');
  const { words } = needOf(wish);
  const [typed, setTyped] = useState(NOTHING_TYPED);
  const wantsContact = wish.is === 'give' && wish.asks.contact === true;
  if (person === undefined) return <Text role="alert">{said.approval.nobody}</Text>;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (now.at === 'sending') return;
    const contact = wantsContact ? contactFrom(typed) : undefined;
    const lacks = words && reason.trim() === '' ? 'reason' : wantsContact && contact === undefined ? 'contact' : pin === '' ? 'pin' : 'nothing';
    setMissing(lacks);
    if (lacks !== 'nothing') return;
    setPin('');
    void approve({ personId: person.id, pin }, contact);
  };
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        {words ? <ReasonField wish={wish} reason={reason} missing={missing} /> : null}
        {wantsContact ? <ContactFields typed={typed} setTyped={setTyped} missing={missing === 'contact'} /> : null}
        <Text fw={600} aria-hidden="true">
          {said.approval.whoAsks}
        </Text>
        <PersonPicker label={said.approval.who} people={people} chosen={person.id} choose={setPerson} size="md" />
        <PinField now={now} person={person} pin={pin} setPin={setPin} missing={missing} first={!words && !wantsContact} />
        <Refusal now={now} />
        <FormButtons button={button} busy={now.at === 'sending'} leave={leaveWish} />
      </Stack>
    </form>
  );
}

type Missing = 'nothing' | 'reason' | 'contact' | 'pin';

function ReasonField({ wish, reason, missing }: { wish: Wish; reason: string; missing: Missing }) {
  return (
    <Textarea
      label={said.approval.reason}
      required
      size="md"
      minRows={2}
      maxLength={WORDS_AT_MOST}
      data-autofocus
      value={reason}
      error={missing === 'reason' ? said.approval.noReason : undefined}
      errorProps={{ role: 'alert' }}
      onChange={({ currentTarget }) => draft(wish, currentTarget.value)}
    />
  );
}

type Pin = { now: Asking; person: Person; pin: string; setPin: (pin: string) => void; missing: Missing; first: boolean };

function PinField({ now, person, pin, setPin, missing, first }: Pin) {
  const field = useRef<HTMLInputElement>(null);
  const wrong = now.at === 'asking' && now.unsaid === 'wrong-pin';
  useEffect(() => {
    // the PIN is to be typed again; the reason stays as it was
    if (wrong) field.current?.focus();
  }, [now, wrong]);
  return (
    <PasswordInput
      ref={field}
      label={said.approval.pin({ name: person.name })}
      required
      size="md"
      inputMode="numeric"
      autoComplete="off"
      maxLength={PIN_AT_MOST}
      {...(first ? { 'data-autofocus': true } : {})}
      value={pin}
      error={missing === 'pin' ? said.approval.noPin({ name: person.name }) : wrong ? unsaid['wrong-pin'] : undefined}
      errorProps={{ role: 'alert' }}
      visibilityToggleButtonProps={{ 'aria-label': said.approval.showPin }}
      onChange={({ currentTarget }) => setPin(currentTarget.value)}
    />
  );
}

