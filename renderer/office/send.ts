import { type Row, REQUEST_MAX_CHARACTERS } from '../../shared/office.ts';
import { useApp } from '../app.ts';
import { call } from '../client.ts';
import { remember } from './errands.ts';
import { read } from './look.ts';
import { type Draft, freshDraft, keyOf, mineOf, openErrands, openVerb, putDraft, said, type Unsaid, useOffice, verbOf, type Which, whoStands } from './office.ts';
import { blankForm, inputOf, type TypedForm } from '../form/typed.ts';

/** Asks for what the form says; what is wrong with it stands at its fields. A second press while it goes out does nothing. */
export async function send(which: Which): Promise<void> {
  const who = whoStands();
  const known = verbOf(which);
  const draft = mineOf(useOffice.getState().of, who).drafts[keyOf(which)];
  if (known === undefined || draft === undefined || draft.sending) return;
  const { input, mistakes } = inputOf(known.fields, draft.typed, useApp.getState().opening?.timeZone ?? 'UTC');
  if (Object.keys(mistakes).length > 0) return refuse(who, which, { mistakes });
  putDraft(who, which, (now) => said({ ...now, mistakes: {}, sending: true }));
  if (known.verb.kind === 'errand') return want({ who, which, draft, name: known.office.name }, input);
  const why = await read(who, which, input);
  if (why !== undefined) return refuse(who, which, objectionOf(why));
  putDraft(who, which, (now) => ({ ...now, sending: false }));
}

type Wanting = { who: string; which: Which; draft: Draft; name: string };

/** The errand's id was made with its form: whatever becomes of the call, it is wanted once. */
async function want(wanting: Wanting, input: Row): Promise<void> {
  const { who, which, draft } = wanting;
  const request = JSON.stringify(input);
  if (request.length > REQUEST_MAX_CHARACTERS) return refuse(who, which, { unsaid: 'too-long' });
  const reply = await call('errand.want', { id: draft.id, account: which.account, what: which.verb, request });
  if (!reply.ok) return lookWhether(wanting);
  switch (reply.value.is) {
    case 'wanted':
      return wanted(wanting, reply.value.reference);
    case 'bad-request':
      return refuse(who, which, objectionOf(reply.value.why));
    case 'no-office':
    case 'disk-full':
      return refuse(who, which, { unsaid: reply.value.is });
  }
}

/** The call was lost, and it may have been written down: only main knows. */
async function lookWhether(wanting: Wanting): Promise<void> {
  const told = await call('errand.tell', { id: wanting.draft.id });
  if (told.ok && told.value.is !== 'none') return wanted(wanting, told.value.reference);
  refuse(wanting.who, wanting.which, { unsaid: 'defect' });
}

function wanted({ who, which, draft: { id, typed }, name }: Wanting, reference: string): void {
  const by = useApp.getState().opening?.people.find((one) => one.id === who)?.name ?? who;
  remember({ id, reference, at: new Date().toISOString(), by, account: name, what: which.verb, readAt: performance.now(), again: { who, which, typed } });
  putDraft(who, which, () => freshDraft(which));
  const { place } = mineOf(useOffice.getState().of, who);
  if (whoStands() === who && place.at === 'verb' && keyOf(place) === keyOf(which)) openErrands(id);
}

/** Main names the path of a field, and what it wants there. */
function objectionOf(why: string): { mistakes: Draft['mistakes'] } {
  const [, path = '', says = why] = /^([\w.-]*): (.*)$/s.exec(why) ?? [];
  return { mistakes: { [path]: { is: 'objection', says } } };
}

function refuse(who: string, which: Which, what: { mistakes?: Draft['mistakes']; unsaid?: Unsaid }): void {
  putDraft(who, which, (draft) => ({ ...said(draft), mistakes: {}, ...what, tries: draft.tries + 1, sending: false }));
}

/** What was certainly not done is asked for anew: another errand with the same words in its form, but for the word of being sure. What was begun there meanwhile stays. */
export function askAnew({ which, typed }: { which: Which; typed: TypedForm }): void {
  const fields = verbOf(which)?.fields ?? [];
  const sure: TypedForm = Object.fromEntries(fields.filter(({ shape }) => shape.is === 'word').map(({ name }) => [name, '']));
  const begun = mineOf(useOffice.getState().of, whoStands()).drafts[keyOf(which)];
  if (begun === undefined || JSON.stringify(begun.typed) === JSON.stringify(blankForm(fields))) putDraft(whoStands(), which, () => freshDraft(which, { ...typed, ...sure }));
  openVerb(which);
}
