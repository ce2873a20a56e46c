import { create } from 'zustand';
import type { Question } from '../../shared/redemption.ts';
import { call, onPush } from '../client.ts';
import { showWhenFree } from './desk.ts';

export const useQuestions = create<{ open: Question[] }>(() => ({ open: [] }));

export async function loadQuestions(): Promise<void> {
  const reply = await call('redemption.questions', {});
  // questions do not vanish because they could not be read
  if (reply.ok) useQuestions.setState({ open: reply.value });
}

export async function answer(id: string, said: 'yes' | 'no' | 'unsure'): Promise<void> {
  const reply = await call('redemption.handedOver', { id, answer: said });
  // what is not simply redeemed has a reference that somebody should see
  if (reply.ok && said !== 'unsure' && reply.value.redemption.outcome.is !== 'redeemed') showWhenFree(reply.value.redemption);
  await loadQuestions();
}

/** What the provider says of a question may come while it stands on the screen. */
export function hearQuestions(): void {
  onPush('questions.changed', () => void loadQuestions());
  onPush('redemption.changed', ({ id }) => {
    if (useQuestions.getState().open.some(({ redemption }) => redemption.id === id)) void loadQuestions();
  });
}
